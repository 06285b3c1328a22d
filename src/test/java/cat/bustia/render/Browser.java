package cat.bustia.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium: {@code CHROMIUM} and {@code CHROMEDRIVER}, else Debian's. */
public final class Browser implements AutoCloseable {
  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether there is a browser; without one, says so, and fails where one is demanded. */
  public static boolean isThere() {
    boolean there = find("CHROMIUM", "/usr/bin/chromium").isPresent();
    there &= find("CHROMEDRIVER", "/usr/bin/chromedriver").isPresent();
    if (!there && "1".equals(System.getenv("BUSTIA_REQUIRE_BROWSER"))) {
      throw new AssertionError("BUSTIA_REQUIRE_BROWSER=1, but no Chromium with its driver is here");
    }
    return there;
  }

  private static Optional<Path> find(String variable, String usual) {
    String named = System.getenv(variable);
    return Optional.of(Path.of(named == null ? usual : named)).filter(Files::isExecutable);
  }

  public static Browser open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(find("CHROMIUM", "/usr/bin/chromium").orElseThrow().toFile());
    try {
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--user-data-dir=" + Files.createTempDirectory("bustia-browser"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                find("CHROMEDRIVER", "/usr/bin/chromedriver").orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** Shows pages at this width, in this colour scheme. */
  public void show(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                // Colours on their way from one to the other are nobody's to judge.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Sets the size of text that the reader asks the browser for, in percent of the usual. */
  void text(int percent) {
    Map<String, Object> sizes = Map.of("standard", 16 * percent / 100, "fixed", 13 * percent / 100);
    driver.executeCdpCommand("Page.setFontSizes", Map.of("fontSizes", sizes));
  }

  public void scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** What the page's console has said since the last time: policy violations, errors. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  public Object run(String script) {
    Object result = driver.executeScript(script);
    return result == null ? "" : result;
  }

  /** What a script hands to the function that is its last argument. */
  Object await(String script) {
    Object result = driver.executeAsyncScript(script);
    return result == null ? "" : result;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
