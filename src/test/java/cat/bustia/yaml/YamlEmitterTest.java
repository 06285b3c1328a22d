package cat.bustia.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.source.Limits;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlEmitterTest {
  private static final SourceFile ORIGIN = SourceFile.of("origin.xml", "0123456789");
  private static final Place SOMEWHERE = ORIGIN.at(new Span(2, 5));

  private static final List<String> PIECES =
      List.of(
          "a",
          "é",
          "😀",
          "9",
          " ",
          ":",
          ": ",
          "#",
          " #",
          "-",
          "- ",
          "?",
          ",",
          "[",
          "]",
          "{",
          "}",
          "&",
          "*",
          "!",
          "|",
          ">",
          "'",
          "\"",
          "\\",
          "%",
          "@",
          "`",
          "~",
          "null",
          "no",
          "1.5",
          "\n",
          "\t",
          "=",
          "<<",
          "0x1",
          "2026-01-01",
          "メ",
          "％",
          "/",
          "://",
          "\u00a0");

  private static YamlScalar text(String text) {
    return new YamlScalar(text, false, SOMEWHERE);
  }

  private static YamlMapping mapping(String key, YamlNode value) {
    return new YamlMapping(List.of(new YamlMapping.Entry(text(key), value)), SOMEWHERE);
  }

  @Test
  void writes_any_text_so_that_it_is_read_back() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder made = new StringBuilder("x".repeat(round % 2));
      for (int i = random.nextInt(6); i >= 0; i--) {
        made.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = made.toString();
      YamlNode list = new YamlSequence(List.of(text(text), mapping(text, text(text))), SOMEWHERE);
      String written =
          new YamlEmitter().entry("block", text(text)).entry("flow", list).end().text();
      Parsed read = YamlReader.read(SourceFile.of("a.yaml", written), Limits.DEFAULT);

      assertThat(read.findings()).as(written).isEmpty();
      YamlMapping root = (YamlMapping) read.root().orElseThrow();
      assertThat(root.text("block").orElseThrow().value()).as(written).isEqualTo(text);
      YamlSequence flow = (YamlSequence) root.get("flow").orElseThrow();
      assertThat(((YamlScalar) flow.items().get(0)).text()).as(written).isEqualTo(text);
      assertThat(((YamlMapping) flow.items().get(1)).text(text).orElseThrow().value())
          .as(written)
          .isEqualTo(text);
    }
  }

  @Test
  void knows_where_each_value_went() {
    YamlEmitter.Written written =
        new YamlEmitter().open("a").entry("b", text("{c}")).close().entry("d", text("e")).end();
    List<String> values = new ArrayList<>();
    for (YamlEmitter.Origin origin : written.origins()) {
      values.add(written.text().substring(origin.written().start(), origin.written().end()));
      assertThat(origin.from()).isEqualTo(SOMEWHERE);
    }
    assertThat(values).containsExactly("\"{c}\"", "e");
  }

  @Test
  void breaks_what_is_too_long_for_a_line() {
    String long1 = "word ".repeat(30) + "end";
    YamlNode value = new YamlSequence(List.of(mapping("a", text(long1)), text("b")), SOMEWHERE);
    assertThat(
            new YamlEmitter().comment(long1 + "\n\tand \u202e more").entry("k", value).end().text())
        .isEqualTo(
            "# "
                + "word ".repeat(23).strip()
                + "\n# "
                + "word ".repeat(7)
                + "end\n# and U+202E more\nk:\n  - {a: "
                + long1
                + "}\n  - b\n");
  }
}
