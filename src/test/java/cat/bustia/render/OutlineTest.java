package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Page;
import cat.bustia.content.PageReader;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final Page HOME = page("index.md", 1, "home");
  private static final Page CLIENTS = page("clients/index.md", 20, "page");
  private static final Page SETTINGS = page("settings.md", 10, "page");
  private static final Page BETA = page("clients/beta.md", 2, "page");
  private static final Page ALPHA = page("clients/alpha.md", 2, "page");
  private static final Page DEEP = page("clients/old/gamma.md", 3, "page");
  private static final Outline OUTLINE =
      new Outline(List.of(DEEP, BETA, ALPHA, CLIENTS, SETTINGS, HOME), (a, b) -> 0);

  private static Page page(String name, int order, String layout) {
    String front =
        "---\ntitle: T\ndescription: D\norder: " + order + "\nlayout: " + layout + "\n---\n";
    SourceFile file = SourceFile.of("content/ca/" + name, front);
    return new PageReader(Limits.DEFAULT).read(new LanguageTag("ca"), name, file).page();
  }

  @Test
  void puts_pages_below_the_index_of_their_folder_or_the_next_above() {
    assertThat(OUTLINE.parent(BETA)).contains(CLIENTS);
    assertThat(OUTLINE.ancestors(DEEP)).containsExactly(CLIENTS);
    assertThat(OUTLINE.parent(CLIENTS)).isEmpty();
    assertThat(OUTLINE.top()).containsExactly(SETTINGS, CLIENTS);
  }

  @Test
  void asks_the_language_for_the_order_of_pages_that_have_the_same() {
    Outline outline =
        new Outline(
            List.of(ALPHA, BETA, DEEP, CLIENTS), Comparator.comparing(Page::name).reversed());
    assertThat(outline.children(CLIENTS)).containsExactly(BETA, ALPHA, DEEP);
  }

  @Test
  void sorts_neighbours_by_order_then_by_name() {
    assertThat(OUTLINE.children(CLIENTS)).containsExactly(ALPHA, BETA, DEEP);
    assertThat(OUTLINE.previous(BETA)).contains(ALPHA);
    assertThat(OUTLINE.next(BETA)).contains(DEEP);
    assertThat(OUTLINE.next(DEEP)).isEmpty();
    assertThat(OUTLINE.previous(HOME)).isEmpty();
  }
}
