package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Every page of this project's own help center, opened once in a real browser, as a phone opens it,
 * and then looked at in every way that readers do.
 */
@Tag("browser")
@EnabledIf(
    value = "cat.bustia.render.Browser#isThere",
    disabledReason =
        "NO BROWSER: install chromium and chromium-driver, or set CHROMIUM and CHROMEDRIVER")
class EveryPageBrowserTest {
  /** How a reader sees pages. */
  private record View(String name, int width, boolean dark, int textPercent) {}

  private static final List<View> VIEWS =
      List.of(
          new View("a phone, dark", 320, true, 100),
          new View("a desk, light", 1280, false, 100),
          new View("a desk, text twice as large", 1280, false, 200));

  /** What moved after it was shown, by the browser's own measure. */
  private static final String SHIFT =
      """
      const done = arguments[arguments.length - 1];
      let sum = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
        .observe({type: 'layout-shift', buffered: true});
      requestAnimationFrame(() => requestAnimationFrame(() => done(String(sum))));
      """;

  /** What the page asks for; the manifest and the icons are the browser's own wish, after it. */
  private static final String FETCHED =
      """
      return [...new Set(performance.getEntriesByType('resource').map((entry) => entry.name))]
        .filter((name) => !name.endsWith('.webmanifest') && !name.endsWith('favicon.ico'));
      """;

  /** By page: what was found, and in which view. */
  private static final Map<String, List<String>> VIOLATIONS = new TreeMap<>();

  private static final Map<String, List<String>> SIDEWAYS = new TreeMap<>();
  private static final Map<String, List<String>> COMPLAINTS = new TreeMap<>();
  private static final Map<String, List<String>> FETCHES = new TreeMap<>();
  private static final Map<String, String> SHIFTS = new TreeMap<>();

  @BeforeAll
  static void look() throws IOException {
    SampleSite site = SampleSite.render(Path.of(""));
    try (PageServer server = new PageServer(site.files());
        Browser browser = Browser.open()) {
      for (String path : pages(site)) {
        look(path, server, browser);
      }
    }
  }

  /** All pages; of those that stand in for a translation, which are much alike, one client's. */
  private static List<String> pages(SampleSite site) {
    return site.files().keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .filter(
            path ->
                !site.text(path).contains("<h1 lang=") || path.startsWith("cs/set-up-thunderbird/"))
        .toList();
  }

  private static void look(String path, PageServer server, Browser browser) {
    browser.show(360, 740, false);
    browser.driver().get(server.address(path));
    SHIFTS.put(path, String.valueOf(browser.await(SHIFT)));
    FETCHES.put(path, ((List<?>) browser.run(FETCHED)).stream().map(String::valueOf).toList());
    for (View view : VIEWS) {
      browser.show(view.width(), 900, view.dark());
      browser.text(view.textPercent());
      for (String violation : Axe.violations(browser)) {
        note(VIOLATIONS, path, view.name() + ": " + violation);
      }
      if (!browser.run("return document.documentElement.scrollWidth > innerWidth").equals(false)) {
        note(SIDEWAYS, path, view.name());
      }
    }
    browser.text(100);
    browser.complaints().forEach(complaint -> note(COMPLAINTS, path, complaint));
  }

  private static void note(Map<String, List<String>> notes, String path, String note) {
    notes.computeIfAbsent(path, key -> new ArrayList<>()).add(note);
  }

  @Test
  void is_accessible_light_dark_small_and_large_in_both_directions() {
    assertThat(VIOLATIONS).isEmpty();
  }

  @Test
  void fits_without_being_moved_sideways() {
    assertThat(SIDEWAYS).isEmpty();
  }

  @Test
  void keeps_the_policy_and_leaves_the_console_silent() {
    assertThat(COMPLAINTS).isEmpty();
  }

  @Test
  void fetches_at_most_three_files_with_a_page_and_none_from_elsewhere() {
    Map<String, List<String>> more = new LinkedHashMap<>();
    FETCHES.forEach(
        (path, files) -> {
          if (files.size() > 3 || files.stream().anyMatch(file -> !file.contains("/localhost:"))) {
            more.put(path, files);
          }
        });
    assertThat(FETCHES).hasSizeGreaterThan(80);
    assertThat(more).isEmpty();
  }

  @Test
  void moves_nothing_that_is_already_shown() {
    Map<String, String> moved = new TreeMap<>(SHIFTS);
    moved.values().removeIf("0"::equals);
    assertThat(moved).isEmpty();
  }
}
