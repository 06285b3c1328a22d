package cat.bustia.check;

import cat.bustia.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules' pages: what each finds, why, and how to mend it, with examples that are tested. */
public final class Explain {
  private Explain() {}

  /** The page of a rule, as Markdown that can be read as it stands. */
  public static String page(Rule rule) {
    String name = "rules/" + rule.id() + ".md";
    try (InputStream page = Explain.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException("no page for the rule " + rule.id());
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
