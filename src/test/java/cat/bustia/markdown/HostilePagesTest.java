package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePagesTest {
  private static final MarkdownReader READER = new MarkdownReader();

  static Stream<Arguments> pages() {
    return HostilePages.of(HostilePages.CAP).entrySet().stream()
        .map(page -> Arguments.of(page.getKey(), page.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void ends_in_a_page_or_in_a_finding(String name, String text) {
    Parsed parsed = READER.read(SourceFile.of("content/ca/a.md", text), 0, Limits.DEFAULT);
    boolean refused =
        parsed.findings().stream()
            .anyMatch(
                finding -> finding.rule() == Rule.TOO_LARGE || finding.rule() == Rule.TOO_DEEP);
    String html = TestHtml.of(parsed.document());
    assertThat(refused && !html.isEmpty()).as("a refused page has no content").isFalse();
    assertThat(SpanLaws.broken(parsed.document())).isEmpty();
  }

  @Test
  void reads_the_next_page_after_a_hostile_one() {
    for (Map.Entry<String, String> page : HostilePages.of(4 << 10).entrySet()) {
      READER.read(SourceFile.of("content/ca/a.md", page.getValue()), 0, Limits.DEFAULT);
      assertThat(TreeText.of("fine")).isEqualTo("p fine\n");
    }
  }

  @Test
  void refuses_a_hundred_thousand_nested_quotes_unparsed() {
    Limits large = limits(1 << 20, 1 << 20, 5_000);
    assertThat(rules("> ".repeat(100_000) + "a", large)).containsExactly(Rule.TOO_DEEP);
  }

  @Test
  void stops_a_page_at_its_deadline_and_goes_on() {
    String slow = HostilePages.of(HostilePages.CAP).getOrDefault("lists of nineteen levels", "");
    Limits hasty = limits(HostilePages.CAP, 4 << 10, 1);
    assertThat(rules(slow, hasty)).containsExactly(Rule.TOO_LARGE);
    assertThat(TreeText.of("fine")).isEqualTo("p fine\n");
  }

  @Test
  void refuses_markup_that_nests_too_deeply_without_lists_or_quotes() {
    String nested = "*a **b ".repeat(400) + "c" + " d** e*".repeat(400);
    Limits large = limits(1 << 20, 1 << 20, 5_000);
    assertThat(rules(nested, large)).containsExactly(Rule.TOO_DEEP);
  }

  @Test
  void holds_each_limit_to_the_character() {
    Limits small = limits(100, 40, 5_000);
    assertThat(rules("a".repeat(40), small)).isEmpty();
    assertThat(rules("a".repeat(41), small)).containsExactly(Rule.TOO_LARGE);
    assertThat(rules("aaaa\n".repeat(20), small)).isEmpty();
    assertThat(rules("aaaa\n".repeat(20) + "a", small)).containsExactly(Rule.TOO_LARGE);
    assertThat(rules("> ".repeat(20) + "a", Limits.DEFAULT)).isEmpty();
    assertThat(rules("> ".repeat(21) + "a", Limits.DEFAULT)).containsExactly(Rule.TOO_DEEP);
    assertThat(rules("- ".repeat(20) + "a", Limits.DEFAULT)).isEmpty();
    assertThat(rules("- ".repeat(21) + "a", Limits.DEFAULT)).containsExactly(Rule.TOO_DEEP);
  }

  private static java.util.List<Rule> rules(String text, Limits limits) {
    return READER.read(SourceFile.of("content/ca/a.md", text), 0, limits).findings().stream()
        .map(finding -> finding.rule())
        .toList();
  }

  private static Limits limits(int pageBytes, int lineLength, int millis) {
    Limits d = Limits.DEFAULT;
    return new Limits(
        pageBytes,
        lineLength,
        d.pageDepth(),
        millis,
        d.yamlBytes(),
        d.yamlDepth(),
        d.frontMatterBytes(),
        d.pages(),
        d.imageBytes(),
        d.imagePixels(),
        d.renderedChars());
  }
}
