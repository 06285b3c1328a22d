package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.output.OutputFile;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.testing.Expected;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is exported of some definitions. */
final class Exported {
  static final Path CASES = Path.of("src/test/resources/cat/bustia/export");

  private final Truth truth;
  private final List<Finding> findings;
  private final NavigableMap<String, OutputFile> files = new TreeMap<>();

  private Exported(Truth truth, HelpCenter center) {
    this.truth = truth;
    Exports.Made made = Exports.of(truth, Facts.of(truth), center);
    this.findings = made.findings();
    for (OutputFile file : made.files()) {
      assertThat(files.put(file.path(), file)).as(file.path()).isNull();
    }
  }

  /** The exports of definitions, each a file's text; the first one is the site's provider. */
  static Exported of(String... definitions) {
    return of(Map.of(), definitions);
  }

  static Exported of(
      Map<String, List<cat.bustia.truth.Extras.HelpPage>> pages, String... definitions) {
    Truth truth = truth(definitions);
    return new Exported(
        truth, new HelpCenter("https://help.example/", Optional.of(id(definitions[0])), pages));
  }

  /** The exports of the definitions of a golden case. */
  static Exported ofCase(String name) throws IOException {
    return of(definitions(name).toArray(String[]::new));
  }

  private static List<String> definitions(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> paths = Files.list(CASES.resolve(name).resolve("servers"))) {
      for (Path path : paths.sorted().toList()) {
        texts.add(Files.readString(path));
      }
    }
    return texts;
  }

  static Truth truth(String... definitions) {
    TruthResult result =
        TruthReader.read(
            Stream.of(definitions)
                .map(text -> SourceFile.of("content/servers/" + id(text) + ".yaml", text))
                .toList(),
            Limits.DEFAULT);
    assertThat(result.findings()).isEmpty();
    return result.truth();
  }

  private static String id(String definition) {
    return definition
        .lines()
        .filter(line -> line.startsWith("id: "))
        .map(line -> line.substring(4).strip())
        .findFirst()
        .orElseThrow();
  }

  Truth truth() {
    return truth;
  }

  List<Finding> findings() {
    return findings;
  }

  NavigableMap<String, OutputFile> files() {
    return files;
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  String text(String path) {
    OutputFile file = files.get(path);
    if (file == null) {
      throw new AssertionError("no " + path + " in " + files.keySet());
    }
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  byte[] bytes(String path) {
    return text(path).getBytes(StandardCharsets.UTF_8);
  }

  /** Holds a file against the one of a golden case. */
  void matches(String name, String path) {
    Expected.matches(CASES.resolve(name).resolve(path), text(path));
  }
}
