package cat.bustia.report;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A JSON document, the same bytes on every system. */
public final class JsonDocument {
  private JsonDocument() {}

  /**
   * Writes a document for people as well as machines: indented, with a newline at its end.
   *
   * @param content of maps, lists, strings, numbers and truth values; maps keep their order
   */
  public static String of(Map<String, Object> content) {
    try {
      // No string holds a line break of its own: JSON escapes them.
      return JSON.std
              .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
              .asString(content)
              .replace(System.lineSeparator(), "\n")
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the same without a blank or a newline, for those that are fetched by browsers. */
  public static String dense(Map<String, Object> content) {
    try {
      return JSON.std.asString(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
