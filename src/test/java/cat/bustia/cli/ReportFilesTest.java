package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.cli.Workshop.Answer;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several reports of one run, and the files that they go to. */
final class ReportFilesTest {
  private static final String DRIFT = "L'IMAP fa servir el port 995.\n";

  @TempDir private Path folder = Path.of("");
  private Workshop workshop = new Workshop(Path.of("target/never-used"));

  @BeforeEach
  void make_a_project() {
    workshop = new Workshop(folder).page(DRIFT);
  }

  @Test
  void one_report_is_printed_and_the_others_are_written() throws IOException {
    Answer answer =
        workshop.run(
            "check",
            "--format=plain",
            "--format=sarif=out.sarif",
            "--format=junit=target/reports/x.xml",
            "--format=gitlab=quality.json");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).startsWith("Error in content/ca/index.md:6:26: port `995`");
    assertThat(JSON.std.mapFrom(workshop.read("out.sarif"))).containsEntry("version", "2.1.0");
    assertThat(workshop.read("target/reports/x.xml"))
        .startsWith("<?xml")
        .contains("<testcase classname=\"bustia\" name=\"content/ca/index.md\"");
    assertThat(JSON.std.listFrom(workshop.read("quality.json"))).hasSize(1);
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void sarif_carries_the_rules_page() {
    workshop.run("check", "--format", "sarif=out.sarif");
    assertThat(workshop.read("out.sarif"))
        .contains("A port that is not the port of the server that the text speaks of.")
        .contains("995 is a fine port and a wrong one");
  }

  @Test
  void a_report_in_files_alone_prints_nothing_and_still_counts() {
    Answer answer = workshop.run("check", "--format", "json=out.json");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).isEqualTo("bustia: 1 error; checked 1 page, 1 statement\n");
    assertThat(workshop.run("check", "--quiet", "--format", "json=out.json").err()).isEmpty();
  }

  @Test
  void a_former_report_is_replaced_as_a_whole() {
    workshop.write("out.json", "x".repeat(100_000));
    workshop.run("check", "--format", "json=out.json");
    assertThat(workshop.read("out.json")).startsWith("{\"findings\": [").endsWith("}\n");
  }

  @Test
  void a_report_is_for_others_to_read() throws IOException {
    Files.writeString(folder.resolve("plain"), "x");
    workshop.run("check", "--format", "json=out.json");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("out.json"))))
        .isEqualTo(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("plain"))));
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    workshop.write("real/out.json", "x");
    Files.createSymbolicLink(folder.resolve("out.json"), folder.resolve("real/out.json"));
    workshop.run("check", "--format", "json=out.json");
    assertThat(Files.isSymbolicLink(folder.resolve("out.json"))).isTrue();
    assertThat(workshop.read("real/out.json")).startsWith("{\"findings\"");
  }

  @Test
  void a_file_that_cannot_be_written_is_one_line_and_ends_with_3() throws IOException {
    Files.createDirectories(folder.resolve("folder/inside"));
    workshop.write("file", "x");
    for (String name : List.of("folder", "file/out.json")) {
      Answer answer = workshop.run("check", "--format", "plain", "--format", "json=" + name);
      assertThat(answer.code()).as(name).isEqualTo(3);
      assertThat(answer.out()).startsWith("Error in");
      assertThat(answer.err()).hasLineCount(1).contains("cannot write").contains(name);
    }
    assertThat(workshop.read("file")).isEqualTo("x");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("content", "folder", "file");
  }

  @Test
  void build_and_verify_write_them_too() {
    assertThat(workshop.run("build", "--format", "sarif=b.sarif").code()).isEqualTo(1);
    assertThat(workshop.read("b.sarif")).contains("\"ruleId\":\"wrong-port\"");
    workshop.write("other/a.html", "<!doctype html><html lang=ca><p>El port d'IMAP és el 995.</p>");
    assertThat(workshop.run("verify", "other", "--format", "junit=v.xml").code()).isEqualTo(1);
    assertThat(workshop.read("v.xml")).contains("name=\"other/a.html\"");
  }

  @Test
  void what_was_not_asked_about_is_in_no_report() {
    workshop.write("content/ca/other.md", Workshop.FRONT);
    workshop.run("check", "content/ca/other.md", "--format", "junit=x.xml");
    assertThat(workshop.read("x.xml")).contains("tests=\"1\" failures=\"0\"").contains("other.md");
  }

  @Test
  void a_format_or_file_twice_is_wrong_usage() {
    usage("only one format", "--format", "human", "--format", "json");
    usage("names json twice", "--format", "json", "--format", "json");
    usage("names json twice", "--format", "json=a", "--format", "json=b");
    usage("two reports into", "--format", "json=a", "--format", "sarif=./a");
    usage("names no file", "--format", "json=");
    usage("human, plain, json, github, sarif, gitlab or junit", "--format", "xml=a");
    assertThat(folder.toFile().list()).containsExactly("content");
  }

  private void usage(String saying, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "check";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Answer answer = workshop.run(arguments);
    assertThat(answer.code()).as(saying).isEqualTo(2);
    assertThat(answer.err()).contains(saying);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void facts_are_no_findings() {
    assertThat(workshop.run("facts", "--format", "json").code()).isZero();
    assertThat(workshop.run("facts", "--format", "sarif").code()).isEqualTo(2);
    assertThat(workshop.run("facts", "--format", "json=a").code()).isEqualTo(2);
  }
}
