package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny help center of three providers, with one set of pages for all of them. */
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class ProvidersSiteTest {
  @TempDir private static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException, InterruptedException, OutputRefusal {
    Path project = Path.of("src/test/sites/providers");
    site = BuiltSite.of(project, folder.resolve("site"), "https://ajuda.example.cat/");
  }

  @Test
  void publishes_each_page_once_for_each_provider_that_offers_what_it_asks_for() {
    assertThat(site.pagesOf("ca").keySet())
        .containsExactly(
            "ca/",
            "ca/fusta.example/",
            "ca/fusta.example/thunderbird/",
            "ca/nuvol.example/",
            "ca/nuvol.example/baixar/",
            "ca/nuvol.example/thunderbird/",
            "ca/posta.example/",
            "ca/posta.example/baixar/",
            "ca/posta.example/thunderbird/",
            "ca/proveidors/");
  }

  @Test
  void shows_the_values_of_the_provider_alone() {
    for (String provider : List.of("fusta.example", "nuvol.example", "posta.example")) {
      for (Map.Entry<String, Document> page : site.pages().entrySet()) {
        if (page.getKey().contains("/" + provider + "/")) {
          assertThat(page.getValue().select("[data-fact]").eachAttr("data-fact"))
              .as(page.getKey())
              .isNotEmpty()
              .allMatch(key -> key.startsWith(provider + "/"));
        }
      }
    }
    assertThat(site.page("ca/fusta.example/thunderbird/").select("td data").eachText())
        .containsExactly("imap.fusta.example", "143", "smtp.fusta.example", "465");
    assertThat(site.page("ca/nuvol.example/thunderbird/").select("td data").eachText().get(0))
        .startsWith("imap.")
        .isNotEqualTo("imap.nuvol.example");
  }

  @Test
  void shows_of_a_card_what_the_provider_offers() {
    assertThat(site.page("ca/fusta.example/").select(".settings caption").eachText())
        .containsExactly("Servidor d'entrada (IMAP)", "Servidor de sortida (SMTP)");
    assertThat(site.page("ca/posta.example/").select(".settings caption")).hasSize(3);
  }

  @Test
  void keeps_parts_for_the_readers_of_providers_that_offer_or_lack_something() {
    Document posta = site.page("ca/posta.example/");
    Document fusta = site.page("ca/fusta.example/");
    assertThat(posta.select("main a[href='https://web.posta.example/']")).hasSize(1);
    assertThat(posta.getElementById("nomes-imap")).isNull();
    assertThat(fusta.getElementById("nomes-imap").text()).isEqualTo("Només IMAP");
    assertThat(fusta.select("main a[href*=baixar]")).isEmpty();
  }

  @Test
  void gives_every_page_a_title_and_a_description_of_its_own() {
    Set<String> titles = new TreeSet<>();
    Set<String> descriptions = new TreeSet<>();
    Map<String, Document> pages = site.pagesOf("ca");
    for (Document page : pages.values()) {
      titles.add(page.title());
      descriptions.add(page.select("meta[name=description]").attr("content"));
    }
    assertThat(titles).hasSameSizeAs(pages.keySet());
    assertThat(descriptions).hasSameSizeAs(pages.keySet());
  }

  @Test
  void keeps_links_within_the_provider_and_leads_to_pages_that_all_share() {
    for (Map.Entry<String, Document> page : site.pages().entrySet()) {
      String[] parts = page.getKey().split("/", -1);
      if (parts.length > 2 && parts[1].endsWith(".example")) {
        for (Element link : page.getValue().select("a[href^=/ca/], a[href^=/ar/]")) {
          String[] target = link.attr("href").split("/", -1);
          assertThat(target[2]).as(page.getKey()).isIn("", "proveidors", parts[1]);
        }
      }
    }
    assertThat(site.page("ca/fusta.example/").select("main .body a").eachAttr("href"))
        .containsExactly("/ca/fusta.example/thunderbird/", "/ca/proveidors/");
  }

  @Test
  void leads_from_every_page_to_the_same_page_of_the_provider_in_another_language() {
    Document page = site.page("ca/posta.example/thunderbird/");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://ajuda.example.cat/ca/posta.example/thunderbird/");
    assertThat(page.select("link[hreflang]").eachAttr("href"))
        .containsExactly(
            "https://ajuda.example.cat/ca/posta.example/thunderbird/",
            "https://ajuda.example.cat/ar/posta.example/thunderbird/",
            "https://ajuda.example.cat/ca/posta.example/thunderbird/");
    assertThat(page.select(".languages a").eachAttr("href"))
        .containsExactly("/ca/posta.example/thunderbird/", "/ar/posta.example/thunderbird/");
  }

  @Test
  void serves_what_is_not_translated_for_the_same_provider() {
    Document page = site.page("ar/fusta.example/");
    assertThat(BuiltSite.standsIn(page)).isTrue();
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://ajuda.example.cat/ca/fusta.example/");
    assertThat(page.select("main .body a").eachAttr("href"))
        .containsExactly("/ar/fusta.example/thunderbird/", "/ar/proveidors/");
  }

  @Test
  void puts_the_provider_between_its_pages_and_the_page_of_all() {
    Document page = site.page("ca/posta.example/baixar/");
    assertThat(page.select(".breadcrumbs a").eachAttr("href"))
        .containsExactly("/ca/", "/ca/proveidors/", "/ca/posta.example/");
    assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/ca/posta.example/thunderbird/");
    assertThat(page.select("nav.navigation a[href^=/]").eachAttr("href"))
        .containsExactly(
            "/ca/posta.example/",
            "/ca/posta.example/thunderbird/",
            "/ca/posta.example/baixar/",
            "/ca/proveidors/");
    assertThat(page.select("nav.navigation [aria-current]").attr("href"))
        .isEqualTo("/ca/posta.example/baixar/");
  }

  @Test
  void lists_all_providers_from_a_to_z_without_any_script() {
    Document page = site.page("ca/proveidors/");
    assertThat(page.select(".entries a").eachText())
        .containsExactly("Bústia de Fusta", "Núvol", "Posta");
    assertThat(page.select(".entries a").eachAttr("href"))
        .containsExactly("/ca/fusta.example/", "/ca/nuvol.example/", "/ca/posta.example/");
    assertThat(page.select("form").hasAttr("hidden")).isTrue();
  }

  @Test
  void tells_scripts_whose_a_domain_is() throws IOException {
    assertThat(site.text("api/domains.json"))
        .contains("\"correu.example\":\"posta.example\"", "\"nuvol.example\":\"nuvol.example\"");
  }

  @Test
  void redirects_from_a_former_address_for_each_provider() throws IOException {
    assertThat(site.text("_redirects"))
        .contains(
            "/ca/fusta.example/inici/ /ca/fusta.example/ 301",
            "/ca/posta.example/inici/ /ca/posta.example/ 301");
  }

  @Test
  void lists_every_edition_in_the_sitemap() throws IOException {
    String sitemap = site.text("sitemap.xml");
    assertThat(sitemap)
        .contains("<loc>https://ajuda.example.cat/ca/posta.example/baixar/</loc>")
        .contains("<loc>https://ajuda.example.cat/ar/nuvol.example/thunderbird/</loc>")
        .doesNotContain("{provider}", "%7B");
    assertThat(sitemap.split("<loc>", -1)).hasSize(1 + 10 + 3);
  }

  @Test
  void offers_the_profile_and_the_web_mail_of_the_provider() {
    assertThat(site.page("ca/posta.example/thunderbird/").select("footer a").eachAttr("href"))
        .contains("https://web.posta.example/");
    assertThat(site.page("ca/fusta.example/thunderbird/").select("footer a").eachAttr("href"))
        .doesNotContain("https://web.posta.example/");
  }
}
