package cat.bustia.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.SchemaEmitter;
import cat.bustia.yaml.YamlReader;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds a shape against its published JSON Schema: the committed text is the shape's own, and a
 * validator that others use accepts and refuses the same files as our reading.
 */
public final class SchemaAgreement {
  private static final Path CASES = Path.of("src/test/resources/schema");

  private SchemaAgreement() {}

  /**
   * Checks one kind of file.
   *
   * @param kind the first part of the names of schema and cases: {@code server-definition} has the
   *     schema {@code schema/server-definition.schema.json} and the cases {@code
   *     good/server-definition-*.yaml} and {@code bad/server-definition-*.yaml}
   * @param title the schema's title
   */
  public static void holds(String kind, String title, MappingShape shape) {
    String id = kind + ".schema.json";
    String text = SchemaEmitter.emit(id, title, shape);
    Expected.matches(Path.of("src/main/resources/schema").resolve(id), text);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://schema.invalid/" + id), text, InputFormat.JSON);
    for (boolean good : List.of(true, false)) {
      List<Path> cases = cases(CASES.resolve(good ? "good" : "bad"), kind);
      assertThat(cases).as("%s cases of %s", good ? "good" : "bad", kind).isNotEmpty();
      for (Path path : cases) {
        String yaml = read(path);
        List<Finding> ours =
            shape
                .read(YamlReader.read(SourceFile.of(path.toString(), yaml), Limits.DEFAULT))
                .findings();
        assertThat(ours.isEmpty()).as("our reading of %s: %s", path, ours).isEqualTo(good);
        List<Error> theirs =
            schema.validate(
                yaml,
                InputFormat.YAML,
                run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(theirs.isEmpty()).as("the schema on %s: %s", path, theirs).isEqualTo(good);
      }
    }
  }

  private static List<Path> cases(Path folder, String kind) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(kind + "-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
