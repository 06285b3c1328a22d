package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PermalinksTest {
  private static List<String> messages(String... namesAndFronts) {
    PageReader reader = new PageReader(Limits.DEFAULT);
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < namesAndFronts.length; i += 2) {
      String name = namesAndFronts[i];
      String text = "---\ntitle: a\ndescription: d\n" + namesAndFronts[i + 1] + "---\n";
      pages.add(
          reader
              .read(new LanguageTag("ca"), name, SourceFile.of("content/ca/" + name, text))
              .page());
    }
    Catalog catalog = new Catalog(Pages.site("ca"), pages, Map.of());
    return Permalinks.check(catalog).stream().map(Finding::message).toList();
  }

  @Test
  void gives_each_address_to_one_page() {
    assertThat(messages("a.md", "slug: x\n", "b.md", "slug: x\n"))
        .containsExactly("`/ca/x/` already belongs to `content/ca/a.md`");
    assertThat(messages("a.md", "", "b.md", "")).isEmpty();
  }

  @Test
  void takes_addresses_for_one_that_a_file_system_cannot_tell_apart() {
    assertThat(messages("a.md", "slug: Pagina\n", "b.md", "slug: pagina\n")).hasSize(1);
  }

  @Test
  void lets_no_redirect_hide_a_page_or_another_redirect() {
    assertThat(messages("a.md", "", "b.md", "aliases: [a]\n"))
        .containsExactly("`/ca/a/` already belongs to `content/ca/a.md`");
    assertThat(messages("a.md", "aliases: [/old/]\n", "b.md", "aliases: [/old]\n")).hasSize(1);
  }

  @Test
  void wants_a_slug_for_a_file_whose_name_is_no_address() {
    assertThat(messages("aux.md", "")).singleElement().asString().contains("a device on Windows");
    assertThat(messages("aux.md", "slug: auxiliar\n")).isEmpty();
  }
}
