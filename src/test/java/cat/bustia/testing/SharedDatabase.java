package cat.bustia.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cat.bustia.autoconfig.ImportedDefinition;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mozilla's public database of autoconfig files, where it lies beside the project. */
public final class SharedDatabase {
  private static final Path FOLDER = Path.of("../shared/data/ispdb");

  private SharedDatabase() {}

  /** Its files by name; where it is not there, the test is not run and says so. */
  public static List<SourceFile> files() {
    assumeTrue(Files.isDirectory(FOLDER), () -> "the public database is not there: " + FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .map(SharedDatabase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The definitions that are imported of them, each by the name of its file. */
  public static List<SourceFile> definitions() {
    return files().stream()
        .map(
            file -> {
              String name = file.path().replace(".xml", "");
              ImportedDefinition made = ImportedDefinition.read(file).definition().orElseThrow();
              return SourceFile.of(
                  "content/servers/" + name + ".yaml", made.write(name, List.of()).text());
            })
        .toList();
  }

  private static SourceFile read(Path file) {
    try {
      return SourceFile.of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
