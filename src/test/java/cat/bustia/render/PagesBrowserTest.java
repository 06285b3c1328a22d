package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
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

  /** All pages; of those that stand in for a translation, which are much alike, the clients'. */
  private static List<String> pages() {
    return site.files().keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .filter(
            path ->
                !site.text(path).contains("<h1 lang=") || path.startsWith("cs/set-up-thunderbird"))
        .toList();
  }

  private static void load(String path) {
    browser.driver().get(server.address(path));
  }

  @ParameterizedTest
  @CsvSource({"1280, 900, false", "320, 640, true"})
  void every_page_is_accessible_fits_and_keeps_the_policy(int width, int height, boolean dark) {
    browser.show(width, height, dark);
    for (String path : pages()) {
      load(path);
      Results results = new AxeBuilder().withTags(STANDARDS).analyze(browser.driver());
      assertThat(results.getViolations()).as(path).isEmpty();
      assertThat(browser.run("return document.documentElement.scrollWidth > innerWidth"))
          .as("%s scrolls sideways", path)
          .isEqualTo(false);
      assertThat(browser.complaints()).as(path).isEmpty();
    }
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

  private static String display(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getCssValue("display");
  }
}
