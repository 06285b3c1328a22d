package cat.bustia.translation;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.check.TinyProject;
import cat.bustia.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rules' own pages do not show of the structure of translations. */
class StructureTest {
  private static final String SITE =
      """
      title: {ca: Ajuda, es: Ayuda}
      baseUrl: https://ajuda.posta.example/
      sourceLocale: ca
      locales: [ca, es]
      provider: posta.example
      """;

  private static TinyProject project(String source, String translation) {
    return new TinyProject()
        .with("content/site.yaml", SITE)
        .withBody(source)
        .with("content/es/index.md", TinyProject.front("") + translation);
  }

  private static List<String> found(String source, String translation) {
    return found(project(source, translation));
  }

  private static List<String> found(TinyProject project) {
    return project.findings().stream()
        .map(each -> each.rule().id() + " " + line(each) + " " + each.expected().orElse("-"))
        .toList();
  }

  private static int line(Finding finding) {
    String before = finding.place().file().text().substring(0, finding.place().span().start());
    return (int) before.chars().filter(c -> c == '\n').count() + 1;
  }

  @Test
  void sections_in_another_order_are_the_same_where_they_name_their_source() {
    assertThat(
            found(
                "## U {#u}\n\n1. Un.\n\n## Dos {#dos}\n\n1. Un.\n2. Dos.\n",
                "## Dos {#dos}\n\n1. Uno.\n2. Dos.\n\n## Uno {#u}\n\n1. Uno.\n"))
        .isEmpty();
  }

  @Test
  void a_section_is_known_by_what_it_refers_to() {
    String source =
        "{{imap.host}} {{imap.port}}\n\n"
            + "## U {#u}\n\n"
            + "{{imap.host}}\n\n"
            + "## Dos {#dos}\n\n"
            + "Text.\n\n"
            + "## Tres {#tres}\n\n"
            + "{{imap.port}}\n";
    String translation =
        "{{imap.host}} {{imap.port}}\n\n## Uno\n\n{{imap.host}}\n\n## Tres\n\n{{imap.port}}\n";
    assertThat(found(source, translation)).containsExactly("missing-anchor 8 dos");
  }

  @Test
  void steps_below_a_section_left_out_are_compared_with_their_own() {
    String source =
        "## U {#u}\n\n"
            + "[A](index.md)\n\n"
            + "1. Un.\n"
            + "2. Dos.\n\n"
            + "## Dos {#dos}\n\n"
            + "{{imap.port}}\n\n"
            + "1. Un.\n\n"
            + "{{imap.host}}";
    String translation = "## Dos\n\n{{imap.port}}\n\n1. Uno.\n\n{{imap.host}}";
    assertThat(found(source, translation)).containsExactly("missing-anchor 2 u");
  }

  @Test
  void steps_are_blamed_where_they_begin_to_name_something_else() {
    String source = "1. {{imap.host}}\n2. {{imap.port}}\n3. {{imap.username}}\n";
    assertThat(found(source, "1. {{imap.host}}\n2. {{imap.port}}, {{imap.username}}\n"))
        .containsExactly("missing-step 7 3");
    assertThat(found(source, "1. {{imap.host}}\n2. {{imap.port}}\n3. Ya.\n4. {{imap.username}}\n"))
        .containsExactly("missing-step 8 3");
  }

  @Test
  void steps_of_nested_lists_count() {
    assertThat(found("1. Un.\n   1. Un i mig.\n2. Dos.\n", "1. Uno.\n2. Dos.\n"))
        .containsExactly("missing-step 7 3");
  }

  @Test
  void a_heading_keeps_what_follows_when_it_names_its_source() {
    String source = "## U {#u}\n\n## Dos {#dos}\n\n## Tres {#tres}\n\n## Quatre {#quatre}\n";
    String translation =
        "<!-- allow missing-anchor: left out -->\n\n"
            + "## Uno\n\n"
            + "## Tres {#tres}\n\n"
            + "## Cuatro\n\n"
            + "[Cuatro](#quatre)\n";
    assertThat(found(source, translation)).isEmpty();
  }

  @Test
  void a_block_with_a_translated_name_is_not_missing() {
    assertThat(found(":::warning\nCompte.\n:::\n", ":::advertencia\nCuidado.\n:::\n"))
        .containsExactly("invalid-directive 6 -");
    assertThat(found(":::settings imap\n:::\n", ":::ajustes imap\n:::\n"))
        .containsExactly("invalid-directive 6 -");
  }

  @Test
  void a_reference_with_a_translated_name_is_not_missing() {
    assertThat(found("{{imap.username}}\n", "{{imap.nombre-de-usuario}}\n"))
        .containsExactly("unknown-reference 6 -");
  }

  @Test
  void a_page_that_cannot_be_read_lacks_no_sections() {
    TinyProject project =
        project("## U {#u}\n\n1. Un.\n", "## Uno\n\n" + "uno ".repeat(50) + "\n")
            .with("content/site.yaml", SITE + "limits: {lineLength: 100}\n");
    assertThat(found(project)).singleElement().asString().startsWith("too-large");
  }

  @Test
  void pages_of_nothing_but_headings_are_compared_in_time() {
    String source = lines("# a", 10_000);
    assertThat(found(source, lines("# a", 10_000))).isEmpty();
    assertThat(found(source, lines("# a", 9_999))).hasSize(1);
    assertThat(found(source, lines("## a", 2_000))).hasSizeGreaterThan(2_000);
  }

  private static String lines(String line, int count) {
    return IntStream.range(0, count).mapToObj(i -> line).collect(Collectors.joining("\n")) + "\n";
  }
}
