package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.cli.Workshop.Answer;
import cat.bustia.testing.Expected;
import cat.bustia.testing.GitRepository;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code impact} as its users know it, on real repositories. */
final class ImpactCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cat/bustia/cli/impact");
  private static final Path DOCUMENTED = Path.of("src/docs/impact.md");
  private static final String DEFINITION = "content/servers/active24.com.yaml";
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><path d=\"M0"
          + " 0h20v10H0z\"/></svg>";

  private static final String BEFORE =
      """
      id: active24.com
      name: Active24
      domains: [active24.com]
      webmail: https://webmail.active24.com/
      servers:
        imap: {host: email.active24.com, port: 993, security: tls, username: "{address}", authentication: [password]}
        pop3: {host: email.active24.com, port: 995, security: tls, username: "{address}", authentication: [password]}
        smtp: {host: email.active24.com, port: 587, security: starttls, username: "{address}", authentication: [password]}
      services:
        plus: {name: PLUS, servers: {smtp: {port: 465, security: tls}}}
      """;

  @TempDir private Path folder = Path.of("");
  private Workshop workshop = new Workshop(Path.of("target/never-used"));
  private GitRepository repository = GitRepository.at(Path.of("target/never-used"));

  @BeforeEach
  void make_a_repository() {
    workshop = project("project");
    repository = GitRepository.init(workshop.path("")).commit();
  }

  private Workshop project(String name) {
    Workshop made = new Workshop(folder.resolve(name));
    made.set("PATH", String.valueOf(System.getenv("PATH")));
    made.write("content/site.yaml", Workshop.SITE.replace("locales: [ca]", "locales: [ca, es]"));
    return made.write(DEFINITION, BEFORE)
        .write(
            "content/clients/brisa.yaml",
            "id: brisa\n"
                + "name: Brisa\n"
                + "words: {security: {tls: {ca: SSL/TLS}, starttls: {ca: STARTTLS}}}\n")
        .write(
            "content/ca/index.md",
            Workshop.FRONT
                + "L'SMTP fa servir el port {{smtp.port}}, no el de {{pop3.port}}.\n\n"
                + "Escriviu el port 587 per al correu sortint (SMTP).\n\n"
                + "![La finestra](smtp.svg) i [el correu"
                + " web](https://webmail.active24.com/login)\n")
        .write("content/ca/smtp.svg", SVG)
        .write("content/ca/smtp.svg.yaml", "shows: {smtp.port: 587, imap.port: 993}\n")
        .write(
            "content/ca/brisa.md",
            Workshop.FRONT.replace("---\n\n", "client: brisa\n---\n\n")
                + ":::settings imap smtp\n:::\n\nÉs {{smtp.security}} a {{plus/smtp.host}}.\n")
        .write(
            "content/es/plus.md",
            Workshop.FRONT.replace("---\n\n", "services: [plus]\n---\n\n")
                + "El puerto SMTP es {{smtp.port}}. El puerto SMTP es el 465.\n")
        .write("content/es/sola.svg", SVG)
        .write("content/es/sola.svg.yaml", "shows: {smtp.port: \"465\", pop3.port: 995}\n");
  }

  private void edit(String... pairs) {
    String text = BEFORE;
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(text).contains(pairs[i]);
      text = text.replace(pairs[i], pairs[i + 1]);
    }
    workshop.write(DEFINITION, text);
  }

  /** Ports, hosts, a server that is gone, an override that is the rule now. */
  private void editMuch() {
    edit(
        "host: email.active24.com, port: 587, security: starttls",
        "host: out.mail-active24.com, port: 465, security: tls",
        "  pop3: {host: email.active24.com, port: 995, security: tls, username: \"{address}\","
            + " authentication: [password]}\n",
        "  imap-old: {protocol: imap, host: imap.active24.com, port: 143, security: none, username:"
            + " \"{address}\"}\n",
        "plus: {name: PLUS, servers: {smtp: {port: 465, security: tls}}}",
        "plus: {name: PLUS}\n  mini: {name: Mini}",
        "webmail: https://webmail.active24.com/",
        "webmail: https://correu.active24.com/");
  }

  @Test
  void names_what_texts_of_no_page_have_typed_out() {
    workshop
        .write("content/messages/ca.yaml", "promise: El port SMTP és el 587.\n")
        .write(
            "content/clients/alba.yaml",
            "id: alba\nname: Alba\nlabels: {a: {ca: Port SMTP 587}}\n");
    edit("port: 587", "port: 2587");
    assertThat(workshop.run("impact", "--base", "main").out())
        .contains("content/messages/ca.yaml:1:29 says 587, typed by hand")
        .contains("content/clients/alba.yaml:3:28 says 587, typed by hand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "markdown", "json"})
  void says_what_a_change_changes(String format) {
    editMuch();
    Answer answer = workshop.run("impact", "--base", "main", "--format", format);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    Expected.matches(GOLDEN.resolve(format + ".txt"), answer.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "markdown", "json"})
  void says_that_nothing_changes(String format) {
    workshop.page("Tot el text és un altre: {{imap.port}}.\n");
    Answer answer = workshop.run("impact", "--base", "HEAD", "--format", format);
    assertThat(answer.code()).isZero();
    Expected.matches(GOLDEN.resolve("nothing-" + format + ".txt"), answer.out());
  }

  @Test
  void only_the_human_format_is_coloured() {
    editMuch();
    String plain = workshop.run("impact", "--base", "main", "--format", "plain").out();
    String human = workshop.run("impact", "--base", "main", "--color", "always").out();
    assertThat(human).contains("\u001B[1;31mATTENTION");
    assertThat(human.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(workshop.run("impact", "--base", "main").out()).isEqualTo(plain);
    assertThat(
            workshop
                .run("impact", "--base", "main", "--format", "plain", "--color", "always")
                .out())
        .isEqualTo(plain);
  }

  @Test
  void a_folder_is_a_base_as_good_as_a_revision() {
    editMuch();
    String byRevision = workshop.run("impact", "--base", "main", "--format", "json").out();
    project("base");
    Answer byFolder = workshop.run("impact", "--base", "../base", "--format", "json");
    assertThat(byFolder.code()).isZero();
    assertThat(byFolder.out()).isEqualTo(byRevision.replace("\"main\"", "\"../base\""));
    String absolute = folder.resolve("base").toString();
    assertThat(workshop.run("impact", "--base", absolute).code()).isZero();
  }

  @Test
  void a_help_center_comes_before_a_revision_of_its_name() {
    editMuch();
    workshop.write("main/notes.txt", "no help center");
    assertThat(workshop.run("impact", "--base", "main").out()).contains("Since main: ");
    workshop
        .write("main/content/site.yaml", Workshop.SITE)
        .write("main/" + DEFINITION, workshop.read(DEFINITION));
    assertThat(workshop.run("impact", "--base", "main").out()).startsWith("No value");
    assertThat(workshop.run("impact", "--base", "refs/heads/main").out())
        .contains("Since refs/heads/main: ");
  }

  @Test
  void a_base_that_does_not_exist_is_one_clear_line() {
    Answer unknown = workshop.run("impact", "--base", "res");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .isEqualTo(
            "bustia: --base: there is no folder and no revision `res` here; in a shallow clone,"
                + " fetch it first (git fetch --depth=1 origin …)\n");
    assertThat(workshop.run("impact", "--base", "content/ca").err())
        .startsWith("bustia: --base: ")
        .endsWith("/content/ca is no help center: it has no folder content\n");
    assertThat(workshop.run("impact", "--base", "--help-me").code()).isEqualTo(2);
    assertThat(workshop.run("impact", "--base", "").code()).isEqualTo(2);
    assertThat(workshop.run("impact").err()).contains("--base");
    assertThat(workshop.run("impact", "--base", "main", "--format", "sarif").err())
        .startsWith("bustia: --format takes human, plain, json or markdown, not sarif");
  }

  @Test
  void outside_of_a_repository_only_folders_are_bases() {
    Workshop plain = project("plain");
    project("base");
    assertThat(plain.run("impact", "--base", "../base").code()).isZero();
    Answer revision = plain.run("impact", "--base", "main");
    assertThat(revision.code()).isEqualTo(2);
    assertThat(revision.err()).contains("not a git repository").hasLineCount(1);
  }

  @Test
  void a_base_without_definitions_makes_all_of_them_new() {
    repository.git("rm", "-q", "-r", "--cached", "content/servers");
    repository.git("commit", "-q", "-m", "without");
    Answer answer = workshop.run("impact", "--base", "main", "--format", "plain");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .startsWith("provider added: active24.com")
        .contains("active24.com/imap.port: new, 993")
        .doesNotContain("ATTENTION");
  }

  @Test
  void a_broken_base_is_said_and_not_taken_for_a_removal() {
    String good = workshop.read(DEFINITION);
    workshop.write(DEFINITION, "id: active24.com\nservers: {imap: [}\n");
    repository.commit();
    workshop.write(DEFINITION, good);
    Answer answer = workshop.run("impact", "--base", "main", "--format", "plain");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .startsWith("CAREFUL: the definitions of main cannot be read in full")
        .contains(DEFINITION + ":2:")
        .contains("active24.com was not compared, as its definition cannot be read")
        .doesNotContain("provider added");
    assertThat(workshop.run("impact", "--base", "main", "--format", "markdown").out())
        .contains("**Careful:**");
    assertThat(workshop.run("impact", "--base", "main", "--format", "json").out())
        .contains("\"skipped\": [\n\"active24.com\"\n]")
        .contains("\"unreadable\": [\n{\"rule\":\"invalid-definition\"");
  }

  @Test
  void a_broken_definition_of_the_project_is_an_error() {
    workshop.write(DEFINITION, BEFORE.replace("port: 993", "port: 99300"));
    Answer answer = workshop.run("impact", "--base", "main", "--format", "plain");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).startsWith("CAREFUL: the definitions have errors");
    assertThat(answer.err()).contains("bustia check shows them");
    assertThat(workshop.run("impact", "--base", "main", "--quiet").err()).isEmpty();
  }

  @Test
  void hostile_content_stays_in_code_spans() {
    workshop
        .write(
            "content/ca/@admin `x` <img src=x> |.md",
            Workshop.FRONT + "L'IMAP fa servir el port 993.\n")
        .write(
            DEFINITION,
            BEFORE
                .replace("port: 993", "port: 1993")
                .replace(
                    "username: \"{address}\", authentication: [password]}\nservices",
                    "username: \"``@team``\\n<script>](https://evil.test) {local}\"}\nservices"));
    String out = workshop.run("impact", "--base", "main", "--format", "markdown").out();
    String outside = withoutCodeSpans(out);
    assertThat(out).contains("@team").contains("@admin");
    assertThat(outside)
        .doesNotContain("@")
        .doesNotContain("evil")
        .doesNotContain("img")
        .doesNotContain("script");
  }

  /**
   * What CommonMark does not take for code: spans end at a run of as many backticks as began them.
   */
  private static String withoutCodeSpans(String markdown) {
    Matcher spans = Pattern.compile("(?<!`)(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)").matcher(markdown);
    return spans.replaceAll("");
  }

  @Test
  void a_comment_is_never_longer_than_hosts_take() {
    for (int i = 0; i < 400; i++) {
      workshop.write(
          "content/ca/" + "a".repeat(200) + i + ".md",
          Workshop.FRONT + "L'SMTP fa servir el port 587 i el servidor {{smtp.host}}.\n");
    }
    editMuch();
    String out = workshop.run("impact", "--base", "main", "--format", "markdown").out();
    assertThat(out).hasSizeLessThan(65_536).contains("… and ").contains("</details>\n");
  }

  @Test
  void every_key_of_json_is_documented_and_no_other() throws IOException {
    editMuch();
    Set<String> keys = new TreeSet<>();
    collect(
        JSON.std.anyFrom(workshop.run("impact", "--base", "main", "--format", "json").out()), keys);
    workshop.write(DEFINITION, BEFORE.replace("port: 993", "port: 99300"));
    collect(
        JSON.std.anyFrom(workshop.run("impact", "--base", "main", "--format", "json").out()), keys);
    Set<String> documented = new TreeSet<>();
    for (String line : Files.readAllLines(DOCUMENTED)) {
      Matcher row = Pattern.compile("\\| ((?:`[A-Za-z]+`(?:, )?)+) \\|.*").matcher(line);
      if (row.matches()) {
        for (String key : row.group(1).split(", ")) {
          documented.add(key.replace("`", ""));
        }
      }
    }
    assertThat(keys).isEqualTo(documented);
  }

  private static void collect(Object json, Set<String> keys) {
    if (json instanceof Map<?, ?> object) {
      object.forEach(
          (key, value) -> {
            keys.add(String.valueOf(key));
            collect(value, keys);
          });
    } else if (json instanceof Collection<?> list) {
      list.forEach(item -> collect(item, keys));
    }
  }
}
