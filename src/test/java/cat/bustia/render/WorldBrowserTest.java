package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Pages of all scripts and both directions in a real browser. */
@Tag("browser")
@EnabledIf(
    value = "cat.bustia.render.Browser#isThere",
    disabledReason =
        "NO BROWSER: install chromium and chromium-driver, or set CHROMIUM and CHROMEDRIVER")
class WorldBrowserTest {
  private static final String BASE = "mail/";

  /** Where each character of an element stands, from the left; null where a line was broken. */
  private static final String LEFT_TO_RIGHT =
      """
      const inOrder = (element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let last = null;
        while (walker.nextNode()) {
          for (let i = 0; i < walker.currentNode.length; i++) {
            range.setStart(walker.currentNode, i);
            range.setEnd(walker.currentNode, i + 1);
            const box = range.getBoundingClientRect();
            if (last && box.top < last.bottom && box.left < last.left) return false;
            last = box;
          }
        }
        return true;
      };
      return [...document.querySelectorAll('main .fact[dir=ltr], main code, main bdi')]
        .filter((element) => !inOrder(element)).map((element) => element.textContent);
      """;

  private static Map<String, OutputFile> files = Map.of();
  private static PageServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    files = new TreeMap<>();
    SampleSite.render(Path.of("src/test/sites/world"))
        .files()
        .forEach((path, file) -> files.put(BASE + path, file));
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

  private static List<String> pages(String locale) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(BASE + locale + "/") && path.endsWith(".html"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"he, 1280, false", "fa, 320, true", "th, 320, false", "zh-Hant, 1280, true"})
  void every_page_is_accessible_and_fits(String locale, int width, boolean dark) {
    browser.show(width, 900, dark);
    assertThat(pages(locale)).hasSize(5);
    for (String path : pages(locale)) {
      load(path);
      assertThat(Axe.violations(browser)).as(path).isEmpty();
      assertThat(browser.run("return document.documentElement.scrollWidth > innerWidth"))
          .as("%s scrolls sideways", path)
          .isEqualTo(false);
      assertThat(browser.complaints()).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void hosts_and_ports_run_from_left_to_right_on_the_screen(int width) {
    browser.show(width, 900, false);
    for (String locale : List.of("fa", "he")) {
      for (String path : pages(locale)) {
        load(path);
        assertThat(browser.run(LEFT_TO_RIGHT)).as(path).isEqualTo(List.of());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_layout_is_mirrored(int width) {
    browser.show(width, 900, false);
    load(BASE + "he/%D7%94%D7%92%D7%93%D7%A8%D7%AA-thunderbird/");
    assertThat(browser.run("return document.querySelector('h1').textContent"))
        .isEqualTo("הגדרת Thunderbird");
    String before = "const left = (s) => document.querySelector(s).getBoundingClientRect().left;";
    assertThat(browser.run(before + "return left('.site-name') > left('.languages')"))
        .isEqualTo(true);
    assertThat(browser.run(before + "return left('.settings th') > left('.settings td > div')"))
        .isEqualTo(true);
    assertThat(
            browser.run(
                "return getComputedStyle(document.querySelector('.steps > li'), '::before').right"))
        .isEqualTo("0px");
    assertThat(
            browser.run(
                "return getComputedStyle(document.querySelector('.aside')).borderRightWidth"))
        .isEqualTo("4px");
  }

  @Test
  void a_host_with_its_port_is_copied_in_one_piece() {
    browser.show(390, 844, false);
    load(BASE + "pt-BR/pop3-ou-imap/");
    List<String> copied =
        browser.driver().findElements(By.cssSelector("main p .copy")).stream()
            .map(button -> String.valueOf(button.getDomAttribute("aria-label")))
            .toList();
    assertThat(copied)
        .containsExactly(
            "Copiar o servidor in.posta.example:993", "Copiar o servidor out.posta.example:587");
  }

  @Test
  void marks_stay_on_the_line_of_the_value_that_they_follow() {
    browser.show(390, 844, false);
    load(BASE + "he/%D7%94%D7%92%D7%93%D7%A8%D7%AA-thunderbird/");
    assertThat(
            browser.run(
                """
                return [...document.querySelectorAll('main .value')].map((value) => value.nextSibling)
                  .filter((next) => next && /^[.,;:!?)»،؛؟]/.test(next.textContent)).length;
                """))
        .isEqualTo(0L);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('main .value')].some((value) =>"
                    + " /[.،»]$/.test(value.textContent))"))
        .isEqualTo(true);
  }
}
