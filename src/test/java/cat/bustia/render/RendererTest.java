package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.testing.Expected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tiny site in Catalan and Arabic, published below a path. */
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class RendererTest {
  private static final Path PROJECT = Path.of("src/test/sites/render");
  private static SampleSite site;

  @BeforeAll
  static void render() throws IOException {
    site = SampleSite.render(PROJECT);
  }

  private static Document page(String path) {
    return Jsoup.parse(site.text(path));
  }

  @Test
  void renders_a_page_as_expected() {
    assertThat(site.findings()).isEmpty();
    String main = site.text("ca/brisa/index.html").replaceAll("(?s).*(<main.*</main>).*", "$1\n");
    Expected.matches(PROJECT.resolve("expected/brisa.html"), main);
  }

  @Test
  void points_translations_at_each_other_but_not_the_variant() {
    assertThat(page("ca/brisa/index.html").select("link[hreflang]").eachAttr("href"))
        .containsExactly(
            "https://example.cat/ajuda/ca/brisa/",
            "https://example.cat/ajuda/ar/brisa/",
            "https://example.cat/ajuda/ca/brisa/");
    assertThat(page("ar/brisa/index.html").select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("ca", "ar", "x-default");
  }

  @Test
  void offers_every_language_and_lists_a_missing_one() {
    Document page = page("ca/brisa/index.html");
    assertThat(page.select(".languages a").eachAttr("href"))
        .containsExactly("/ajuda/ca/brisa/", "/ajuda/ar/brisa/");
    assertThat(page.select(".languages span").eachAttr("lang")).containsExactly("ca-valencia");
  }

  @Test
  void runs_a_right_to_left_page_right_to_left_but_its_hosts() {
    Document page = page("ar/brisa/index.html");
    assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.selectFirst("data").attr("dir")).isEqualTo("ltr");
  }

  @Test
  void forces_no_language_upon_the_reader_at_the_root() {
    Document root = page("index.html");
    assertThat(root.select("main a").eachAttr("href"))
        .isEqualTo(List.of("/ajuda/ca/", "/ajuda/ar/", "/ajuda/ca-valencia/"));
    assertThat(root.select("script, meta[http-equiv]")).isEmpty();
  }

  @Test
  void stands_in_for_home_and_lost_pages_that_nobody_wrote() {
    assertThat(page("ca-valencia/index.html").selectFirst("h1").text()).isEqualTo("Ajuda");
    assertThat(page("404.html").selectFirst("h1").text()).isEqualTo("No hem trobat aquesta pàgina");
    assertThat(site.files()).containsKeys("ca/404.html", "ar/404.html", "ca-valencia/404.html");
  }

  @Test
  void folds_a_way_without_encryption_and_warns_of_it() {
    Document page = page("ca/brisa/index.html");
    assertThat(page.select(".settings details table caption").text()).contains("SMTP");
    assertThat(page.select(".settings details p").text()).contains("Sense xifratge");
  }
}
