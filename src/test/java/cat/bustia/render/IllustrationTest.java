package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.testing.Expected;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Screens of a client that has every kind of row, in Catalan and Arabic. */
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class IllustrationTest {
  private static final Path PROJECT = Path.of("src/test/sites/figures");
  private static SampleSite site;

  @BeforeAll
  static void render() throws IOException {
    site = SampleSite.render(PROJECT);
  }

  private static Elements figures(String locale) {
    return Jsoup.parse(site.text(locale + "/index.html")).select("main figure");
  }

  @Test
  void draws_a_screen_as_expected() {
    assertThat(site.findings()).isEmpty();
    String figure = site.text("ca/index.html").replaceAll("(?s).*?(<figure.*?</figure>).*", "$1\n");
    Expected.matches(PROJECT.resolve("expected/everything.html"), figure);
  }

  @Test
  void states_each_value_once_with_its_source() {
    assertThat(figures("ca").first().select("data").eachAttr("data-fact"))
        .containsExactly(
            "posta.example/imap.host",
            "posta.example/imap.port",
            "posta.example/imap.security",
            "posta.example/imap.authentication",
            "posta.example/smtp.security");
  }

  @Test
  void marks_labels_of_another_language_and_their_direction() {
    Element arabic = figures("ar").first();
    assertThat(arabic.select("dt").first().text()).isEqualTo("الخادم:");
    assertThat(arabic.select("dt").first().select("span")).isEmpty();
    assertThat(arabic.select("dt").get(1).html())
        .isEqualTo("<span lang=\"en\" dir=\"ltr\">Port:</span>");
    assertThat(arabic.select("data[data-fact$=imap.host]").attr("dir")).isEqualTo("ltr");
    assertThat(arabic.select("data[data-fact$=imap.security]").attr("lang")).isEqualTo("en");
  }

  @Test
  void says_of_toggles_whether_they_are_on() {
    assertThat(figures("ca").first().select(".toggle dd").eachText())
        .containsExactly("desactivat", "activat", "activat");
  }

  @Test
  void is_named_after_its_client_where_the_page_gives_no_caption() {
    assertThat(figures("ca").get(1).select("figcaption").text()).isEqualTo("Brisa");
  }

  @Test
  void draws_nothing_that_is_not_described() {
    assertThat(figures("ca")).hasSize(2);
  }
}
