package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.cli.Workshop.Answer;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as their users know them. */
final class CommandLineTest {
  private static final String DRIFT = "L'IMAP fa servir el port 995 i el POP3 el port 995.\n";

  @TempDir private Path folder = Path.of("");
  private Workshop workshop = new Workshop(Path.of("target/never-used"));

  @BeforeEach
  void make_a_project() {
    workshop = new Workshop(folder);
  }

  @Test
  void check_is_silent_about_a_good_project_and_writes_nothing() {
    SortedMap<String, String> before = workshop.files("");
    Answer answer = workshop.run("check", "--quiet");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).startsWith("no findings");
    assertThat(answer.err()).isEmpty();
    assertThat(workshop.files("")).isEqualTo(before);
  }

  @Test
  void check_points_at_the_page_and_at_the_definition() {
    Answer answer = workshop.page(DRIFT).run("check");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("error[wrong-port]: port `995` is not the IMAP port of Active24")
        .contains("--> content/ca/index.md:6:26")
        .contains("::: content/servers/active24.com.yaml:5:42")
        .contains("= note: `995` is the POP3 port of Active24")
        .contains("1 error, 1 warning; checked 1 page");
  }

  @Test
  void a_wrong_value_is_one_finding_though_the_page_shows_it_too() {
    workshop
        .write(
            "content/clients/mail.yaml",
            "id: mail\nname: Mail\nwords: {security: {tls: {en: SSL}, starttls: {en: TLS}}}\n"
                + "labels: {port: {en: Port}}\n")
        .write(
            "content/ca/index.md",
            Workshop.FRONT.replace("---\n\n", "client: mail\n---\n\n")
                + "## IMAP {#imap}\n\n1. A {{label.port}}, escriviu 995.\n");
    assertThat(workshop.run("check").out()).contains("1 error;").contains("wrong-port");
  }

  @Test
  void a_wrong_value_beside_a_broken_link_is_one_finding_too() {
    workshop.page("L'IMAP fa servir el port 995. [Més](res.md)\n");
    assertThat(workshop.run("check").out())
        .contains("2 errors;")
        .contains("wrong-port")
        .contains("broken-link");
  }

  @Test
  void check_in_json_keeps_to_the_contract() throws IOException {
    Answer answer = workshop.page(DRIFT).run("check", "--format", "json");
    Map<String, Object> report = JSON.std.mapFrom(answer.out());
    assertThat(report).containsOnlyKeys("findings", "summary");
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> findings =
        (List<Map<String, Object>>) java.util.Objects.requireNonNull(report.get("findings"));
    assertThat(findings).hasSize(2);
    assertThat(findings.get(0))
        .containsEntry("rule", "wrong-port")
        .containsEntry("level", "error")
        .containsEntry("file", "content/ca/index.md")
        .containsEntry("line", 6)
        .containsEntry("column", 26)
        .containsEntry("endLine", 6)
        .containsEntry("endColumn", 29)
        .containsEntry("fact", "active24.com/imap.port")
        .containsEntry("actual", "995")
        .containsEntry("expected", "993")
        .containsKeys("message", "related", "fix");
    assertThat(report.get("summary"))
        .isEqualTo(Map.of("errors", 1, "warnings", 1, "notes", 0, "pages", 1, "statements", 2));
  }

  @Test
  void check_marks_lines_for_github() {
    assertThat(workshop.page(DRIFT).run("check", "--format", "github").out())
        .contains("::error file=content/ca/index.md,line=6,")
        .contains("title=wrong-port");
  }

  @Test
  void check_shows_only_what_it_was_asked_about() {
    workshop.page(DRIFT).write("content/ca/other.md", Workshop.FRONT + DRIFT);
    Answer answer = workshop.run("check", "--format", "plain", "content/ca/other.md");
    assertThat(answer.out()).contains("content/ca/other.md").doesNotContain("content/ca/index.md");
    assertThat(workshop.run("check", "content/servers").code()).isZero();
    assertThat(workshop.run("check", "content/ca/missing.md").code()).isEqualTo(2);
  }

  @Test
  void fix_mends_once_and_for_all() {
    workshop.page(DRIFT);
    Answer fixed = workshop.run("check", "--fix");
    assertThat(fixed.code()).isZero();
    assertThat(fixed.err()).contains("mended content/ca/index.md");
    String mended = workshop.read("content/ca/index.md");
    assertThat(mended).endsWith("el port {{imap.port}} i el POP3 el port {{pop3.port}}.\n");
    assertThat(workshop.run("check", "--fix").err()).isEmpty();
    assertThat(workshop.read("content/ca/index.md")).isEqualTo(mended);
  }

  @Test
  void build_publishes_pictures_without_what_is_said_of_them() {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><path d=\"M0 0h20v10H0z\"/></svg>";
    workshop
        .page("![La finestra](finestra.svg)\n")
        .write("content/ca/finestra.svg", svg)
        .write("content/ca/finestra.svg.yaml", "shows: {imap.port: 143}\n");
    Answer answer = workshop.run("build", "--format", "plain");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .startsWith("Warning in content/ca/finestra.svg.yaml:1:20: picture `finestra.svg` shows")
        .contains("1 warning;");
    assertThat(workshop.files("site").keySet())
        .anyMatch(path -> path.endsWith(".svg") && path.contains("finestra"))
        .noneMatch(path -> path.endsWith(".yaml"))
        .contains("schema/picture.schema.json");
  }

  @Test
  void diff_shows_what_fix_would_change_and_changes_nothing() {
    workshop.page(DRIFT);
    String before = workshop.read("content/ca/index.md");
    Answer answer = workshop.run("check", "--diff");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("--- a/content/ca/index.md")
        .contains("+L'IMAP fa servir el port {{imap.port}} i el POP3 el port {{pop3.port}}.");
    assertThat(workshop.read("content/ca/index.md")).isEqualTo(before);
    assertThat(workshop.run("check", "--diff", "--fix").code()).isEqualTo(2);
  }

  @Test
  void strict_turns_warnings_into_errors() {
    workshop.page("L'IMAP fa servir el port 993.\n");
    assertThat(workshop.run("check").code()).isZero();
    assertThat(workshop.run("check", "--strict").code()).isEqualTo(1);
    assertThat(workshop.run("build", "--strict").code()).isEqualTo(1);
    assertThat(workshop.path("site").toFile()).doesNotExist();
    assertThat(workshop.run("build").code()).isZero();
  }

  @Test
  void policies_turn_rules_off() {
    workshop
        .page("L'IMAP fa servir el port 993.\n")
        .write("content/site.yaml", Workshop.SITE + "policies: {hard-coded-value: off}\n");
    assertThat(workshop.run("check", "--strict").code()).isZero();
  }

  @Test
  void waivers_let_a_value_pass_through_to_the_page() {
    workshop.page(
        "<!-- allow wrong-port: shown because old manuals say so -->\n\nL'IMAP: port 143.\n");
    Answer answer = workshop.run("build");
    assertThat(answer.code()).as(answer.out()).isZero();
    assertThat(workshop.read("site/ca/index.html")).contains("143");
    assertThat(workshop.run("verify").code()).isZero();
  }

  @Test
  void build_then_verify_agree_and_verify_sees_tampering() throws IOException {
    assertThat(workshop.run("build").code()).isZero();
    assertThat(workshop.run("verify").code()).isZero();
    String page = workshop.read("site/ca/index.html");
    assertThat(page).contains(">993</data>");
    workshop.write("site/ca/index.html", page.replace(">993</data>", ">995</data>"));
    Answer answer = workshop.run("verify");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("drifted-value");
  }

  @Test
  void a_true_value_typed_by_hand_carries_its_source_too() {
    workshop.page("Servidor d'entrada (IMAP): `email.active24.com`, port **993**, SSL/TLS\n");
    assertThat(workshop.run("build").code()).isZero();
    assertThat(workshop.read("site/ca/index.html"))
        .contains(
            "<data class=\"fact\" data-fact=\"active24.com/imap.port\" value=\"993\" dir=\"ltr\""
                + " translate=\"no\">993</data>")
        .contains("value=\"tls\">SSL/TLS</data>");
    assertThat(workshop.run("verify").code()).isZero();
  }

  @Test
  void verify_reads_any_folder() {
    workshop.write("other/a.html", "<!doctype html><html lang=ca><p>El port d'IMAP és el 995.</p>");
    Answer answer = workshop.run("verify", "other", "--format", "plain");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("a.html").contains("unsourced-value");
    assertThat(workshop.run("verify", "missing").code()).isEqualTo(2);
  }

  @Test
  void verify_catches_what_enters_through_strings() {
    workshop.write("content/messages/ca.yaml", "skip: \"Port de l'IMAP: 995\"\n");
    Answer answer = workshop.run("build", "--format", "plain");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("995").contains("content/messages/ca.yaml");
  }

  @Test
  void signs_profiles_by_a_key_whose_password_is_no_argument() throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String[] made =
        ("-genkeypair -alias a -keyalg RSA -dname CN=Posta -storetype PKCS12 -validity 36500"
                + " -storepass parauladepas -keystore "
                + workshop.path("key.p12"))
            .split(" ");
    List<String> command = new ArrayList<>(List.of(tool));
    command.addAll(List.of(made));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    Answer answer = workshop.run("build", "--sign-profiles", "key.p12");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("BUSTIA_SIGN_PASSWORD");
    workshop.write("password", "parauladepas\n").set("BUSTIA_SIGN_PASSWORD_FILE", "password");
    assertThat(workshop.run("build", "--sign-profiles", "key.p12").code()).isZero();
    String profile = "downloads/active24.com-imap.mobileconfig";
    String signed = String.valueOf(workshop.files("site").get(profile));
    assertThat(signed).startsWith("0\u0082").contains("com.apple.mail.managed");
    workshop.set("BUSTIA_SIGN_PASSWORD", "altra");
    answer = workshop.run("build", "--sign-profiles", "key.p12");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("the password does not open it").hasLineCount(1);
    assertThat(workshop.files("site")).containsEntry(profile, signed);
    assertThat(workshop.run("build").code()).isZero();
    assertThat(workshop.files("site").get(profile)).startsWith("<?xml");
    workshop.set("BUSTIA_SIGN_PASSWORD", "parauladepas");
    assertThat(workshop.run("build", "--sign-profiles", "key.p12").code()).isZero();
    assertThat(workshop.files("site")).containsEntry(profile, signed);
  }

  @Test
  void facts_lists_where_a_value_is_defined_and_stated() {
    Answer answer = workshop.run("facts", "imap.port");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .isEqualTo(
            """
            active24.com/imap.port = 993
              defined in content/servers/active24.com.yaml:5:42
              stated in content/ca/index.md:6:26
            """);
    workshop.page("L'IMAP fa servir el port 993.\n");
    assertThat(workshop.run("facts", "imap.port").out()).contains(":6:26, typed by hand");
    assertThat(workshop.run("facts", "imap.prot").err()).contains("imap.port");
    assertThat(workshop.run("facts").out()).contains("active24.com/smtp.security = starttls");
  }

  @Test
  void record_keeps_every_address() {
    workshop.write("content/ca/vell.md", Workshop.FRONT + "## Hola {#hola}\n");
    assertThat(workshop.run("build", "--record").code()).isZero();
    assertThat(workshop.read("content/permalinks.yaml"))
        .contains("\"/ca/vell/\": {page: \"vell.md\", anchors: [hola]}");
    workshop.path("content/ca/vell.md").toFile().delete();
    assertThat(workshop.run("check").out()).contains("lost-permalink").contains("/ca/vell/");
  }

  @Test
  void a_new_slug_redirects_by_itself() {
    workshop.write("content/ca/vell.md", Workshop.FRONT);
    assertThat(workshop.run("build", "--record").code()).isZero();
    workshop.write("content/ca/vell.md", Workshop.FRONT.replace("---\n\n", "slug: nou\n---\n"));
    assertThat(workshop.run("build").code()).isZero();
    assertThat(workshop.read("site/_redirects")).isEqualTo("/ca/vell/ /ca/nou/ 301\n");
  }

  @Test
  void another_address_moves_every_link() {
    assertThat(workshop.run("build", "--base-url", "https://x.example/correu/").code()).isZero();
    assertThat(workshop.read("site/ca/index.html"))
        .contains("href=\"https://x.example/correu/ca/\"")
        .doesNotContain("ajuda.example.cat");
    assertThat(workshop.run("build", "--base-url", "x.example").code()).isEqualTo(2);
  }

  @Test
  void explain_shows_a_rules_page_and_lists_all_rules() {
    assertThat(workshop.run("explain", "wrong-port").out()).startsWith("# wrong-port\n");
    assertThat(workshop.run("explain").out()).contains("wrong-port\n").contains("raw-html\n");
  }

  @Test
  void drafts_are_checked_and_not_published() {
    workshop.write(
        "content/ca/nou.md", Workshop.FRONT.replace("---\n\n", "draft: true\n---\n") + DRIFT);
    assertThat(workshop.run("check").code()).isEqualTo(1);
    workshop.write("content/ca/nou.md", Workshop.FRONT.replace("---\n\n", "draft: true\n---\n"));
    assertThat(workshop.run("build").code()).isZero();
    assertThat(workshop.path("site/ca/nou").toFile()).doesNotExist();
    assertThat(workshop.page("[Nou](nou.md)\n").run("check").out()).contains("broken-link");
  }

  @Test
  void reviews_grow_old_by_the_given_date_alone() {
    workshop.write(
        "content/ca/index.md",
        Workshop.FRONT.replace("---\n\n", "reviewed: {on: 2026-01-01}\n---\n"));
    assertThat(workshop.run("check").out()).contains("warning[outdated-review]");
    workshop.set("SOURCE_DATE_EPOCH", "1767225600");
    assertThat(workshop.run("check", "--strict").code()).isZero();
  }

  @Test
  void a_stray_file_in_the_site_is_kept_and_named() {
    assertThat(workshop.run("build").code()).isZero();
    workshop.write("site/CNAME", "ajuda.example.cat\n").write("site/.gitignore", "*\n");
    Answer answer = workshop.run("build");
    assertThat(answer.err()).contains("kept CNAME").doesNotContain(".gitignore");
    assertThat(workshop.read("site/CNAME")).isEqualTo("ajuda.example.cat\n");
    assertThat(workshop.read("site/.gitignore")).isEqualTo("*\n");
  }

  @Test
  void check_holds_the_definitions_against_a_published_file() {
    workshop.write(
        "published.xml",
        """
        <clientConfig><emailProvider id="active24.com"><domain>active24.com</domain>
        <outgoingServer type="smtp"><hostname>email.active24.com</hostname><port>465</port>
        <socketType>SSL</socketType></outgoingServer></emailProvider></clientConfig>
        """);
    Answer answer = workshop.run("check", "--against", "published.xml");
    assertThat(answer.out())
        .contains("the SMTP port is `587` here and `465` in `published.xml`")
        .contains("the SMTP security is `starttls` here and `tls` (`SSL`) in `published.xml`");
    assertThat(answer.code()).isZero();
    assertThat(workshop.run("check", "--strict", "--against", "published.xml").code()).isEqualTo(1);
    assertThat(workshop.run("check", "--against", "content/site.yaml").code()).isEqualTo(2);
    assertThat(workshop.run("check", "--against", "nothing.xml").err())
        .contains("there is no file nothing.xml, which --against names");
  }

  @Test
  void check_reads_documentation_that_knows_nothing_of_us() {
    workshop.write("docs/imap.html", "<h2>IMAP</h2><p>Port: 995</p>");
    Answer answer =
        workshop.run("check", "--provider", "content/servers/active24.com.yaml", "docs");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("--> docs/imap.html:1:")
        .contains("port `995` is not the IMAP port of Active24")
        .contains("1 error; checked 1 page");
    assertThat(workshop.run("check", "--provider", "content/servers/active24.com.yaml").err())
        .contains("--provider needs the files or folders of the documentation to check");
    assertThat(
            workshop
                .run("check", "--fix", "--provider", "content/servers/active24.com.yaml", "docs")
                .code())
        .isEqualTo(2);
    assertThat(workshop.run("check", "--locale", "ca", "docs").code()).isEqualTo(2);
  }

  @Test
  void explain_silence_notes_what_is_read_and_not_compared() {
    workshop.page("No feu servir el port 25 per enviar.\n");
    assertThat(workshop.run("check").out()).startsWith("no findings;");
    Answer answer = workshop.run("check", "--explain-silence", "--strict", "--format", "plain");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("Note in content/ca/index.md:6:23: port `25` is not held against the definition")
        .contains("the sentence says not to use it (silent-statement).")
        .contains("1 note;");
    assertThat(workshop.run("check", "--explain-silence", "--format", "json").out())
        .contains("\"rule\":\"silent-statement\",\"level\":\"note\"");
    assertThat(
            workshop
                .run(
                    "check",
                    "--explain-silence",
                    "--provider",
                    "content/servers/active24.com.yaml",
                    "content/ca")
                .out())
        .contains("note[silent-statement]");
  }

  @Test
  void a_policy_against_it_does_not_hide_what_explain_silence_is_asked_for() {
    workshop
        .write("content/site.yaml", Workshop.SITE + "policies: {silent-statement: error}\n")
        .page("No feu servir el port 25 per enviar.\n");
    assertThat(workshop.run("check").code()).isEqualTo(1);
    assertThat(workshop.run("check", "--explain-silence").code()).isZero();
  }
}
