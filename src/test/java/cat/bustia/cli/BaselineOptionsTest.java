package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.cli.Workshop.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known passes, what is new fails, and the file only shrinks. */
final class BaselineOptionsTest {
  private static final String FILE = "known.yaml";
  private static final String OLD = "L'IMAP fa servir el port 995.\n";

  @TempDir private Path folder = Path.of("");
  private Workshop workshop = new Workshop(Path.of("target/never-used"));

  @BeforeEach
  void make_a_project_with_a_known_finding() {
    workshop = new Workshop(folder).page(OLD);
    Answer made = check("--write-baseline");
    assertThat(made.code()).as(made.out() + made.err()).isZero();
    assertThat(made.err()).isEqualTo("bustia: wrote 1 known finding into known.yaml\n");
  }

  private Answer check(String... more) {
    String[] arguments = new String[more.length + 5];
    String[] first = {"check", "--format", "plain", "--baseline", FILE};
    System.arraycopy(first, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return workshop.run(arguments);
  }

  @Test
  void what_is_known_passes_and_is_counted() {
    Answer answer = check();
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .isEqualTo(
            "no findings; checked 1 page, 1 statement; 1 known finding passed by the baseline.\n");
    assertThat(answer.err()).isEmpty();
    assertThat(workshop.run("check").code()).isEqualTo(1);
    assertThat(workshop.run("check", "--baseline", FILE, "--format", "json").out())
        .contains("\"findings\": []", "\"errors\":0", "\"known\":1");
    assertThat(workshop.run("check", "--baseline", FILE, "--strict").code()).isZero();
  }

  @Test
  void it_passes_on_another_line_too() {
    workshop.page("Hola.\n\n" + OLD.replace("fa servir", "fa\nservir"));
    assertThat(check().code()).isZero();
  }

  @Test
  void what_is_new_fails() {
    workshop.page(OLD + "\nI el POP3, el 993.\n");
    Answer answer = check();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("port `993`")
        .contains("1 error;")
        .doesNotContain("port `995`");
    workshop.page(OLD + "\n" + OLD);
    assertThat(check().code()).isEqualTo(1);
  }

  @Test
  void what_is_gone_is_told_and_taken_out_only_when_asked() {
    String before = workshop.read(FILE);
    workshop.page("Hola.\n");
    Answer answer = check();
    assertThat(answer.code()).isZero();
    assertThat(answer.err())
        .isEqualTo(
            "bustia: 1 known finding of known.yaml is gone:"
                + " bustia check --baseline known.yaml --shrink-baseline takes it out\n");
    assertThat(workshop.read(FILE)).isEqualTo(before);
    assertThat(check("--shrink-baseline").err()).contains("took 1 known finding out of known.yaml");
    assertThat(workshop.read(FILE)).endsWith("findings: []\n");
    workshop.page(OLD);
    assertThat(check().code()).as("what was mended may not come back").isEqualTo(1);
  }

  @Test
  void shrinking_takes_in_nothing_new() {
    String before = workshop.read(FILE);
    workshop.page(OLD + "\nI el POP3, el 993.\n");
    assertThat(check("--shrink-baseline").code()).isEqualTo(1);
    assertThat(workshop.read(FILE)).isEqualTo(before);
  }

  @Test
  void it_grows_only_when_written_on_purpose() {
    workshop.page(OLD + "\nI el POP3, el 993.\n");
    assertThat(check("--write-baseline").code()).isZero();
    assertThat(check().code()).isZero();
    assertThat(workshop.read(FILE)).contains("993");
  }

  @Test
  void files_that_were_not_asked_about_keep_their_entries() {
    workshop.write("content/ca/other.md", Workshop.FRONT + "I el POP3, el 993.\n");
    assertThat(check("--write-baseline", "content/ca/other.md").code()).isZero();
    assertThat(workshop.read(FILE)).contains("content/ca/index.md", "content/ca/other.md");
    workshop.page("Hola.\n");
    Answer answer = check("--shrink-baseline", "content/ca/other.md");
    assertThat(answer.err()).isEmpty();
    assertThat(workshop.read(FILE)).contains("content/ca/index.md", "content/ca/other.md");
  }

  @Test
  void what_could_not_be_read_is_not_gone_and_never_passes() {
    String before = workshop.read(FILE);
    workshop.write("content/ca/index.md", "# Hola\n");
    for (String option : new String[] {"--shrink-baseline", "--write-baseline"}) {
      Answer answer = check(option);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.out()).contains("invalid-front-matter");
      assertThat(workshop.read(FILE)).isEqualTo(before);
    }
  }

  @Test
  void a_file_that_is_not_there_says_how_to_make_one() {
    Answer answer = workshop.run("check", "--baseline", "none.yaml");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .hasLineCount(1)
        .contains("there is no baseline none.yaml")
        .contains("--write-baseline");
  }

  @Test
  void a_malformed_file_is_a_finding_with_its_place() {
    workshop.write(FILE, "findings:\n  - {page: a.md, rule: wrong-port, lines: 3}\n");
    Answer answer = check();
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out())
        .contains("Error in known.yaml:2:36: key `lines` is not known")
        .doesNotContain("`995`");
    workshop.write(FILE, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(check().code()).isEqualTo(2);
  }

  @Test
  void options_that_do_not_fit_together_are_wrong_usage() {
    assertThat(workshop.run("check", "--write-baseline").err()).contains("give --baseline FILE");
    assertThat(workshop.run("check", "--shrink-baseline").code()).isEqualTo(2);
    assertThat(check("--shrink-baseline", "--write-baseline").code()).isEqualTo(2);
    assertThat(check("--diff", "--shrink-baseline").err()).contains("--diff changes nothing");
    assertThat(workshop.run("check", "--unsafe-fixes").err()).contains("goes with --fix or --diff");
  }

  @Test
  void a_baseline_that_cannot_be_written_ends_with_3() {
    Answer answer = workshop.run("check", "--baseline", "content/site.yaml/x", "--write-baseline");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).hasLineCount(1).contains("cannot write");
  }

  @Test
  void sarif_tells_known_findings_as_suppressed() {
    assertThat(workshop.run("check", "--baseline", FILE, "--format", "sarif").out())
        .contains("\"ruleId\":\"wrong-port\"")
        .contains("\"suppressions\"");
  }
}
