package cat.bustia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.exchange.Wording.Close;
import cat.bustia.exchange.Wording.Mark;
import cat.bustia.exchange.Wording.Open;
import cat.bustia.exchange.Wording.Part;
import cat.bustia.exchange.Wording.Words;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.MarkdownReader;
import cat.bustia.markdown.Parsed;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and codes are written as Markdown that says the same. */
final class WordingTest {
  private static final int ROUNDS = 3_000;

  private static final List<String> SCRAPS =
      List.of(
          "port",
          "الخادم",
          "日本語",
          "é",
          "993",
          "1.",
          "2)",
          "-",
          "+",
          "*",
          "**",
          "_",
          "__",
          "a_b",
          "#",
          "##",
          "#x",
          ">",
          ":::",
          ":::note",
          "|",
          "||",
          "---",
          "===",
          "~~~",
          "```",
          "`",
          "[",
          "]",
          "[a]",
          "[^1]",
          "(b)",
          "![",
          "<",
          "<b>",
          "</b>",
          "<!--",
          "-->",
          "&",
          "&amp;",
          "&#65;",
          "&x",
          "\\",
          "\\*",
          "{",
          "{{",
          "}}",
          "{{x}}",
          "{#id}",
          "!",
          ":",
          "https://x.example/",
          "~",
          "=",
          "\"",
          "'",
          "\u00A0",
          "👩‍💻",
          ".",
          ",",
          ";",
          "%",
          "$",
          "^",
          "@",
          "a@b.example");

  private static final List<Code> CODES =
      List.of(
          Code.reference("imap.port"),
          Code.alone(Code.Kind.VERBATIM, "`a b`"),
          Code.alone(Code.Kind.VERBATIM, "<https://x.example/>"),
          Code.alone(Code.Kind.ENTITY, "&nbsp;"));

  private static final Code LINK = new Code(Code.Kind.LINK, "[", "](../a.md#b \"c\")");

  private static List<Block> blocks(String text) {
    Parsed parsed = new MarkdownReader().read(SourceFile.of("a.md", text), 0, Limits.DEFAULT);
    assertThat(parsed.findings()).as(text).isEmpty();
    return parsed.document().blocks();
  }

  private static Wording read(String text) {
    return read(text, ((Block.Paragraph) blocks(text).get(0)).content());
  }

  private static Wording read(String text, List<Inline> content) {
    return WordingReader.read(SourceFile.of("a.md", text), content);
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static Wording wording(Random random) {
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      parts.add(new Words(words(random)));
      switch (random.nextInt(4)) {
        case 0 -> parts.add(new Mark(CODES.get(random.nextInt(CODES.size()))));
        case 1 ->
            parts.addAll(
                List.of(new Open(LINK), new Words("x" + words(random) + "x"), new Close(LINK)));
        default -> {}
      }
    }
    // An end that no stray blank or line break is lost at.
    parts.add(new Words("."));
    return Wording.of(parts);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 60})
  void a_paragraph_reads_as_it_was_meant(int width) {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      Wording wording = wording(random);
      String text = WordingWriter.write(wording, new Form(Form.Kind.TEXT, "", 0, width), "\n");
      assertThat(blocks(text)).as(text).hasSize(1);
      assertThat(read(text)).as(text).isEqualTo(wording);
    }
  }

  @Test
  void an_item_in_a_quote_reads_as_it_was_meant() {
    Random random = new Random(2);
    for (int i = 0; i < ROUNDS; i++) {
      Wording wording = wording(random);
      String text =
          "> - " + WordingWriter.write(wording, new Form(Form.Kind.TEXT, ">   ", 4, 30), "\n");
      Block.Quote quote = (Block.Quote) blocks(text).get(0);
      Block.ItemList list = (Block.ItemList) quote.content().get(0);
      Block.Item item = list.items().get(0);
      assertThat(item.content()).as(text).hasSize(1);
      Block.Paragraph paragraph = (Block.Paragraph) item.content().get(0);
      assertThat(read(text, paragraph.content())).as(text).isEqualTo(wording);
    }
  }

  @Test
  void a_heading_reads_as_it_was_meant() {
    Random random = new Random(3);
    for (int i = 0; i < ROUNDS; i++) {
      Wording wording = Wording.of(wording(random).parts().subList(0, 1));
      String text = "## " + WordingWriter.write(wording, Form.line(Form.Kind.HEADING), "\n");
      Block.Heading heading = (Block.Heading) blocks(text + "\n").get(0);
      assertThat(heading.explicitId()).as(text).isFalse();
      assertThat(read(text, heading.content())).as(text).isEqualTo(wording);
    }
  }

  @Test
  void a_cell_reads_as_it_was_meant() {
    Random random = new Random(4);
    for (int i = 0; i < ROUNDS; i++) {
      Wording wording = wording(random);
      String cell = WordingWriter.write(wording, Form.line(Form.Kind.CELL), "\n");
      String text = "| a | b |\n|---|---|\n| " + cell + " | c |\n";
      Block.Table table = (Block.Table) blocks(text).get(0);
      List<Block.Cell> cells = table.body().get(0).cells();
      assertThat(read(text, cells.get(0).content())).as(text).isEqualTo(wording);
      assertThat(read(text, cells.get(1).content())).isEqualTo(Wording.of("c"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "El _port_ és **{{ imap.port }}**. ¦ El *port* és **{{imap.port}}**.",
        "Un \\* i dos &ast; i tres&nbsp;*més*. ¦ Un * i dos * i tres&nbsp;*més*.",
        "[Text][r] i ![Una _imatge_](a.png) ¦ [Text][r] i ![Una imatge](a.png)",
        "`codi {{imap.port}}` i <https://x.example/> ¦ `codi {{imap.port}}` i <https://x.example/>",
      })
  void markdown_of_one_meaning_has_one_form(String typed, String written) {
    String definitions = "\n\n[r]: https://r.example/\n";
    Wording wording = read(typed + definitions);

    assertThat(WordingWriter.write(wording, new Form(Form.Kind.TEXT, "", 0, 0), "\n"))
        .isEqualTo(written);
  }

  @Test
  void a_line_break_stays_and_a_line_end_is_a_blank() {
    Wording wording = read("Un  \ndos\ntres\\\nquatre\n");

    assertThat(WordingWriter.write(wording, new Form(Form.Kind.TEXT, "  ", 0, 0), "\n"))
        .isEqualTo("Un\\\n  dos tres\\\n  quatre");
  }

  @Test
  void blanks_right_inside_a_pair_stand_outside_of_it() {
    Code bold = new Code(Code.Kind.STRONG, "**", "**");
    Wording wording =
        Wording.of(
            List.of(
                new Words("a"), new Open(bold), new Words(" b "), new Close(bold), new Words("c")));

    assertThat(WordingWriter.write(wording, Form.line(Form.Kind.TEXT), "\n"))
        .isEqualTo("a **b** c");
  }
}
