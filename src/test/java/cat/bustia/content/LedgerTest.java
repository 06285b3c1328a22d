package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final String PATH = "content/ca/a.md";

  private static String recorded(String former, Set<String> anchors) {
    Page page =
        new PageReader(Limits.DEFAULT)
            .read(
                new LanguageTag("ca"),
                "a.md",
                SourceFile.of(PATH, "---\ntitle: a\ndescription: d\n---\n"))
            .page();
    LedgerReader.Result ledger =
        LedgerReader.read(SourceFile.of(Ledger.PATH, former), Limits.DEFAULT);
    assertThat(ledger.findings()).isEmpty();
    Catalog catalog = new Catalog(Pages.site("ca"), List.of(page), Map.of(), ledger.ledger());
    String text = catalog.ledger().record(catalog, Map.of(PATH, anchors));
    assertThat(text).startsWith("# ");
    return text.substring(text.indexOf('\n') + 1);
  }

  @Test
  void adds_what_is_published_now() {
    assertThat(recorded("{}\n", Set.of("b", "a")))
        .isEqualTo("\"/ca/a/\": {page: \"a.md\", anchors: [a, b]}\n");
  }

  @Test
  void keeps_what_was_published_once() {
    assertThat(
            recorded(
                """
                "/ca/a/": {page: a.md, anchors: [old]}
                "/ca/gone/": {page: gone.md, gone: true}
                """,
                Set.of("new")))
        .isEqualTo(
            """
            "/ca/a/": {page: "a.md", anchors: [new, old]}
            "/ca/gone/": {page: "gone.md", gone: true}
            """);
  }

  @Test
  void keeps_an_id_given_up_until_a_heading_has_it_again() {
    String former = "\"/ca/a/\": {page: a.md, goneAnchors: [x, y]}\n";
    assertThat(recorded(former, Set.of("x")))
        .isEqualTo("\"/ca/a/\": {page: \"a.md\", anchors: [x], goneAnchors: [y]}\n");
  }

  @Test
  void reads_what_it_wrote() {
    String once = recorded("{}\n", Set.of("a"));
    assertThat(recorded(once, Set.of("a"))).isEqualTo(once);
  }
}
