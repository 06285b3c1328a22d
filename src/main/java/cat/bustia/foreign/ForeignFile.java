package cat.bustia.foreign;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of somebody's documentation.
 *
 * @param path where it lies
 * @param name how findings name it, with {@code /} between its parts
 */
public record ForeignFile(Path path, String name, Kind kind) {

  /** How a file is written, told by the ending of its name. */
  public enum Kind {
    MARKDOWN("md", "markdown", "mdown", "mkd", "mdx", "qmd"),
    HTML("html", "htm", "xhtml"),
    TEXT("txt", "text", "wiki", "mediawiki", "textile", "adoc", "asciidoc", "rst", "org");

    private final List<String> endings;

    Kind(String... endings) {
      this.endings = List.of(endings);
    }

    /** The kind of a file; empty if it is no documentation. */
    static Optional<Kind> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      String ending = name.substring(name.lastIndexOf('.') + 1);
      return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }
  }
}
