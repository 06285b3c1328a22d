package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.statement.Help;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignCheckerTest {
  @TempDir Path home;

  @BeforeEach
  void define() throws IOException {
    Files.writeString(home.resolve("posta.example.yaml"), Help.POSTA);
    Files.createDirectories(home.resolve("docs"));
  }

  private void write(String name, String text) throws IOException {
    write(name, text, StandardCharsets.UTF_8);
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Path file = home.resolve("docs").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, charset);
  }

  private Outcome check(Optional<LanguageTag> locale) throws IOException, InterruptedException {
    return ForeignChecker.check(
        new ForeignChecker.Request(
            home,
            home.resolve("posta.example.yaml"),
            List.of(home.resolve("docs")),
            locale,
            2,
            false));
  }

  private List<String> findings() throws IOException, InterruptedException {
    return check(Optional.empty()).findings().stream().map(ForeignCheckerTest::told).toList();
  }

  private static String told(Finding finding) {
    return finding.place().file().path()
        + ":"
        + finding.place().start().line()
        + " "
        + finding.rule().id()
        + " "
        + finding.place().text();
  }

  @Test
  void reads_markdown_of_other_tools() throws Exception {
    write(
        "imap.md",
        """
        ---
        title: "Server: mail.posta.example"
        layout: docs
        ---
        # IMAP {{ site.title }}

        Server: in.posta.example<br>Port: 995<br/>SSL

        <table><tr><th>Protocol</th><th>Port</th></tr>

        <tr><td>SMTP</td><td><b>465</b></td></tr></table>

        Incoming server: <code>in.posta.example</code>, port 993.
        """);

    assertThat(findings())
        .containsExactly(
            "docs/imap.md:2 retired-value mail.posta.example",
            "docs/imap.md:7 wrong-port 995",
            "docs/imap.md:11 wrong-port 465");
  }

  @Test
  void reads_old_html_and_points_at_the_value_itself() throws Exception {
    write(
        "enviar.html",
        """
        <html><head><meta charset="iso-8859-1"><title>Enviar</title></head><body><h1>Envío de correo saliente</h1>
        <dl><dt>Puerto</dt><dd>el&nbsp;465&nbsp;&mdash; STARTTLS</dd></dl></body></html>
        """,
        StandardCharsets.ISO_8859_1);

    assertThat(findings()).containsExactly("docs/enviar.html:2 wrong-port 465");
  }

  @Test
  void reads_wikis_and_plain_text() throws Exception {
    write(
        "correu.txt",
        """
        Configuració
        ============

        Per rebre el correu amb IMAP feu servir sempre el servidor in.posta.example amb
        el port 995 i SSL/TLS.

        1. POP3
           - Servidor: in.posta.example
           - Port: 993
        2. SMTP
           - Port: 587

        Protocol\tPort
        IMAP\t995
        SMTP\t587
        """);
    write(
        "correu.wiki",
        """
        == Paràmetres ==
        * POP3
        ** Port: 993
        * SMTP
        ** Port: 587
        {| class="wikitable"
        ! Protocol !! Port
        |-
        | IMAP || 995
        |-
        | SMTP
        | 587
        |}
        |             | IMAP | SMTP |
        | Port        | 993  | 465  |
        """);

    assertThat(findings())
        .containsExactly(
            "docs/correu.txt:5 wrong-port 995",
            "docs/correu.txt:9 wrong-port 993",
            "docs/correu.txt:14 wrong-port 995",
            "docs/correu.wiki:3 wrong-port 993",
            "docs/correu.wiki:9 wrong-port 995",
            "docs/correu.wiki:15 wrong-port 465");
  }

  @Test
  void true_values_are_no_findings_and_nothing_is_mended_with_references() throws Exception {
    write("a.md", "IMAP: in.posta.example, port 993, SSL/TLS\n\nSMTP port: 465\n");

    assertThat(check(Optional.empty()).findings())
        .singleElement()
        .matches(finding -> finding.fix().isEmpty())
        .extracting(finding -> finding.help().orElse(""))
        .isEqualTo("the definition says `587`: mend the page, or the definition");
  }

  @Test
  void the_language_is_told_by_option_path_or_words() throws Exception {
    String text = "No feu servir el port 25 per enviar. Feu servir el servidor d'entrada.\n";
    write("ca/enviar.md", text);
    write("enviar.ca.txt", text);
    write("x/enviar.md", text);

    assertThat(findings()).isEmpty();
    assertThat(check(Optional.of(new LanguageTag("ca"))).findings()).isEmpty();
  }

  @Test
  void leaves_out_what_is_hidden_linked_or_no_documentation() throws Exception {
    write(".git/a.md", "IMAP port: 995\n");
    write("a.json", "IMAP port: 995\n");
    write("b.md", "IMAP port: 993\n");
    Files.createSymbolicLink(home.resolve("docs/link.md"), home.resolve("docs/.git/a.md"));

    Outcome outcome = check(Optional.empty());

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.pages()).containsExactly("docs/b.md");
  }

  @Test
  void a_file_that_is_too_large_is_a_finding() throws Exception {
    write("a.txt", "x".repeat((4 << 20) + 1));

    assertThat(findings()).containsExactly("docs/a.txt:1 too-large ");
  }

  @Test
  void a_broken_definition_is_the_only_finding() throws Exception {
    Files.writeString(home.resolve("posta.example.yaml"), "id: posta.example\nname: Posta\n");
    write("a.md", "IMAP port: 995\n");

    assertThat(check(Optional.empty()).findings())
        .isNotEmpty()
        .allMatch(finding -> finding.rule().id().equals("invalid-definition"));
  }
}
