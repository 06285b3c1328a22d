package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.testing.SchemaAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final String PAGE = "# Port\n\n- IMAP: **995**\n- POP3: 993\n";

  private static List<Finding> ports(String text) {
    return ports("content/ca/a.md", text);
  }

  /** A finding for each number of three digits. */
  private static List<Finding> ports(String path, String text) {
    SourceFile file = SourceFile.of(path, text);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      if (text.substring(i, i + 3).chars().allMatch(Character::isDigit)) {
        findings.add(Finding.of(Rule.WRONG_PORT, file.at(new Span(i, i + 3)), "wrong").build());
      }
    }
    return findings;
  }

  private static Baseline.Split split(String before, String after) {
    return Baseline.of(ports(before)).split(ports(after), page -> true);
  }

  private static Baseline reread(Baseline baseline) {
    Baseline.Result result = Baseline.read(SourceFile.of("b.yaml", baseline.text()));
    assertThat(result.findings()).isEmpty();
    return result.baseline();
  }

  @Test
  void agrees_with_its_published_schema() {
    SchemaAgreement.holds("baseline", "Findings that are known and pass", Baseline.shape());
  }

  @Test
  void is_a_sorted_file_with_a_line_for_each_finding() {
    List<Finding> findings = new ArrayList<>(ports(PAGE));
    findings.addAll(ports("content/ca/0.md", "995"));
    findings.addAll(ports("content/ca/0.md", "995"));
    assertThat(Baseline.of(findings).text())
        .isEqualTo(
            """
            # Findings that `bustia check --baseline` lets pass, told by page, rule and text.
            # It may only shrink: `--shrink-baseline` takes out what was mended.
            findings:
              - {page: "content/ca/0.md", rule: wrong-port, text: "995", count: 2}
              - {page: "content/ca/a.md", rule: wrong-port, text: "- IMAP: 995"}
              - {page: "content/ca/a.md", rule: wrong-port, text: "- POP3: 993"}
            """);
    assertThat(Baseline.of(List.of()).text()).endsWith("findings: []\n");
  }

  @Test
  void lets_known_findings_pass_wherever_they_move() {
    Baseline.Split split =
        split(PAGE, "Nou.\n\n- POP3:   *993*\n\n# Altre\n\n- IMAP: 995\n\nMés.\n");
    assertThat(split.fresh()).isEmpty();
    assertThat(split.known()).hasSize(2);
    assertThat(split.gone()).isZero();
  }

  @Test
  void knows_a_paragraph_that_was_wrapped_anew() {
    assertThat(
            split(
                    "El port de l'IMAP\nés el 995 i prou.\n",
                    "El port\nde l'IMAP és el 995\ni prou.\n")
                .fresh())
        .isEmpty();
  }

  @Test
  void a_new_value_a_new_place_and_a_new_page_are_new() {
    assertThat(split(PAGE, PAGE.replace("995", "996")).fresh()).hasSize(1);
    assertThat(split(PAGE, PAGE + "- SMTP: 993\n").fresh()).hasSize(1);
    assertThat(Baseline.of(ports(PAGE)).split(ports("content/es/a.md", PAGE), page -> true).fresh())
        .hasSize(2);
  }

  @Test
  void counts_findings_that_are_alike() {
    String item = "- Port: 995\n";
    assertThat(split(item + item, item + item).fresh()).isEmpty();
    Baseline.Split more = split(item + item, item + item + item);
    assertThat(more.fresh())
        .singleElement()
        .satisfies(last -> assertThat(last.place().start().line()).isEqualTo(3));
    Baseline.Split less = split(item + item, item);
    assertThat(less.gone()).isEqualTo(1);
    assertThat(less.shrunk().size()).isEqualTo(1);
  }

  @Test
  void shrinks_by_what_is_gone_and_never_grows() {
    Baseline.Split split = split(PAGE, PAGE.replace("- IMAP: **995**\n", "") + "- SMTP: 111\n");
    assertThat(split.gone()).isEqualTo(1);
    assertThat(split.shrunk()).isEqualTo(Baseline.of(ports("- POP3: 993\n")));
  }

  @Test
  void what_was_not_looked_at_is_not_gone() {
    Baseline baseline = Baseline.of(ports(PAGE));
    Baseline.Split split = baseline.split(List.of(), page -> false);
    assertThat(split.gone()).isZero();
    assertThat(split.shrunk()).isEqualTo(baseline);
    assertThat(baseline.rewritten(Baseline.of(List.of()), page -> false)).isEqualTo(baseline);
  }

  @Test
  void what_keeps_a_page_from_being_read_never_passes() {
    Finding broken =
        Finding.of(Rule.TOO_LARGE, SourceFile.of("a.md", "x").at(Span.at(0)), "x").build();
    assertThat(Baseline.of(List.of(broken)).size()).isZero();
    assertThat(Baseline.hidesOthers(List.of(broken))).isTrue();
    assertThat(Baseline.hidesOthers(ports(PAGE))).isFalse();
  }

  @Test
  void two_equal_lines_of_a_merge_are_one_finding() {
    String line = "  - {page: a.md, rule: wrong-port, text: \"995\"}\n";
    assertThat(
            Baseline.read(SourceFile.of("b.yaml", "findings:\n" + line + line)).baseline().size())
        .isEqualTo(1);
  }

  @Test
  void tells_the_place_of_what_is_malformed() {
    Baseline.Result result =
        Baseline.read(
            SourceFile.of(
                "b.yaml", "findings:\n  - {page: a.md, rule: wrong-port, text: x, count: two}\n"));
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Rule.INVALID_CONFIGURATION);
              assertThat(finding.place().text()).isEqualTo("two");
            });
  }

  @Test
  void reads_back_what_it_writes_whatever_the_text_holds() {
    Random random = new Random(7);
    String signs =
        "995 \"\\'{}[]:#,\n\t\u00A0\u202E\u200B\u0000\u2028\uFEFF\uFFFE|*_`<>- 📬\uD83Déж中م";
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      List<Finding> findings = ports("content/ca/\"a\\b\".md", text + "995" + text);
      Baseline baseline = Baseline.of(findings);
      assertThat(reread(baseline)).isEqualTo(baseline);
      assertThat(reread(baseline).split(findings, page -> true).fresh()).isEmpty();
    }
  }
}
