package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of all providers in a real browser: from an address to the provider's own page. */
@Tag("browser")
@EnabledIf(
    value = "cat.bustia.render.Browser#isThere",
    disabledReason =
        "NO BROWSER: install chromium and chromium-driver, or set CHROMIUM and CHROMEDRIVER")
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class ProvidersBrowserTest {
  private static PageServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    server = new PageServer(SampleSite.render(Path.of("src/test/sites/providers")).files());
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  private static WebElement type(String path, String text) {
    browser.driver().get(server.address(path));
    WebElement field = browser.driver().findElement(By.id("page-address"));
    field.sendKeys(text);
    return field;
  }

  private static WebElement status() {
    return browser.driver().findElement(By.cssSelector("#page-finder [role=status]"));
  }

  private static void await(String part) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(driver -> status().getText().contains(part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@correu.example",
        "correu.example",
        " Anna@CORREU.example. ",
        "una@altra@correu.example"
      })
  void an_address_or_a_domain_leads_to_its_provider(String typed) {
    type("ca/proveidors/", typed);
    await("Posta");
    WebElement link = status().findElement(By.tagName("a"));
    assertThat(link.getAttribute("href")).endsWith("/ca/posta.example/");
  }

  @Test
  void enter_goes_to_the_page_of_the_provider() {
    type("ar/proveidors/", "anna@fusta.example").sendKeys(Keys.ENTER);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(driver -> driver.getCurrentUrl().endsWith("/ar/fusta.example/"));
  }

  @Test
  void an_unknown_domain_is_said_to_be_unknown_and_only_when_asked() {
    WebElement field = type("ca/proveidors/", "anna@ningu.example");
    assertThat(status().getText()).isEmpty();
    field.sendKeys(Keys.ENTER);
    await("ningu.example");
    assertThat(status().findElements(By.tagName("a"))).isEmpty();
    assertThat(browser.driver().getCurrentUrl()).endsWith("/ca/proveidors/");
  }

  @Test
  void what_is_typed_is_text_and_nothing_else() {
    WebElement field = type("ca/proveidors/", "<img src=x onerror=alert(1)>@posta.example");
    field.sendKeys(Keys.ENTER);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(driver -> driver.getCurrentUrl().endsWith("/ca/posta.example/"));
    WebElement second = type("ca/proveidors/", "anna@__proto__.constructor");
    second.sendKeys(Keys.ENTER);
    assertThat(browser.driver().findElements(By.cssSelector("main img"))).isEmpty();
    assertThat(status().findElements(By.tagName("a"))).isEmpty();
  }

  @Test
  void nothing_leaves_the_browser_but_the_question_for_the_domains() {
    type("ca/proveidors/", "anna@posta.example");
    await("Posta");
    assertThat(
            browser.run(
                "return performance.getEntriesByType('resource')"
                    + ".filter(each => each.initiatorType === 'fetch')"
                    + ".map(each => new URL(each.name).pathname).join()"))
        .isEqualTo("/api/domains.json");
  }

  @ParameterizedTest
  @CsvSource({"1280, 900, false, ca", "320, 640, true, ca", "360, 800, true, ar"})
  void it_is_accessible_fits_and_keeps_the_policy(
      int width, int height, boolean dark, String locale) {
    browser.show(width, height, dark);
    type(locale + "/proveidors/", "anna@posta.example");
    await("Posta");
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth > innerWidth"))
        .isEqualTo(false);
    browser.driver().get(server.address(locale + "/fusta.example/"));
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void without_scripts_the_list_is_all_there_is() {
    browser.scripts(false);
    try {
      browser.driver().get(server.address("ca/proveidors/"));
      assertThat(browser.driver().findElement(By.id("page-finder")).isDisplayed()).isFalse();
      assertThat(browser.driver().findElement(By.linkText("Núvol")).isDisplayed()).isTrue();
    } finally {
      browser.scripts(true);
    }
  }
}
