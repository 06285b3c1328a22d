package cat.bustia.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The promises to readers, held on every page of this project's own help center. */
@SuppressWarnings("NullAway") // a missing page fails its test by itself
class ContentPagesTest {
  private static final List<String> EXPORTS =
      List.of("api/", "autoconfig/", "autodiscover/", "dns/", "downloads/");

  private static SampleSite site;
  private static Map<String, Document> pages;

  @BeforeAll
  static void render() throws IOException {
    site = SampleSite.render(Path.of(""));
    pages = new HashMap<>();
    for (String path : site.files().keySet()) {
      if (path.endsWith(".html")) {
        pages.put(path, Jsoup.parse(site.text(path), "https://ajuda.example.cat/" + path));
      }
    }
  }

  private static int gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.size();
  }

  @Test
  void needs_no_finding() {
    assertThat(site.findings()).isEmpty();
  }

  @Test
  void stays_within_the_weight_of_a_page() throws IOException {
    for (OutputFile file : site.files().values()) {
      assertThat(gzipped(file.content())).as(file.path()).isLessThanOrEqualTo(most(file.path()));
    }
  }

  @Test
  void weighs_little_with_all_that_it_needs() throws IOException {
    int shared = 0;
    for (OutputFile file : site.files().values()) {
      if (file.path().matches("assets/(style|script)\\..*")) {
        shared += gzipped(file.content());
      }
    }
    assertThat(shared).isPositive();
    for (OutputFile file : site.files().values()) {
      if (file.path().endsWith(".html")) {
        assertThat(shared + gzipped(file.content())).as(file.path()).isLessThanOrEqualTo(20_000);
      }
    }
  }

  @Test
  void tells_others_what_it_is_with_a_picture_in_its_own_language() {
    pages.forEach(
        (path, page) -> {
          if (path.endsWith("404.html")) {
            assertThat(page.select("meta[name=robots][content=noindex]")).as(path).hasSize(1);
            return;
          }
          for (String property : List.of("og:title", "og:description", "og:url", "og:locale")) {
            assertThat(page.select("meta[property=" + property + "]").attr("content"))
                .as("%s of %s", property, path)
                .isNotBlank();
          }
          String picture = page.select("meta[property=og:image]").attr("content");
          assertThat(picture).as(path).startsWith("https://ajuda.example.cat/assets/social/");
          assertThat(site.files()).containsKey(picture.substring(picture.indexOf("assets/")));
          String lang = page.select("html").attr("lang");
          String language = lang.contains("-") ? lang.substring(0, lang.indexOf('-')) : lang;
          assertThat(picture).as(path).contains("/social/" + language + ".");
          assertThat(page.select("meta[name=theme-color][media]")).as(path).hasSize(2);
          assertThat(page.select("link[rel=manifest], link[rel=apple-touch-icon]"))
              .as(path)
              .hasSize(2);
        });
  }

  private static int most(String path) {
    if (path.startsWith("assets/social/")) {
      // Other sites fetch it, no reader does.
      return 60_000;
    }
    if (path.matches("assets/(search|vendor/minisearch)\\..*\\.js")) {
      // Nobody fetches it who does not search; with the texts it has a budget of its own.
      return 9_000;
    }
    return path.endsWith(".html")
        ? 8_000
        : path.endsWith(".css") ? 6_000 : path.endsWith(".js") ? 3_000 : 9_000;
  }

  @Test
  void holds_no_script_style_or_handler_of_its_own() {
    pages.forEach(
        (path, page) -> {
          assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
          assertThat(page.select("style, [style], iframe, object, embed, form")).as(path).isEmpty();
          for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
          }
        });
  }

  @Test
  void asks_nothing_of_other_hosts() {
    pages.forEach(
        (path, page) ->
            assertThat(page.select("[src], link[rel=stylesheet], link[rel=icon]"))
                .as(path)
                .allSatisfy(
                    element -> {
                      String target =
                          element.hasAttr("src") ? element.attr("src") : element.attr("href");
                      assertThat(target).matches("/assets/.+|/favicon\\.ico");
                      assertThat(site.files()).containsKey(target.substring(1));
                    }));
  }

  @Test
  void gives_every_page_a_title_and_description_of_its_own() {
    Map<String, String> seen = new HashMap<>();
    pages.forEach(
        (path, page) -> {
          assertThat(page.title()).as(path).isNotBlank();
          if (!path.endsWith("404.html") && !path.equals("index.html")) {
            String said = page.title() + page.select("meta[name=description]").attr("content");
            if (page.select("h1[lang]").isEmpty()) {
              assertThat(seen.put(page.select("html").attr("lang") + said, path)).as(path).isNull();
            }
            assertThat(page.select("link[rel=canonical]")).as(path).hasSize(1);
            boolean own = page.select("h1[lang]").isEmpty();
            boolean variant = path.startsWith("ca-valencia/");
            assertThat(page.select("link[hreflang=x-default]"))
                .as(path)
                .hasSize(own && !variant ? 1 : 0);
            assertThat(page.select("script[type=application/ld+json]"))
                .as(path)
                .hasSize(own ? 1 : 0);
            if (own) {
              assertThat(page.select("script[type=application/ld+json]").html())
                  .contains("TechArticle", "BreadcrumbList");
            }
          }
        });
  }

  @Test
  void has_one_first_heading_and_skips_no_level() {
    pages.forEach(
        (path, page) -> {
          assertThat(page.select("h1")).as(path).hasSize(1);
          int level = 1;
          for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as("%s: %s", path, heading).isLessThanOrEqualTo(level + 1);
            level = next;
          }
        });
  }

  @Test
  void leads_every_link_somewhere() {
    pages.forEach(
        (path, page) -> {
          for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (href.startsWith("#")) {
              assertThat(page.getElementById(href.substring(1)))
                  .as("%s %s", path, href)
                  .isNotNull();
            } else if (href.startsWith("/")) {
              int hash = href.indexOf('#');
              String target = hash < 0 ? href.substring(1) : href.substring(1, hash);
              String file = target.endsWith("/") ? target + "index.html" : target;
              if (EXPORTS.contains(file.substring(0, file.indexOf('/') + 1))) {
                continue; // Made from the truth alone, beside the pages: ExportedSiteTest.
              }
              assertThat(site.files()).as("%s %s", path, href).containsKey(file);
              if (hash >= 0) {
                Document other = pages.getOrDefault(file, page);
                assertThat(other.getElementById(href.substring(hash + 1))).as(href).isNotNull();
              }
            }
          }
        });
  }

  @Test
  void gives_every_id_once() {
    pages.forEach(
        (path, page) ->
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
  }

  @Test
  void marks_hosts_and_ports_as_untranslatable_and_left_to_right() {
    pages.forEach(
        (path, page) ->
            assertThat(page.select("data[data-fact$=.host], data[data-fact$=.port]"))
                .as(path)
                .allSatisfy(
                    value -> {
                      assertThat(value.attr("dir")).isEqualTo("ltr");
                      assertThat(value.attr("translate")).isEqualTo("no");
                      assertThat(value.text())
                          .isEqualTo(value.attr("value"))
                          .matches("\\p{ASCII}+");
                    }));
  }

  @Test
  void puts_the_settings_card_before_everything_but_the_lead_on_client_pages() {
    for (String client :
        List.of(
            "thunderbird",
            "outlook-2013",
            "apple-mail",
            "outlook-classic",
            "nou-outlook",
            "iphone-ipad",
            "gmail-android",
            "thunderbird-android",
            "altres-programes")) {
      Document page = pages.get("ca/configurar-" + client + "/index.html");
      assertThat(page).isNotNull();
      Element body = page.selectFirst(".body");
      assertThat(body.child(1).className()).isEqualTo("settings");
      assertThat(body.select(".settings").first().select("caption").eachText())
          .containsExactly("Servidor d'entrada (IMAP)", "Servidor de sortida (SMTP)");
    }
  }

  @Test
  void says_security_in_the_words_of_each_client() {
    assertThat(security("thunderbird")).containsExactly("SSL/TLS", "STARTTLS");
    assertThat(security("outlook-2013")).containsExactly("SSL", "TLS");
    assertThat(security("apple-mail")).containsExactly("Use TLS/SSL", "Use TLS/SSL");
    assertThat(security("iphone-ipad")).containsExactly("Use SSL", "Use SSL");
    assertThat(security("thunderbird-android")).containsExactly("SSL/TLS", "StartTLS");
  }

  private static List<String> security(String client) {
    Element card = pages.get("ca/configurar-" + client + "/index.html").select(".settings").first();
    return card.select("data[data-fact$=.security]").eachText();
  }

  @Test
  void warns_where_the_support_of_a_client_has_ended() {
    assertThat(pages.get("ca/configurar-outlook-2013/index.html").select(".warning").text())
        .contains("11 d'abril de 2023");
    assertThat(pages.get("ca/configurar-thunderbird/index.html").select(".warning")).isEmpty();
  }

  @Test
  void lists_every_page_in_the_sitemap_but_the_lost_one() {
    String sitemap = new String(site.files().get("sitemap.xml").content(), UTF_8);
    assertThat(sitemap)
        .contains("<loc>https://ajuda.example.cat/ca/configurar-thunderbird/</loc>")
        .doesNotContain("404");
  }

  @Test
  void gives_the_same_bytes_every_time() throws IOException {
    SampleSite again = SampleSite.render(Path.of(""));
    assertThat(again.files().keySet()).isEqualTo(site.files().keySet());
    again.files().forEach((path, file) -> assertThat(site.text(path)).isEqualTo(again.text(path)));
  }
}
