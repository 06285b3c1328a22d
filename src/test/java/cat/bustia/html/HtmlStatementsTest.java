package cat.bustia.html;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Catalog;
import cat.bustia.content.Look;
import cat.bustia.content.References;
import cat.bustia.content.Site;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.statement.StatementFinder;
import cat.bustia.truth.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit with the finder of statements that builds use. */
class HtmlStatementsTest {
  private static final LanguageTag CATALAN = new LanguageTag("ca");

  private static final HtmlAudit AUDIT = audit();

  private static HtmlAudit audit() {
    Site site =
        new Site(
            Map.of(),
            "https://ajuda.example.cat/",
            CATALAN,
            List.of(CATALAN),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Limits.DEFAULT,
            Map.of(),
            Look.PLAIN,
            Optional.empty(),
            SourceFile.opaque("content/site.yaml"));
    Catalog catalog = new Catalog(site, List.of(), Map.of());
    Facts facts = Facts.of(HtmlAuditTest.TRUTH);
    StatementFinder finder =
        new StatementFinder(
            HtmlAuditTest.TRUTH, catalog, new References(catalog, HtmlAuditTest.TRUTH, facts));
    return new HtmlAudit(
        HtmlAuditTest.TRUTH,
        facts,
        Optional.empty(),
        CATALAN,
        Set.of(),
        Map.of(),
        finder::mayState,
        finder::find);
  }

  private static List<String> found(String body) {
    String html =
        "<!doctype html><html lang=\"ca\"><head><title>Ajuda</title></head><body>"
            + body
            + "</body></html>";
    return AUDIT.audit("ca/index.html", html).stream()
        .map(finding -> finding.rule().id() + " " + finding.place().text())
        .toList();
  }

  private static String fact(String key, String value, String text) {
    return "<data class=\"fact\" data-fact=\"active24.com/%s\" value=\"%s\">%s</data>"
        .replaceFirst("%s", key)
        .replaceFirst("%s", value)
        .replaceFirst("%s", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>El port IMAP és el 993.</p>",
        "<h2>IMAP</h2><p>Port: <strong>993</strong></p>",
        "<table><thead><tr><th></th><th>IMAP</th><th>POP3</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">Port</th><td>993</td><td>x</td></tr></tbody></table>",
        "<table><tr><th>IMAP</th><th>port</th><td>993</td></tr></table>",
        "<dl><dt>Port IMAP</dt><dd>993</dd></dl>",
        "<ul><li>IMAP<ul><li>Port: 993</li></ul></li></ul>",
        "<pre><code>Port IMAP: 993</code></pre>"
      })
  void finds_a_port_without_a_source(String body) {
    assertThat(found(body)).containsExactly("unsourced-value 993");
  }

  @Test
  void finds_hosts_without_a_source() {
    assertThat(found("<p>Servidor IMAP: email.active24.com</p>"))
        .containsExactly("unsourced-value email.active24.com");
    assertThat(found("<p>Servidor IMAP: imap.active24.com</p>"))
        .containsExactly("unsourced-value imap.active24.com");
    assertThat(found("<p>Servidor IMAP: email.active24.соm</p>")).hasSize(1);
  }

  @Test
  void finds_contradictions_in_attributes_alone() {
    assertThat(found("<img src=\"x.png\" alt=\"Port IMAP: 995\">"))
        .containsExactly("drifted-value 995");
    assertThat(found("<img src=\"x.png\" alt=\"Port IMAP: 993\">")).isEmpty();
  }

  @Test
  void is_content_with_values_that_name_their_source() {
    assertThat(
            found(
                "<p>El port IMAP és el "
                    + fact("imap.port", "993", "993")
                    + ", amb "
                    + fact("imap.security", "tls", "SSL/TLS")
                    + ". Hi ha 993 missatges. Vegeu <a href=\"https://webmail.active24.com/\">el"
                    + " correu web</a>.</p>"))
        .isEmpty();
  }

  @Test
  void knows_the_words_of_security_and_user_names() {
    assertThat(found("<p>" + fact("imap.security", "tls", "STARTTLS") + "</p>"))
        .containsExactly("drifted-value STARTTLS");
    assertThat(found("<p>" + fact("smtp.security", "starttls", "SSL/TLS") + "</p>"))
        .containsExactly("drifted-value SSL/TLS");
    assertThat(found("<p>" + fact("smtp.security", "starttls", "STARTTLS") + "</p>")).isEmpty();
    assertThat(
            found(
                "<p>" + fact("imap.username", "{address}", "l’adreça de correu completa") + "</p>"))
        .isEmpty();
    assertThat(
            found("<p>" + fact("imap.username", "{address}", "la part de davant de l’@") + "</p>"))
        .hasSize(1);
  }

  @Test
  void finds_values_in_words_on_a_page_without_a_single_digit() {
    assertThat(found("<h2>IMAP</h2><p>Xifratge: STARTTLS</p>"))
        .anyMatch(each -> each.contains("STARTTLS"));
    assertThat(found("<p>Connexió IMAP sense xifratge</p>")).isNotEmpty();
    assertThat(found("<h2>IMAP</h2><p>Servidor d'entrada i port</p>")).isEmpty();
  }
}
