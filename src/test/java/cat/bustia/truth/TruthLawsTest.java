package cat.bustia.truth;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.source.Limits;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.Parsed;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlReader;
import cat.bustia.yaml.YamlScalar;
import cat.bustia.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TruthLawsTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "é",
          "😀",
          "993",
          " ",
          "  ",
          "\n",
          "\r\n",
          "\t",
          ":",
          ": ",
          "-",
          "- ",
          "?",
          "? ",
          ",",
          "[",
          "]",
          "{",
          "}",
          "#",
          " #",
          "&a ",
          "*a",
          "!",
          "!!str ",
          "!<",
          ">",
          "|",
          "|-\n",
          ">2\n",
          "'",
          "\"",
          "\\",
          "\\u",
          "\\x41",
          "\\UFFFFFFFF",
          "%",
          "%YAML 1.1\n",
          "@",
          "`",
          "---\n",
          "...\n",
          "<<",
          "<<: ",
          "~",
          "null",
          "\u0000",
          "\u0085",
          "\u2028",
          "\u202e",
          "\ud83d",
          "\udc00",
          "\ufeff",
          "id: a.b\n",
          "servers:\n",
          "imap: ",
          "port: 1",
          "security: tls");

  private static Stream<String> corpus() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/schema"))) {
      return files.filter(Files::isRegularFile).sorted().map(TruthLawsTest::text).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TruthResult read(String text) {
    return TruthReader.read(List.of(Definitions.file(text)), Limits.DEFAULT);
  }

  /** Reads a text with everything that this room has; all places must be usable. */
  private static void exercise(String text) {
    TruthResult result = read(text);
    Stream.concat(result.findings().stream(), DefinitionLint.check(result.truth()).stream())
        .forEach(
            finding -> {
              finding.place().text();
              finding.place().start();
              finding.place().end();
              finding.related().forEach(related -> related.place().text());
            });
    Facts facts = Facts.of(result.truth());
    facts.all().forEach(fact -> assertThat(fact.place().text()).isNotNull());
  }

  @Test
  void reading_random_text_never_throws() {
    Random random = new Random(1);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      exercise(text.toString());
    }
  }

  @Test
  void reading_mutated_definitions_never_throws() {
    Random random = new Random(2);
    List<String> texts = corpus().filter(text -> !text.isEmpty()).toList();
    for (int run = 0; run < 10_000; run++) {
      StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(5));
        text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
      exercise(text.toString());
    }
  }

  @Test
  void each_span_reads_its_own_text_again() {
    corpus().forEach(text -> reread(YamlReader.read(file(text), Limits.DEFAULT)));
    corpus().forEach(text -> reread(YamlReader.read(file("# 😀😀\n" + text), Limits.DEFAULT)));
  }

  private static void reread(Parsed parsed) {
    parsed.root().ifPresent(TruthLawsTest::reread);
  }

  private static void reread(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      String text = scalar.place().text();
      if (scalar.plain()) {
        assertThat(text).isEqualTo(scalar.text());
      } else {
        SourceFile alone = file(text);
        YamlNode again = YamlReader.read(alone, Limits.DEFAULT).root().orElseThrow();
        assertThat(((YamlScalar) again).text()).isEqualTo(scalar.text());
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(TruthLawsTest::reread);
    } else if (node instanceof YamlMapping mapping) {
      mapping
          .entries()
          .forEach(
              entry -> {
                reread(entry.key());
                reread(entry.value());
                assertThat(mapping.place().span().contains(entry.value().place().span())).isTrue();
              });
    }
  }

  private static SourceFile file(String text) {
    return SourceFile.of("a.yaml", text);
  }

  @Test
  void line_ends_and_a_byte_order_mark_change_nothing() {
    corpus()
        .forEach(
            text -> {
              List<String> expected = summary(text);
              assertThat(summary(text.replace("\n", "\r\n"))).isEqualTo(expected);
              assertThat(summary(text.replace("\n", "\r"))).isEqualTo(expected);
              assertThat(summary("\uFEFF" + text)).isEqualTo(expected);
            });
  }

  @Test
  void the_default_locale_changes_nothing() {
    Locale before = Locale.getDefault();
    List<List<String>> expected = corpus().map(TruthLawsTest::summary).toList();
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(corpus().map(TruthLawsTest::summary).toList()).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Everything that a reading says, with lines and columns. */
  private static List<String> summary(String text) {
    SourceFile file = SourceFile.of("content/servers/posta.example.yaml", text);
    TruthResult result = TruthReader.read(List.of(file), Limits.DEFAULT);
    Stream<Finding> findings =
        Stream.concat(result.findings().stream(), DefinitionLint.check(result.truth()).stream());
    return Stream.concat(
            Definitions.lines(findings.toList()).stream(),
            Facts.of(result.truth()).all().stream()
                .map(fact -> fact.key() + " " + fact.value() + " " + position(fact.place())))
        .toList();
  }

  private static String position(Place place) {
    return place.start() + "-" + place.end();
  }
}
