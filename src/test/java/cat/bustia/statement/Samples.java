package cat.bustia.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A file of samples of one locale, which lies beside these tests as {@code NAME.LOCALE.txt}. */
record Samples(String locale, List<String> blocks) {

  /** All files of a name, in the order of their locales. */
  static List<Samples> named(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "."))
          .sorted()
          .map(file -> of(name, file))
          .toList();
    }
  }

  private static Samples of(String name, Path file) {
    String fileName = file.getFileName().toString();
    try {
      return new Samples(
          fileName.substring(name.length() + 1, fileName.length() - ".txt".length()),
          List.of(Files.readString(file).split("\n====*\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Samples.class.getResource("traps.any.txt")).toURI())
          .resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
