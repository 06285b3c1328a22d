package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final SourceFile A = SourceFile.of("a.md", "one\ntwo\n");
  private static final SourceFile B = SourceFile.of("b.md", "one\ntwo\n");

  private static Finding finding(Rule rule, SourceFile file, int start, int end) {
    return Finding.of(rule, file.at(new Span(start, end)), "message").build();
  }

  @Test
  void sorts_by_file_place_and_rule() {
    Finding first = finding(Rule.WRONG_HOST, A, 0, 3);
    Finding second = finding(Rule.BROKEN_LINK, A, 4, 7);
    Finding third = finding(Rule.WRONG_PORT, A, 4, 5);
    Finding last = finding(Rule.BROKEN_LINK, B, 0, 1);
    assertThat(Verdict.of(List.of(last, third, second, first), Map.of()))
        .containsExactly(first, second, third, last);
  }

  @Test
  void keeps_one_of_those_that_say_the_same_of_a_place() {
    Finding once = finding(Rule.WRONG_HOST, A, 0, 3);
    Finding again = Finding.of(Rule.WRONG_HOST, once.place(), "message").note("more").build();
    Finding longer = finding(Rule.WRONG_HOST, A, 0, 4);
    assertThat(Verdict.of(List.of(once, again, longer), Map.of())).containsExactly(once, longer);
  }

  @Test
  void keeps_different_findings_about_a_whole_file() {
    SourceFile file = SourceFile.opaque("a.svg");
    Finding one = Finding.of(Rule.UNSAFE_IMAGE, file.at(Span.at(0)), "one").build();
    Finding two = Finding.of(Rule.UNSAFE_IMAGE, file.at(Span.at(0)), "two").build();
    assertThat(Verdict.of(List.of(two, one, one), Map.of())).containsExactly(one, two);
  }

  @Test
  void gives_a_rule_the_level_of_the_sites_policy() {
    Finding finding = finding(Rule.HARD_CODED_VALUE, A, 0, 3);
    assertThat(
            Verdict.of(List.of(finding), Map.of(Rule.HARD_CODED_VALUE, Optional.of(Level.ERROR))))
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
    assertThat(Verdict.of(List.of(finding), Map.of(Rule.HARD_CODED_VALUE, Optional.empty())))
        .isEmpty();
  }

  @Test
  void no_policy_makes_an_unreadable_file_well() {
    Finding finding = finding(Rule.TOO_LARGE, A, 0, 3);
    assertThat(Verdict.of(List.of(finding), Map.of(Rule.TOO_LARGE, Optional.empty())))
        .containsExactly(finding);
  }
}
