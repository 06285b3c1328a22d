package cat.bustia.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The axe engine on the page that a browser shows: WCAG 2.2 AA and best practices. */
public final class Axe {
  private static final String ENGINE = engine();

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'], iframes: false, preload: false,
      }).then(
        (found) => done(found.violations.map((rule) =>
          rule.id + ': ' + rule.nodes.map((node) => node.target.join(' ')).join(', '))),
        (fault) => done(['axe: ' + fault]));
      """;

  private Axe() {}

  private static String engine() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core's jar holds no axe.min.js");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules that the page breaks as it is shown now, and where. */
  public static List<String> violations(Browser browser) {
    if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
      browser.run(ENGINE);
    }
    return ((List<?>) browser.await(RUN)).stream().map(String::valueOf).toList();
  }
}
