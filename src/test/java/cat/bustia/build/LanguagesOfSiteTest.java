package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What search engines, screen readers and readers of any language are promised, on every page of
 * two built sites: this project's own help center, and one in languages that generators get wrong.
 */
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class LanguagesOfSiteTest {
  @TempDir private static Path folder;
  private static BuiltSite own;
  private static BuiltSite world;

  @BeforeAll
  static void build() throws IOException, InterruptedException, OutputRefusal {
    own = BuiltSite.of(Path.of(""), folder.resolve("own"), "https://ajuda.example.cat/");
    world =
        BuiltSite.of(
            Path.of("src/test/sites/world"),
            folder.resolve("world"),
            "https://help.posta.example/mail/");
  }

  static Stream<BuiltSite> sites() {
    return Stream.of(own, world);
  }

  /** The locales in their order, as the root page offers them. */
  private static List<String> locales(BuiltSite site) {
    return site.page("").select("main a[hreflang]").eachAttr("hreflang");
  }

  private static boolean isHreflang(String locale) {
    return LanguageTag.parse(locale).orElseThrow().locale().getVariant().isEmpty();
  }

  /** The path of a page by its absolute address. */
  private static String path(BuiltSite site, String address) {
    assertThat(address).startsWith(site.base());
    return URI.create(address).getPath().substring(site.root().length());
  }

  private static Map<String, String> alternates(Document page) {
    Map<String, String> found = new TreeMap<>();
    for (Element link : page.select("head link[rel=alternate]")) {
      assertThat(found.put(link.attr("hreflang"), link.attr("href"))).isNull();
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("sites")
  void translations_point_at_themselves_at_each_other_and_at_a_default(BuiltSite site) {
    int seen = 0;
    for (String locale : locales(site)) {
      for (Map.Entry<String, Document> entry : site.pagesOf(locale).entrySet()) {
        Document page = entry.getValue();
        Map<String, String> alternates = alternates(page);
        if (BuiltSite.standsIn(page) || !isHreflang(locale)) {
          assertThat(alternates).as(entry.getKey()).isEmpty();
          continue;
        }
        seen++;
        assertThat(path(site, alternates.get(locale))).isEqualTo(entry.getKey());
        assertThat(alternates).as(entry.getKey()).containsKey("x-default");
        alternates.forEach(
            (language, address) -> {
              Document other = site.page(path(site, address));
              assertThat(BuiltSite.standsIn(other)).as(address).isFalse();
              assertThat(alternates(other)).as(address).isEqualTo(alternates);
              if (!language.equals("x-default")) {
                assertThat(other.selectFirst("html").attr("lang")).isEqualTo(language);
              }
            });
      }
    }
    assertThat(seen).isGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void every_real_translation_is_among_the_alternates(BuiltSite site) {
    for (String locale : locales(site)) {
      for (Document page : site.pagesOf(locale).values()) {
        Map<String, String> alternates = alternates(page);
        for (Element language : page.select(".languages a[hreflang]")) {
          String tag = language.attr("hreflang");
          Document other =
              site.page(
                  URI.create(language.attr("href")).getPath().substring(site.root().length()));
          if (!alternates.isEmpty() && isHreflang(tag)) {
            assertThat(alternates.containsKey(tag))
                .as("%s in %s", tag, page.title())
                .isEqualTo(!BuiltSite.standsIn(other));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void no_link_leaves_its_language_but_the_choice_of_languages(BuiltSite site) {
    List<String> locales = locales(site);
    int seen = 0;
    for (String locale : locales) {
      for (Map.Entry<String, Document> entry : site.pagesOf(locale).entrySet()) {
        for (Element link : entry.getValue().select("a[href]")) {
          String target = link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href");
          // The way to the newer original of a translation leads there on purpose, and says so.
          boolean choice =
              link.hasAttr("hreflang") && link.closest(".languages, [role=note]") != null;
          // A file is for programs, and speaks no language; pages end in a slash.
          boolean file = !target.replaceFirst("#.*", "").endsWith("/");
          if (choice || file) {
            continue;
          }
          if (target.startsWith("http")) {
            assertThat(target).as(entry.getKey()).doesNotStartWith(site.base());
          } else {
            seen++;
            assertThat(target).as(entry.getKey()).startsWith(site.root() + locale + "/");
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void a_page_has_the_language_and_direction_of_its_readers(BuiltSite site) {
    for (String locale : locales(site)) {
      site.pagesOf(locale)
          .forEach(
              (path, page) -> {
                Element html = page.selectFirst("html");
                assertThat(html.attr("lang")).as(path).isEqualTo(locale);
                assertThat(html.attr("dir")).as(path).isEqualTo(direction(locale));
              });
    }
  }

  private static String direction(String language) {
    return Direction.of(LanguageTag.parse(language).orElseThrow()).word();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void what_is_in_another_language_runs_its_own_way(BuiltSite site) {
    site.pages()
        .forEach(
            (path, page) -> {
              for (Element element : page.select("body [lang]")) {
                Element directed = element.closest("[dir]");
                assertThat(directed.attr("dir"))
                    .as("%s: %s", path, element)
                    .isEqualTo(direction(element.attr("lang")));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("sites")
  void no_text_is_in_a_script_that_its_language_does_not_write(BuiltSite site) {
    List<String> wrong = new ArrayList<>();
    site.pages()
        .forEach(
            (path, page) ->
                page.selectFirst("html")
                    .traverse(
                        new NodeVisitor() {
                          @Override
                          public void head(Node node, int depth) {
                            if (node instanceof TextNode text) {
                              String language = text.parent().closest("[lang]").attr("lang");
                              Set<UnicodeScript> scripts = scripts(language);
                              text.text()
                                  .codePoints()
                                  .filter(c -> Character.isLetter(c) && !fits(c, scripts))
                                  .findFirst()
                                  .ifPresent(c -> wrong.add(path + ": " + text.text()));
                            }
                          }
                        }));
    assertThat(wrong).isEmpty();
  }

  private static boolean fits(int letter, Set<UnicodeScript> scripts) {
    UnicodeScript script = UnicodeScript.of(letter);
    // Names and protocols are Latin everywhere.
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.COMMON
        || scripts.contains(script);
  }

  private static Set<UnicodeScript> scripts(String language) {
    return switch (language) {
      case "ar", "fa" -> EnumSet.of(UnicodeScript.ARABIC);
      case "he" -> EnumSet.of(UnicodeScript.HEBREW);
      case "th" -> EnumSet.of(UnicodeScript.THAI);
      case "zh-Hant" -> EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO);
      default -> EnumSet.of(UnicodeScript.LATIN);
    };
  }

  @ParameterizedTest
  @MethodSource("sites")
  void words_on_an_english_screen_are_marked_as_english(BuiltSite site) {
    for (String locale : List.of("ar", "fa", "he", "th", "zh-Hant")) {
      for (Document page : site.pagesOf(locale).values()) {
        for (Element word : page.select("[lang=" + locale + "] .screen")) {
          assertThat(word.attr("lang").equals("en"))
              .as(word.text())
              .isEqualTo(isEnglish(word.text()));
        }
      }
    }
    String client = site == own ? "ar/set-up-thunderbird/" : "he/הגדרת-thunderbird/";
    assertThat(site.page(client).select(".screen[lang=en][dir=ltr]").eachText())
        .contains("Continue");
  }

  private static boolean isEnglish(String text) {
    return text.codePoints().allMatch(c -> !Character.isLetter(c) || c < 0x250);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void a_page_is_canonical_but_where_it_stands_in_for_another(BuiltSite site) {
    for (String locale : locales(site)) {
      site.pagesOf(locale)
          .forEach(
              (path, page) -> {
                assertThat(page.select("link[rel=canonical]")).as(path).hasSize(1);
                String canonical = path(site, page.select("link[rel=canonical]").attr("href"));
                if (!BuiltSite.standsIn(page)) {
                  assertThat(canonical).isEqualTo(path);
                } else {
                  String language = page.select("main h1").attr("lang");
                  assertThat(canonical).as(path).startsWith(language + "/");
                  assertThat(BuiltSite.standsIn(site.page(canonical))).as(canonical).isFalse();
                  assertThat(page.select("meta[property=og:url]").attr("content"))
                      .isEqualTo(page.select("link[rel=canonical]").attr("href"));
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void the_sitemap_lists_each_real_page_once_with_its_alternates(BuiltSite site)
      throws IOException {
    Document sitemap = Jsoup.parse(site.text("sitemap.xml"), "", Parser.xmlParser());
    Map<String, Map<String, String>> listed = new TreeMap<>();
    for (Element url : sitemap.select("url")) {
      Map<String, String> alternates = new TreeMap<>();
      for (Element link : url.getElementsByTag("xhtml:link")) {
        alternates.put(link.attr("hreflang"), link.attr("href"));
      }
      String address = url.selectFirst("loc").text();
      assertThat(listed.put(path(site, address), alternates)).as(address).isNull();
    }
    Map<String, Map<String, String>> real = new TreeMap<>();
    for (String locale : locales(site)) {
      site.pagesOf(locale)
          .forEach(
              (path, page) -> {
                if (!BuiltSite.standsIn(page)) {
                  real.put(path, alternates(page));
                }
              });
    }
    assertThat(listed).isEqualTo(real);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void open_graph_knows_the_language_of_the_text_and_its_translations(BuiltSite site) {
    for (String locale : locales(site)) {
      site.pagesOf(locale)
          .forEach(
              (path, page) -> {
                String language = page.select("meta[property=og:locale]").attr("content");
                List<String> others =
                    page.select("meta[property=og:locale:alternate]").eachAttr("content");
                assertThat(language).as(path).matches("[a-z]{2,3}_[A-Z]{2}");
                assertThat(others).as(path).doesNotHaveDuplicates().doesNotContain(language);
                assertThat(others).allMatch(other -> other.matches("[a-z]{2,3}_[A-Z]{2}"));
                String text =
                    BuiltSite.standsIn(page) ? page.select("main h1").attr("lang") : locale;
                assertThat(language).startsWith(text.split("-", 2)[0] + "_");
                Set<String> languages = new TreeSet<>();
                alternates(page).keySet().forEach(tag -> languages.add(tag.split("-", 2)[0]));
                languages.removeAll(Set.of("x", text.split("-", 2)[0]));
                if (!BuiltSite.standsIn(page) && isHreflang(locale)) {
                  assertThat(others.stream().map(other -> other.substring(0, other.indexOf('_'))))
                      .as(path)
                      .containsExactlyInAnyOrderElementsOf(languages);
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void the_root_offers_every_language_by_its_own_name_and_forces_none(BuiltSite site)
      throws IOException {
    Document root = site.page("");
    for (Element link : root.select("main a")) {
      String tag = link.attr("hreflang");
      assertThat(link.attr("href")).isEqualTo(site.root() + tag + "/");
      assertThat(link.attr("lang")).isEqualTo(tag);
      assertThat(link.attr("dir")).isEqualTo(direction(tag));
    }
    assertThat(locales(site)).hasSize(8).doesNotHaveDuplicates();
    assertThat(root.select("script, meta[http-equiv]")).isEmpty();
    assertThat(site.text("_redirects")).doesNotContain(site.root() + " ");
    assertThat(alternates(root)).containsEntry("x-default", site.base());
    alternates(root)
        .forEach(
            (tag, address) ->
                assertThat(alternates(site.page(path(site, address)))).isEqualTo(alternates(root)));
  }
}
