package cat.bustia.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static String text(String page, String words) {
    int start = page.indexOf(words);
    SourceFile file = SourceFile.of("a.md", page);
    Finding finding =
        Finding.of(Rule.WRONG_PORT, file.at(new Span(start, start + words.length())), "x").build();
    return Fingerprint.of(List.of(finding)).get(0).text();
  }

  @Test
  void is_the_words_with_a_few_around_them() {
    assertThat(
            text(
                "Un, dos, tres, quatre, cinc, sis, set, vuit: 995, nou, deu, onze, dotze, tretze, catorze.",
                "995"))
        .isEqualTo("quatre, cinc, sis, set, vuit: 995, nou, deu, onze, dotze,");
  }

  @Test
  void stays_within_an_item_a_row_a_heading_and_a_paragraph() {
    assertThat(text("- a\n- Port: 995\n- b\n", "995")).isEqualTo("- Port: 995");
    assertThat(text("1. a\n2. Port: 995\n3. b\n", "995")).isEqualTo("2. Port: 995");
    assertThat(text("| a |\n| IMAP | 995 |\n| b |\n", "995")).isEqualTo("| IMAP | 995 |");
    assertThat(text("## Port 995\ntext\n", "995")).isEqualTo("## Port 995 text");
    assertThat(text("a\n\nport 995\n\nb\n", "995")).isEqualTo("port 995");
    assertThat(text("a\r\n \r\nport 995\r\n\r\nb\r\n", "995")).isEqualTo("port 995");
  }

  @Test
  void does_not_depend_on_blanks_line_ends_and_emphasis() {
    String expected = "El port de l'IMAP és el 995 i prou.";
    assertThat(text(expected, "995")).isEqualTo(expected);
    assertThat(text("El port\nde l'IMAP és el\u00A0995\ni prou.\n", "995")).isEqualTo(expected);
    assertThat(text("El **port** de l'IMAP\r\nés  el `995` i prou.\r\n", "995"))
        .isEqualTo(expected);
  }

  @Test
  void shows_what_is_hidden() {
    assertThat(text("host in.pos\u200Bta.example", "in.pos\u200Bta.example"))
        .isEqualTo("host in.pos<U+200B>ta.example");
  }

  @Test
  void counts_those_that_are_alike() {
    SourceFile file = SourceFile.of("a.md", "- 995\n- 995\n- 993\n");
    List<Finding> findings =
        List.of(2, 8, 14).stream()
            .map(
                start ->
                    Finding.of(Rule.WRONG_PORT, file.at(new Span(start, start + 3)), "x").build())
            .toList();
    assertThat(Fingerprint.of(findings))
        .extracting(Fingerprint::occurrence)
        .containsExactly(1, 2, 1);
  }

  @Test
  void is_short_and_quick_on_a_long_line() {
    String line = "995 ".repeat(100_000);
    SourceFile file = SourceFile.of("a.md", line);
    Finding all = Finding.of(Rule.WRONG_PORT, file.at(new Span(0, line.length())), "x").build();
    assertThat(Fingerprint.of(List.of(all)).get(0).text().length()).isLessThan(200);
    assertThat(text(line, "995").length()).isLessThan(200);
  }
}
