package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are not translated, as their readers get them. */
class FallbackTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write(
        "content/site.yaml",
        """
        title: {ca: Ajuda, es: Ayuda, en: Help, ca-valencia: Ajuda}
        baseUrl: https://ajuda.posta.example/
        sourceLocale: ca
        locales: [ca, ca-valencia, es, en]
        fallback: {es: [ca], en: [es, ca], ca-valencia: [ca]}
        """);
    write("content/servers/posta.example.yaml", cat.bustia.statement.Help.POSTA);
    page(
        "ca", "index.md", "Inici", "layout: home\n", "Vegeu [els paràmetres](a/settings.md#imap).");
    page(
        "ca",
        "a/settings.md",
        "Paràmetres",
        "slug: parametres\n",
        "## IMAP\n\nPort {{imap.port}}.");
    page("ca", "b.md", "Segona", "", "Vegeu [els paràmetres](a/settings.md#imap).");
    page(
        "es",
        "a/settings.md",
        "Parámetros",
        "slug: parametros\n",
        "## Recibir\n\nPuerto {{imap.port}}.");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void page(String locale, String name, String title, String front, String body)
      throws IOException {
    write(
        "content/" + locale + "/" + name,
        "---\ntitle: "
            + title
            + "\ndescription: "
            + title
            + ".\n"
            + front
            + "---\n\n"
            + body
            + "\n");
  }

  private List<Finding> build() throws Exception {
    Request request =
        new Request(folder, folder.resolve("site"), Optional.empty(), 2, Optional.empty());
    return SiteBuilder.build(request, false, false).findings().stream()
        .filter(finding -> finding.level() == cat.bustia.finding.Level.ERROR)
        .toList();
  }

  private Document html(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(path + "index.html")));
  }

  @Test
  void is_served_at_an_address_of_the_reader_with_a_notice_and_its_own_language() throws Exception {
    assertThat(build()).isEmpty();
    Document page = html("en/b/");

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1").attr("lang")).isEqualTo("ca");
    assertThat(page.select("main .body").attr("lang")).isEqualTo("ca");
    assertThat(page.select("main [role=note]").text())
        .contains("has not been translated yet")
        .contains("Catalan");
    assertThat(
            Objects.requireNonNull(page.expectFirst("main [role=note]").closest("[lang]"))
                .attr("lang"))
        .isEqualTo("en");
  }

  @Test
  void is_no_translation_to_search_engines() throws Exception {
    build();
    Document page = html("en/b/");

    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://ajuda.posta.example/ca/b/");
    assertThat(page.select("link[hreflang]")).isEmpty();
    assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("ca_ES");
    assertThat(html("ca/b/").select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("ca", "x-default");
    assertThat(Files.readString(folder.resolve("site/sitemap.xml")))
        .contains("/ca/b/")
        .doesNotContain("/en/b/")
        .doesNotContain("/es/b/");
  }

  @Test
  void its_links_stay_with_the_reader_and_lead_to_the_headings_of_the_translation()
      throws Exception {
    build();

    assertThat(html("es/b/").select("main .body a").attr("href")).isEqualTo("/es/parametros/#imap");
    assertThat(html("es/parametros/").select("h2").attr("id")).isEqualTo("imap");
    assertThat(html("en/b/").select("main .body a").attr("href")).isEqualTo("/en/parametros/#imap");
    assertThat(html("en/parametros/").select("main h1").attr("lang")).isEqualTo("es");
  }

  @Test
  void the_first_language_of_the_chain_is_served_and_a_regional_form_needs_no_notice()
      throws Exception {
    build();

    assertThat(html("en/parametros/").select("main [role=note]").text()).contains("Spanish");
    assertThat(html("ca-valencia/b/").select("main [role=note]")).isEmpty();
    assertThat(html("ca-valencia/b/").select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://ajuda.posta.example/ca/b/");
  }

  @Test
  void links_to_it_say_their_language() throws Exception {
    build();

    assertThat(html("es/").select("nav.navigation a[lang=ca]").eachAttr("href")).contains("/es/b/");
    Document page = html("ca/b/");
    assertThat(page.select(".languages li:has(a[hreflang=es]) small").text())
        .isEqualTo("aquesta pàgina encara no està traduïda");
    assertThat(page.select(".languages .missing a").eachAttr("hreflang"))
        .containsExactly("es", "en");
  }

  @Test
  void says_in_which_other_languages_the_page_is_there() throws Exception {
    write(
        "content/site.yaml",
        """
        title: {ca: Ajuda}
        baseUrl: https://ajuda.posta.example/
        sourceLocale: ca
        locales: [ca, es, fr, de, en]
        fallback: {es: [ca], en: [ca]}
        """);
    page("fr", "b.md", "Deux", "", "Un.");
    assertThat(build()).isEmpty();
    assertThat(html("es/b/").select("main [role=note]").text())
        .contains("También está en este idioma: francés.");

    page("de", "b.md", "Zwei", "", "Eins.");
    assertThat(build()).isEmpty();
    assertThat(html("en/b/").select("main [role=note]").text())
        .contains("It is also available in these languages: French and German.");
    assertThat(html("es/").select("main [role=note]").text()).doesNotContain("También");
  }

  @Test
  void hreflang_is_reciprocal() throws Exception {
    build();
    for (String path : List.of("ca/", "ca/parametres/", "es/parametros/", "ca/b/")) {
      for (var link : html(path).select("link[hreflang]")) {
        String other = link.attr("href").substring("https://ajuda.posta.example/".length());
        if (!other.isEmpty()) {
          assertThat(html(other).select("link[hreflang]").eachAttr("href"))
              .as(path + " and " + other)
              .contains("https://ajuda.posta.example/" + path);
        }
      }
    }
  }
}
