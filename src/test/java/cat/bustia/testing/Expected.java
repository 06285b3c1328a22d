package cat.bustia.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with an expected file, or rewrites the file under {@code -Dexpected=overwrite}.
 */
public final class Expected {
  private Expected() {}

  /**
   * Fails where the text differs from the file.
   *
   * @param file relative to the project's folder
   */
  public static void matches(Path file, String actual) {
    try {
      if ("overwrite".equals(System.getProperty("expected"))) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual, StandardCharsets.UTF_8);
      }
      String expected = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      assertThat(actual).as("%s (rewrite with -Dexpected=overwrite)", file).isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
