package cat.bustia.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharacterTest {

  private static List<String> found(String text, boolean rightToLeft) {
    List<Finding> findings = new ArrayList<>();
    HiddenCharacter.scan(SourceFile.of("a.md", text), rightToLeft, findings::add);
    return findings.stream().map(finding -> finding.actual().orElseThrow()).toList();
  }

  private static List<String> found(String text) {
    return found(text, false);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x1, 0x8, 0xB, 0xC, 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4,
        0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C,
        0x202D, 0x202E, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206A, 0x206F,
        0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE, 0x1D173, 0xE0001, 0xE0041,
        0xE007F, 0xE0100
      })
  void finds_each_hidden_character_in_the_middle_of_a_word(int codePoint) {
    String name = String.format(java.util.Locale.ROOT, "U+%04X", codePoint);
    assertThat(found("imap" + Character.toString(codePoint) + "posta")).containsExactly(name);
    assertThat(found("x " + Character.toString(codePoint))).containsExactly(name);
    assertThat(found("x\uD83D" + "y")).containsExactly("U+D83D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tport\u00A0993, l\u2019adre\u00E7a, col\u00B7lecci\u00F3\r\n",
        "n\u0323\u0307 e\u0301 \u0E01\u0E33 \u05E9\u05C1",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\u0915\u094D\u200D\u0937 \u0DC1\u0DCA\u200D\u0DBB\u0DD3 \u0D28\u0D4D\u200D",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u2764\uFE0F"
            + " \u2764\uFE0F\u200D\uD83D\uDD25",
        "1\uFE0F\u20E3"
            + " \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
        "configu\u00ADraci\u00F3 dels par\u00E0\u00ADmetres. Fi",
      })
  void keeps_silent_about_what_scripts_and_typography_need(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in.posta\u00AD.example",
        "9\u00AD93",
        "ajuda\u00AD@posta.example",
        "START\u00ADTLS",
        "{{imap\u00AD.port}}",
        "im\u00ADap"
      })
  void finds_a_soft_hyphen_inside_a_value(String value) {
    assertThat(found("Escriviu " + value + " aqu\u00ED.")).containsExactly("U+00AD");
  }

  @Test
  void right_to_left_text_may_hold_marks_and_balanced_isolates() {
    assertThat(found("\u0634 \u2066in.posta.example\u2069 \u200E993\u200F", true)).isEmpty();
    assertThat(found("\u0634 \u2066in.posta.example\u2069 \u200E993", false)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in.pos\u200Eta.example",
        "in\u200F.posta.example",
        "9\u200E93",
        "ajuda@\u200Fposta.example",
        "in.posta.example\u200E:993"
      })
  void no_direction_mark_may_stand_inside_a_value(String value) {
    assertThat(found("\u0627\u0643\u062A\u0628 " + value + " \u0647\u0646\u0627.", true))
        .hasSize(1);
  }

  @Test
  void no_isolate_may_part_a_value() {
    assertThat(found("\u0634 in.\u2067posta\u2069.example", true))
        .containsExactly("U+2067", "U+2069");
    assertThat(found("\u0634 in.\u2066\u200Eposta.example\u2069 \u0634", true))
        .containsExactly("U+2066", "U+200E", "U+2069");
    assertThat(found("\u0634 \u2066in.posta.example\u2069\u200E: \u200E993\u200E.", true))
        .isEmpty();
    assertThat(found("\u05DB\u05EA\u05D1\u05D5 \u200Ein.posta.example\u200E.", true)).isEmpty();
  }

  @Test
  void an_isolate_must_close_in_its_own_block() {
    assertThat(found("\u0634 \u2066a\n\n\u0634 b\u2069", true)).containsExactly("U+2066", "U+2069");
    assertThat(found("\u0634 \u2067a \u2066b\u2069", true)).containsExactly("U+2067");
    assertThat(found("\u0634 \u2067a\nb\u2069", true)).isEmpty();
  }

  @Test
  void overrides_are_never_needed() {
    assertThat(found("\u0634 \u202Ea\u202C", true)).containsExactly("U+202E", "U+202C");
  }

  @Test
  void every_finding_but_those_of_line_ends_has_a_safe_fix() {
    List<Finding> findings = new ArrayList<>();
    HiddenCharacter.scan(SourceFile.of("a.md", "a\u200Bb\u2028c"), false, findings::add);
    assertThat(findings)
        .extracting(finding -> finding.fix().orElseThrow().applicability().word())
        .containsExactly("safe", "unsafe");
  }

  @Test
  void reads_a_hostile_file_in_one_pass() {
    String tags = Character.toString(0xE0041).repeat(30_000);
    assertThat(found(tags)).hasSize(30_000);
    assertThat(found("a" + "\u00AD".repeat(30_000) + "1")).hasSizeLessThan(30_001);
  }
}
