package cat.bustia.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** This project's own help center in a real browser. */
@Tag("browser")
@EnabledIf(
    value = "cat.bustia.render.Browser#isThere",
    disabledReason =
        "NO BROWSER: install chromium and chromium-driver, or set CHROMIUM and CHROMEDRIVER")
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class PagesBrowserTest {
  private static final String CLIENT = "ca/configurar-thunderbird/";

  private static SampleSite site;
  private static PageServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    site = SampleSite.render(Path.of(""));
    server = new PageServer(site.files());
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

  @ParameterizedTest
  @CsvSource({
    "configurar-thunderbird",
    "configurar-outlook-2013",
    "configurar-apple-mail",
    "configurar-iphone-ipad",
    "configurar-gmail-android"
  })
  void shows_the_whole_settings_card_on_a_phones_first_screen(String page) {
    browser.show(390, 844, false);
    load("ca/" + page + "/");
    Object bottom =
        browser.run("return document.querySelector('.settings').getBoundingClientRect().bottom");
    assertThat(((Number) bottom).doubleValue()).isLessThanOrEqualTo(844);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca/",
        "ca/pop3-o-imap/",
        "ca/404.html",
        "ca/configurar-outlook-2013/",
        "ar/set-up-iphone-ipad/",
        "index.html"
      })
  void leads_the_keyboard_to_everything_and_shows_where_it_is(String page) {
    browser.show(1280, 900, false);
    load(page);
    Object all =
        browser.run(
            """
            window.stops = [...document.querySelectorAll('a[href], button, summary, input')]
              .filter((element) => element.checkVisibility());
            return window.stops.length;
            """);
    List<Object> reached = new ArrayList<>();
    for (long i = 0; i < ((Number) all).longValue(); i++) {
      for (String kind : List.of("rawKeyDown", "keyUp")) {
        browser
            .driver()
            .executeCdpCommand(
                "Input.dispatchKeyEvent",
                Map.of("type", kind, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
      }
      reached.add(
          browser.run(
              """
              const at = document.activeElement;
              const seen = getComputedStyle(at).outlineStyle !== 'none'
                && at.getBoundingClientRect().width > 0;
              return seen ? window.stops.indexOf(at) : 'unseen: ' + at.outerHTML;
              """));
    }
    assertThat(reached)
        .containsExactlyElementsOf(
            LongStream.range(0, ((Number) all).longValue()).mapToObj(Long::valueOf).toList());
  }

  @Test
  void copies_a_value_and_says_so() {
    browser.show(1280, 900, false);
    load(CLIENT);
    browser
        .driver()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    WebElement button =
        browser.driver().findElement(By.cssSelector("button[aria-label='Copia el port 993']"));
    button.click();
    WebElement status = browser.driver().findElement(By.cssSelector("[aria-live=polite]"));
    new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
        .until(driver -> !status.getDomProperty("textContent").isEmpty());
    assertThat(status.getDomProperty("textContent")).isEqualTo("S'ha copiat: 993");
    assertThat(button.getDomAttribute("class")).contains("done");
  }

  @Test
  void copies_a_block_of_records_whole() {
    browser.show(390, 844, true);
    load("ca/per-a-administradors/");
    browser
        .driver()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    List<WebElement> buttons = browser.driver().findElements(By.cssSelector(".records button"));
    assertThat(buttons)
        .allMatch(button -> button.getAccessibleName().equals("Copia-ho tot"))
        .hasSameSizeAs(browser.driver().findElements(By.cssSelector(".records pre")));
    buttons.get(0).click();
    WebElement status = browser.driver().findElement(By.cssSelector("[aria-live=polite]"));
    new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
        .until(driver -> !status.getDomProperty("textContent").isEmpty());
    assertThat(status.getDomProperty("textContent"))
        .isEqualTo("S'ha copiat: Registres SRV: active24.com");
    assertThat(
            browser
                .driver()
                .executeAsyncScript("navigator.clipboard.readText().then(arguments[0])")
                .toString())
        .startsWith("_imaps._tcp.active24.com. 3600 IN SRV 0 1 993 email.active24.com.\n_imap.")
        .hasLineCount(6);
  }

  @Test
  void gives_every_button_a_name_and_a_thumbs_room() {
    browser.show(390, 844, false);
    load(CLIENT);
    List<WebElement> buttons = browser.driver().findElements(By.cssSelector("main button"));
    assertThat(buttons).hasSizeGreaterThan(4);
    for (WebElement button : buttons) {
      assertThat(button.getAccessibleName()).startsWith("Copia el ");
      assertThat(button.getSize().getWidth()).isGreaterThanOrEqualTo(24);
      assertThat(button.getSize().getHeight()).isGreaterThanOrEqualTo(24);
    }
  }

  @Test
  void works_without_scripts_and_shows_no_dead_button() {
    browser.show(390, 844, false);
    browser.scripts(false);
    try {
      load(CLIENT);
      assertThat(browser.driver().findElements(By.tagName("button"))).isEmpty();
      WebElement menu = browser.driver().findElement(By.id("page-menu"));
      assertThat(menu.getCssValue("display")).isEqualTo("none");
      browser.driver().findElement(By.cssSelector("a[href='#page-menu']")).click();
      assertThat(menu.getCssValue("display")).isEqualTo("block");
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void prints_the_card_and_the_steps_without_the_frame() {
    browser.show(800, 1100, true);
    load(CLIENT);
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(display(".settings")).isEqualTo("block");
    assertThat(display(".steps")).isEqualTo("block");
    assertThat(display("#page-menu")).isEqualTo("none");
    assertThat(display(".site-head")).isEqualTo("none");
    assertThat(display(".copy")).isEqualTo("none");
    assertThat(browser.driver().findElement(By.tagName("body")).getCssValue("background-color"))
        .isEqualTo("rgba(255, 255, 255, 1)");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  /** A sheet to hand over: the pages of clients, in languages with long words and short ones. */
  @ParameterizedTest
  @ValueSource(strings = {"ca", "es", "fr", "de", "ar"})
  void prints_a_clients_page_on_one_sheet(String locale) {
    List<String> clients =
        site.files().keySet().stream()
            .filter(path -> path.startsWith(locale + "/") && path.endsWith(".html"))
            .filter(path -> site.text(path).contains("<body class=\"guide\""))
            .toList();
    assertThat(clients).hasSizeGreaterThanOrEqualTo(8);
    browser.show(1280, 900, false);
    for (String path : clients) {
      load(path);
      assertThat(sheets()).as(path).isEqualTo(1);
    }
  }

  @Test
  void prints_other_pages_on_as_many_sheets_as_they_need() {
    browser.show(1280, 900, false);
    load("ca/pop3-o-imap/");
    assertThat(sheets()).isGreaterThan(1);
  }

  private static long sheets() {
    Map<String, Object> printed =
        browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    Matcher sheet = Pattern.compile("/Type\\s*/Page\\b").matcher(new String(pdf, ISO_8859_1));
    return sheet.results().count();
  }

  private static String display(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getCssValue("display");
  }
}
