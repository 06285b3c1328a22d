package cat.bustia.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputFile;
import cat.bustia.output.OutputRefusal;
import cat.bustia.render.Axe;
import cat.bustia.render.Browser;
import cat.bustia.render.PageServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Searches the help centers that {@code build} writes, by what they are shipped with. */
@Tag("browser")
@EnabledIf(
    value = "cat.bustia.render.Browser#isThere",
    disabledReason =
        "NO BROWSER: install chromium and chromium-driver, or set CHROMIUM and CHROMEDRIVER")
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class SearchBrowserTest {
  private static final Path QUERIES = Path.of("src/test/resources/cat/bustia/search");
  private static final String WORLD = "mail/";
  private static final long MOST_BYTES = 40_000;

  /** Asks the page's own index all queries; answers each with its pages, and their sections. */
  private static final String FIND =
      """
      const [queries, done] = arguments;
      const { script, engine, index } = document.querySelector('.search-link').dataset;
      Promise.all([import(script), import(engine), fetch(index).then((answer) => answer.json())])
        .then(([search, library, texts]) => {
          const find = search.finder(library.default, texts);
          done(queries.map((query) => find(query).map(({ page, hits }) =>
            [page.url, ...hits.map(({ section }) => section.id)])));
        })
        .catch((error) => done(String(error)));
      """;

  @TempDir private static Path folder;
  private static Map<String, OutputFile> files = new TreeMap<>();
  private static PageServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException, InterruptedException, OutputRefusal {
    files.putAll(SearchedSite.build(Path.of(""), folder.resolve("site"), ""));
    Path world = Path.of("src/test/sites/world");
    files.putAll(SearchedSite.build(world, folder.resolve("world"), WORLD));
    server = new PageServer(files);
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  private static void load(String path) {
    browser.driver().get(server.address(path));
  }

  /** A query, the page it has to lead to, and the section of it, which may be empty. */
  private record Golden(String query, String page, String section) {
    static Golden of(String line) {
      String[] parts = line.split("[\\t#]", -1);
      return new Golden(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }

    /** Whether the page is among the first three answers, with its section if there is one. */
    boolean isIn(List<List<String>> found, String locale) {
      String wanted = locale + "/" + (page.isEmpty() ? "" : page + "/");
      return found.stream()
          .limit(3)
          .filter(each -> URLDecoder.decode(each.get(0), UTF_8).equals(wanted))
          .anyMatch(each -> section.isEmpty() || each.subList(1, each.size()).contains(section));
    }
  }

  private static List<Golden> queries(String file) throws IOException {
    return Files.readAllLines(QUERIES.resolve(file + ".tsv")).stream().map(Golden::of).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<List<List<String>>> find(String home, List<String> queries) {
    load(home);
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    Object found = ((JavascriptExecutor) browser.driver()).executeAsyncScript(FIND, queries);
    assertThat(found).isInstanceOf(List.class);
    return (List<List<List<String>>>) found;
  }

  private static List<String> missed(String home, String locale, List<Golden> all) {
    List<List<List<String>>> found = find(home, all.stream().map(Golden::query).toList());
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isIn(found.get(i), locale)) {
        missed.add(all.get(i) + " but " + found.get(i).stream().limit(3).toList());
      }
    }
    return missed;
  }

  @ParameterizedTest
  @CsvSource({
    "ca, 40",
    "es, 40",
    "en, 40",
    "fr, 40",
    "de, 40",
    "ar, 40",
    "cs, 5",
    "ca-valencia, 5"
  })
  void finds_the_wanted_page_among_the_first_three(String locale, int least) throws IOException {
    List<Golden> all = queries(locale);
    assertThat(all).hasSizeGreaterThanOrEqualTo(least);
    assertThat(missed(locale + "/", locale, all)).hasSizeLessThanOrEqualTo(all.size() / 20);
  }

  @ParameterizedTest
  @CsvSource({"zh-Hant", "th", "fa", "he", "tr", "no", "pt-BR", "sr-Latn"})
  void finds_pages_of_every_script(String locale) throws IOException {
    List<Golden> all = queries("world." + locale);
    assertThat(all).hasSizeGreaterThanOrEqualTo(3);
    assertThat(missed(WORLD + locale + "/", locale, all)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca", "ca-valencia", "es", "en", "fr", "de", "ar", "cs"})
  void weighs_no_more_than_its_budget(String locale) throws IOException {
    long bytes = zipped("search/" + locale + ".json");
    for (String path : files.keySet()) {
      if (path.matches("assets/(search|vendor/minisearch)\\.\\w+\\.(js|css)")) {
        bytes += zipped(path);
      }
    }
    assertThat(bytes).isBetween(8_000L, MOST_BYTES);
  }

  private static long zipped(String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(files.get(path).content());
    }
    return out.size();
  }

  private static WebElement opener() {
    return browser.driver().findElement(By.className("search-link"));
  }

  private static WebElement box() {
    By box = By.cssSelector("dialog.search[open] input");
    return until(() -> browser.driver().findElement(box));
  }

  private static void type(String words) {
    box().sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
  }

  private static <T> T until(Supplier<T> ready) {
    return new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .ignoring(NoSuchElementException.class)
        .until(driver -> ready.get());
  }

  private static WebElement best() {
    return browser.driver().findElement(By.cssSelector("[data-best]"));
  }

  private static void untilSaid(String words) {
    until(
        () ->
            browser
                .run("return document.querySelector('.search-status').textContent")
                .equals(words));
  }

  private static Object fetched() {
    return browser.run(
        "return performance.getEntriesByType('resource').map((entry) => entry.name)"
            + ".filter((name) => /search/.test(name)).length");
  }

  @Test
  void loads_nothing_before_somebody_searches() {
    browser.show(1280, 900, false);
    load("ca/");
    assertThat(fetched()).isEqualTo(0L);
    opener().click();
    type("993");
    untilSaid("Resultats: 10");
    assertThat(fetched()).isEqualTo(4L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void shows_what_was_found_and_marks_it() {
    browser.show(1280, 900, false);
    load("ca/");
    opener().click();
    type("contrasenyes");
    untilSaid("Resultats: 10");
    WebElement first = browser.driver().findElement(By.cssSelector(".search-results ol > li > a"));
    assertThat(first.findElement(By.tagName("strong")).getText())
        .isEqualTo("Canvieu la contrasenya");
    assertThat(first.findElement(By.tagName("mark")).getText()).isEqualTo("contrasenya");
  }

  @Test
  void can_be_used_by_the_keyboard_alone() {
    browser.show(1280, 900, false);
    load("ca/");
    opener().sendKeys(Keys.SPACE);
    type("certificat");
    until(SearchBrowserTest::best);
    box().sendKeys(Keys.ARROW_DOWN);
    WebElement link = browser.driver().switchTo().activeElement();
    assertThat(link.getTagName()).isEqualTo("a");
    link.sendKeys(Keys.ARROW_UP);
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(box());
    box().sendKeys(Keys.ESCAPE);
    assertThat(browser.driver().findElements(By.cssSelector("dialog[open]"))).isEmpty();
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(opener());
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.chord(Keys.CONTROL, "k"));
    type("certificat");
    until(SearchBrowserTest::best);
    box().sendKeys(Keys.ENTER);
    until(() -> browser.driver().getCurrentUrl().endsWith("/ca/problemes-i-solucions/#certificat"));
  }

  @Test
  void keeps_the_words_in_the_address() {
    browser.show(1280, 900, false);
    load("ca/pop3-o-imap/?q=l%27outlook&x=1#tria");
    assertThat(box().getDomProperty("value")).isEqualTo("l'outlook");
    type("plena");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/ca/pop3-o-imap/?q=plena&x=1#tria");
    box().sendKeys(Keys.ENTER);
    until(() -> browser.driver().getCurrentUrl().endsWith("#plena"));
    browser.driver().navigate().back();
    assertThat(box().getDomProperty("value")).isEqualTo("plena");
    box().sendKeys(Keys.ESCAPE);
    until(() -> browser.driver().getCurrentUrl().endsWith("/ca/pop3-o-imap/?x=1#tria"));
  }

  @Test
  void leads_on_where_nothing_is_found() {
    browser.show(360, 780, false);
    load("ca/?q=xyzzyq");
    box();
    untilSaid("No s'ha trobat res per a «xyzzyq».");
    List<String> topics =
        browser.driver().findElements(By.cssSelector(".search-topics a")).stream()
            .map(WebElement::getText)
            .toList();
    assertThat(topics).contains("Paràmetres del servidor").endsWith("Índex alfabètic");
  }

  @Test
  void leads_to_the_index_without_scripts_and_where_search_cannot_be_loaded() {
    browser.show(1280, 900, false);
    browser.scripts(false);
    try {
      load("ca/");
      opener().click();
      until(() -> browser.driver().getCurrentUrl().endsWith("/ca/index-alfabetic/"));
    } finally {
      browser.scripts(true);
    }
    load("ca/");
    browser.run("document.querySelector('.search-link').dataset.index = '/gone.json'");
    opener().click();
    until(() -> browser.driver().getCurrentUrl().endsWith("/ca/index-alfabetic/"));
    assertThat(browser.complaints()).hasSize(1);
  }

  @Test
  void shows_texts_as_they_are_never_as_markup() {
    browser.show(1280, 900, false);
    load("ca/");
    browser.run(
        """
        const texts = { lang: 'ca', forms: '', words: { box: 'b', close: 'c', count: '{count}', none: 'n', others: 'o' },
          pages: [{ url: 'ca/', title: 'perill <img src=x>', sections: [['', '', '<b onclick=x>perill</b> & "més"'],
            ['"><i>', '<script>1</script> perill', '<a href=javascript:1>perill</a>']] }] };
        window.fetch = async () => ({ ok: true, json: async () => texts });
        """);
    opener().click();
    type("perill");
    untilSaid("1");
    assertThat(browser.run("return document.querySelector('.search-results').innerText"))
        .isEqualTo(
            """
            perill <img src=x>
            <b onclick=x>perill</b> & "més"
            <script>1</script> perill
            <a href=javascript:1>perill</a>""");
    assertThat(
            browser.run(
                "return document.querySelectorAll('.search-results :is(img, i, script)').length"))
        .isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ca, contrasenya, 1280, false", "ca, xyzzyq, 320, true", "ar, 993, 360, false"})
  void the_box_is_accessible_and_fits(String locale, String words, int width, boolean dark) {
    browser.show(width, 900, dark);
    load(locale + "/?q=" + words);
    box();
    until(
        () ->
            !browser.run("return document.querySelector('.search-status').textContent").equals(""));
    assertThat(Axe.violations(browser)).isEmpty();
    assertThat(
            browser.run(
                "const box = document.querySelector('dialog'); return box.scrollWidth > box.clientWidth"))
        .isEqualTo(false);
    assertThat(browser.complaints()).isEmpty();
  }
}
