package cat.bustia.html;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlAuditTest {
  static final String DEFINITION =
      """
      id: active24.com
      name: Active24
      domains: [active24.com]
      webmail: https://webmail.active24.com/
      servers:
        imap: {host: email.active24.com, port: 993, security: tls, username: "{address}", authentication: [password]}
        pop3: {host: email.active24.com, port: 995, security: tls, username: "{address}", authentication: [password]}
        smtp: {host: email.active24.com, port: 587, security: starttls, username: "{address}", authentication: [password]}
      """;

  static final Truth TRUTH =
      TruthReader.read(
              List.of(SourceFile.of("content/servers/active24.com.yaml", DEFINITION)),
              Limits.DEFAULT)
          .truth();

  static final HtmlAudit AUDIT =
      new HtmlAudit(
          TRUTH,
          Facts.of(TRUTH),
          Optional.empty(),
          new LanguageTag("ca"),
          Set.of(),
          Map.of(),
          (language, text) -> true,
          TinyFinder::find);

  private static String page(String body) {
    return "<!doctype html>\n<html lang=\"ca\"><head><title>Ajuda</title></head>\n<body>\n"
        + body
        + "\n</body></html>\n";
  }

  private static List<String> found(String html) {
    return AUDIT.audit("ca/index.html", html).stream()
        .map(finding -> finding.rule().id() + " " + finding.place().text())
        .toList();
  }

  private static String fact(String key, String value, String text) {
    return "<data class=\"fact\" data-fact=\"active24.com/"
        + key
        + "\" value=\""
        + value
        + "\">"
        + text
        + "</data>";
  }

  @Test
  void is_content_with_facts_that_show_the_truth() {
    assertThat(
            found(
                page(
                    "<p>Port "
                        + fact("imap.port", "993", "993")
                        + ", "
                        + fact("imap.host", "email.active24.com", "email.<wbr>active24.com")
                        + ", "
                        + fact("imap.security", "tls", "SSL/TLS")
                        + fact("smtp.security", "starttls", "Automàtic")
                        + fact("imap.username", "{address}", "la vostra adreça")
                        + fact("provider.name", "Active24", "Active24")
                        + fact(
                            "provider.webmail",
                            "https://webmail.active24.com/",
                            "webmail.active24.com")
                        + "</p>")))
        .isEmpty();
  }

  @Test
  void finds_a_text_that_is_not_the_value() {
    String html =
        page(
            "<table><tr><th>Port</th><td>"
                + fact("imap.port", "993", "995")
                + "</td></tr></table>");
    List<Finding> findings = AUDIT.audit("ca/index.html", html);
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.rule().id()).isEqualTo("drifted-value");
    assertThat(finding.message())
        .isEqualTo("`995` is shown as `active24.com/imap.port`, which is `993`");
    assertThat(finding.place().text()).isEqualTo("995");
    assertThat(finding.place().file().path()).isEqualTo("ca/index.html");
    assertThat(finding.expected()).contains("993");
    assertThat(finding.related().get(0).place().text()).isEqualTo("993");
  }

  @ParameterizedTest
  @ValueSource(strings = {"٩٩٣", "９９３", "9 93", "993.", "", "99３"})
  void finds_a_port_in_other_digits_or_form(String text) {
    assertThat(found(page("<p>" + fact("imap.port", "993", text) + "</p>"))).hasSize(1);
  }

  @Test
  void finds_a_host_with_a_look_alike_letter() {
    assertThat(
            found(
                page(
                    "<p>"
                        + fact("imap.host", "email.active24.com", "email.active24.соm")
                        + "</p>")))
        .containsExactly("drifted-value email.active24.соm");
  }

  @Test
  void finds_a_raw_value_that_is_not_the_truths() {
    assertThat(found(page("<p>" + fact("imap.port", "143", "993") + "</p>")))
        .containsExactly("drifted-value 993");
    assertThat(found(page("<p><data data-fact=\"active24.com/imap.port\">993</data></p>")))
        .containsExactly("drifted-value 993");
  }

  @Test
  void finds_a_copy_that_differs_from_what_is_shown() {
    assertThat(
            found(
                page(
                    "<p><data data-fact=\"active24.com/imap.port\" value=\"993\" data-copy=\"995\">993</data></p>")))
        .contains("drifted-value 993");
  }

  @Test
  void finds_a_fact_that_no_definition_has() {
    List<Finding> findings =
        AUDIT.audit("x.html", page("<p>" + fact("imap.prot", "993", "993") + "</p>"));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message())
        .isEqualTo("no definition has a fact `active24.com/imap.prot`");
    assertThat(findings.get(0).help().orElse("")).contains("active24.com/imap.port");
  }

  @Test
  void finds_words_that_mean_another_security() {
    assertThat(found(page("<p>" + fact("imap.security", "tls", "STARTTLS") + "</p>")))
        .containsExactly("drifted-value STARTTLS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>IMAP port <b>993</b></p>",
        "<h2>IMAP 993</h2>",
        "<ul><li>IMAP: <code>993</code></li></ul>",
        "<ol><li><p>IMAP: 993</p></li></ol>",
        "<table><thead><tr><th>Port<th>IMAP</tr></thead><tr><td>x<td>993</tr></table>",
        "<table><caption>IMAP 993</caption><tr><td>x</table>",
        "<dl><dt>IMAP</dt><dd>993</dd></dl>",
        "<dl><div><dt>IMAP</dt><dd>993</dd></div></dl>",
        "<dl><dt>993</dt><dd>IMAP</dd></dl>",
        "<pre>IMAP\n993</pre>",
        "<div>IMAP <a href=\"/x/\"><div>993</div></a></div>",
        "<blockquote><p>993</p></blockquote>",
        "<details><summary>993</summary>x</details>",
        "<figure><img alt=\"x\"><figcaption>993</figcaption></figure>",
        "<footer>993</footer>",
        "993",
        "<noscript>993</noscript>",
        "<p>a<br>993</p>",
        "<p lang=\"es\">IMAP 993</p>",
        "<section lang=\"es\"><p>IMAP 993</p></section>",
        "<button>993</button>"
      })
  void finds_a_value_without_a_source_wherever_it_stands(String body) {
    assertThat(found(page(body))).containsExactly("unsourced-value 993");
  }

  @Test
  void tells_where_a_value_without_a_source_stands_after_an_entity_and_an_emoji() {
    String html = page("<p>&#128231; 📧 <b>995</b> &amp;</p>");
    Finding finding = AUDIT.audit("x.html", html).get(0);
    assertThat(finding.place().span().start()).isEqualTo(html.indexOf("995"));
    assertThat(finding.place().text()).isEqualTo("995");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"x.png\" alt=\"POP3 993\">",
        "<p title=\"POP3 993\">x</p>",
        "<p>x <a href=\"/\" aria-label=\"POP3 993\">y</a></p>",
        "<button data-copy=\"POP3 993\">Copia</button>",
        "<script type=\"application/ld+json\">{\"name\": \"POP3 993\"}</script>",
        "<a href=\"pop3://x:993/\">x</a>"
      })
  void finds_a_contradiction_where_no_element_can_stand(String body) {
    assertThat(found(page(body))).hasSize(1).allMatch(found -> found.startsWith("drifted-value "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"x.png\" alt=\"IMAP 993\">",
        "<p title=\"IMAP 993\">x</p>",
        "<script type=\"application/ld+json\">{\"name\": \"IMAP 993\"}</script>",
        "<script>var port = 993;</script>",
        "<style>p { width: 993px }</style>",
        "<!-- 993 -->",
        "<p data-x=\"993\">x</p>",
        "<img width=\"993\" src=\"993.png\" alt=\"x\">"
      })
  void is_silent_where_no_element_can_stand_and_nothing_is_contradicted(String body) {
    assertThat(found(page(body))).isEmpty();
  }

  @Test
  void reads_the_title_and_the_descriptions() {
    String html =
        "<html lang=\"ca\"><head><title>POP3 993</title>"
            + "<meta name=\"description\" content=\"POP3: 993\">"
            + "<meta property=\"og:title\" content=\"IMAP: 993\"></head><body>x</body></html>";
    assertThat(found(html)).containsExactly("drifted-value 993", "drifted-value 993");
  }

  @Test
  void lets_a_waiver_of_a_rule_about_values_pass() {
    assertThat(found(page("<div data-allow=\"wrong-port\"><p>IMAP 995</p></div>"))).isEmpty();
    assertThat(found(page("<p data-allow=\"missing-alt-text, hard-coded-value\">993</p>")))
        .isEmpty();
    assertThat(found(page("<ul><li data-allow=\"wrong-port\">995<li>995</ul>"))).hasSize(1);
    assertThat(found(page("<p data-allow=\"missing-alt-text\">993</p>"))).hasSize(1);
    assertThat(found(page("<p data-allow=\"wrong-port\">x</p><p>993</p>"))).hasSize(1);
  }

  @Test
  void bears_any_input() {
    String deep = "<div>".repeat(100_000) + "993" + "<ul><li>".repeat(50_000);
    for (String html :
        List.of("", "993", "\0", "<", "<p", "</html>993", deep, "<table>".repeat(20_000))) {
      assertThat(AUDIT.audit("x.html", html)).hasSizeLessThan(2);
    }
  }
}
