package cat.bustia.report;

import static cat.bustia.report.Format.PLAIN;
import static cat.bustia.report.Samples.in;
import static cat.bustia.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainReportTest {

  @Test
  void writes_sentences() throws Exception {
    assertThat(write(PLAIN, Samples.wrongPort()))
        .isEqualTo(
            """
            Error in content/ca/clients/thunderbird.md:41:24: port `995` is not the IMAP port of Active24 (wrong-port).
              See content/servers/active24.com.yaml:7:42: declared here.
              Note: 995 is the POP3 port of the same provider.
              Help: state it by reference.
              Safe fix: `{{imap.port}}` instead of `995`.
            1 error; checked 24 pages, 310 statements.
            """);
  }

  @Test
  void never_uses_colour() throws Exception {
    assertThat(write(PLAIN, true, Samples.wrongPort())).doesNotContain("\u001B");
  }

  @Test
  void writes_out_what_steers_a_terminal() throws Exception {
    SourceFile file = SourceFile.of("a.md", "x");
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, file.at(new Span(0, 1)), "no page `\u001B[2J\u202E`").build();
    assertThat(write(PLAIN, finding)).contains("no page `<U+001B>[2J<U+202E>`");
  }

  @Test
  void says_what_kind_of_edit_a_fix_makes() {
    SourceFile file = SourceFile.of("a.md", "one\n\ntwo\n");
    Finding.Builder finding = Finding.of(Rule.BROKEN_LINK, in(file, "two"), "x");
    assertThat(Report.plain(List.of(finding.fix(edit(file, "two", "")).build())))
        .contains("  Safe fix: remove `two`.");
    assertThat(Report.plain(List.of(finding.fix(edit(file, "", "new")).build())))
        .contains("  Safe fix: insert `new`.");
    assertThat(Report.plain(List.of(finding.fix(edit(file, "one\n\ntwo", "1")).build())))
        .contains("  Safe fix: `1` instead of several lines.");
    Fix unsafe = Fix.unsafe(new Edit(in(file, "one"), "1"), "it is odd");
    assertThat(Report.plain(List.of(finding.fix(unsafe).build().withLevel(Level.WARNING))))
        .startsWith("Warning in a.md:3:1: x (broken-link).")
        .contains("  Fix to look at: `1` instead of `one` (it is odd).");
  }

  private static Fix edit(SourceFile file, String before, String after) {
    return Fix.safe(new Edit(in(file, before), after));
  }

  @Test
  void ends_each_sentence_once() {
    SourceFile file = SourceFile.of("a.md", "x");
    Finding.Builder finding = Finding.of(Rule.BROKEN_LINK, in(file, "x"), "x");
    assertThat(Report.plain(List.of(finding.help("did you mean `y`?").build())))
        .endsWith("  Help: did you mean `y`?\n");
  }

  @Test
  void shows_invisible_text_that_a_fix_removes() {
    SourceFile file = SourceFile.of("a.md", "a\u200Db");
    Finding.Builder finding = Finding.of(Rule.HIDDEN_CHARACTER, in(file, "\u200D"), "x");
    assertThat(Report.plain(List.of(finding.fix(edit(file, "\u200D", "")).build())))
        .endsWith("  Safe fix: remove `<U+200D>`.\n");
  }
}
