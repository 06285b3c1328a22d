package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixesTest {
  private static final SourceFile FILE = SourceFile.of("a.md", "one two three\n");

  private static Edit edit(SourceFile file, String before, String after) {
    int start = file.text().indexOf(before);
    return new Edit(file.at(new Span(start, start + before.length())), after);
  }

  private static Finding safe(Edit... edits) {
    return finding(Fix.safe(edits));
  }

  private static Finding finding(Fix fix) {
    return Finding.of(Rule.BROKEN_LINK, fix.edits().get(0).place(), "x").fix(fix).build();
  }

  private static String fixed(SourceFile file, Finding... findings) {
    return Fixes.apply(List.of(findings), false).getOrDefault(file, file.text());
  }

  @Test
  void applies_all_edits_that_do_not_overlap() {
    assertThat(fixed(FILE, safe(edit(FILE, "three", "3")), safe(edit(FILE, "one", "1"))))
        .isEqualTo("1 two 3\n");
  }

  @Test
  void of_two_that_overlap_the_first_by_place_wins() {
    assertThat(fixed(FILE, safe(edit(FILE, "two three", "x")), safe(edit(FILE, "one two", "y"))))
        .isEqualTo("y three\n");
  }

  @Test
  void a_fix_of_several_edits_is_applied_whole_or_not_at_all() {
    assertThat(
            fixed(
                FILE,
                safe(edit(FILE, "one", "1")),
                safe(edit(FILE, "one two", "x"), edit(FILE, "three", "3"))))
        .isEqualTo("1 two three\n");
  }

  @Test
  void two_insertions_at_one_place_do_not_pile_up() {
    Edit insertion = new Edit(FILE.at(Span.at(3)), "!");
    assertThat(fixed(FILE, safe(insertion), safe(insertion))).isEqualTo("one! two three\n");
  }

  @Test
  void edits_may_touch() {
    assertThat(fixed(FILE, safe(edit(FILE, "one", "1")), safe(edit(FILE, " two", "2"))))
        .isEqualTo("12 three\n");
  }

  @Test
  void unsafe_fixes_wait_until_asked_for() {
    Finding unsafe = finding(Fix.unsafe(edit(FILE, "one", "1"), "it is odd"));
    assertThat(Fixes.apply(List.of(unsafe), false)).isEmpty();
    assertThat(Fixes.apply(List.of(unsafe), true)).containsValue("1 two three\n");
  }

  @Test
  void keeps_line_ends_and_byte_order_mark() {
    SourceFile file = SourceFile.of("b.md", "\uFEFFone\r\ntwo\r\n");
    String text = fixed(file, safe(edit(file, "two", "2\n3")));
    assertThat(text).isEqualTo("one\r\n2\r\n3\r\n");
    assertThat(file.withByteOrderMark(text)).startsWith("\uFEFFone\r\n");
  }

  @Test
  void a_file_that_stays_the_same_is_left_out() {
    assertThat(Fixes.apply(List.of(safe(edit(FILE, "one", "one"))), false)).isEmpty();
  }

  @Test
  void files_come_in_the_order_of_their_paths() {
    SourceFile other = SourceFile.of("A.md", "one");
    Map<SourceFile, String> fixed =
        Fixes.apply(List.of(safe(edit(FILE, "one", "1")), safe(edit(other, "one", "1"))), false);
    assertThat(fixed.keySet()).containsExactly(other, FILE);
  }
}
