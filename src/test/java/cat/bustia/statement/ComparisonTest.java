package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String TWO_WAYS =
      """
      id: posta.example
      name: Posta
      domains: [posta.example]
      servers:
        imap: {host: in.posta.example, port: 993, security: tls, username: "{address}"}
        smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}"}
        smtp-tls: {protocol: smtp, host: out.posta.example, port: 465, security: tls, username: "{address}"}
      services:
        mail: {name: Posta Mail}
        onion: {name: Posta Onion, servers: {smtp: {port: 2525, security: none}, smtp-tls: null}}
      """;

  private final Help help = new Help(TWO_WAYS);

  @Test
  void either_way_to_send_is_right() {
    assertThat(help.report("ca", "SMTP: 587 amb STARTTLS, o 465 amb SSL/TLS."))
        .containsExactly(
            "hard-coded-value 587",
            "hard-coded-value STARTTLS",
            "hard-coded-value 465",
            "hard-coded-value SSL/TLS");
  }

  @Test
  void the_encryption_of_the_other_way_is_wrong() {
    assertThat(help.report("ca", "- SMTP: port 587\n- Seguretat: SSL/TLS\n"))
        .containsExactly("hard-coded-value 587", "wrong-security SSL/TLS");
    assertThat(help.report("ca", "SMTP: 465 amb STARTTLS."))
        .containsExactly("hard-coded-value 465", "wrong-security STARTTLS");
  }

  @Test
  void parallel_lists_are_paired() {
    String row = "| SMTP | 587 / 465 | %s |\n";
    String header = "| | Port | Xifratge |\n|---|---|---|\n";
    assertThat(help.report("ca", header + row.replace("%s", "STARTTLS / SSL")))
        .allMatch(line -> line.startsWith("hard-coded-value"));
    assertThat(help.report("ca", header + row.replace("%s", "SSL / STARTTLS")))
        .contains("wrong-security SSL", "wrong-security STARTTLS");
  }

  @Test
  void a_service_that_the_text_names_has_its_own_values() {
    String body = "## Posta Onion\n\nSMTP: port %s\n\n## Posta Mail\n\nSMTP: port 2525\n";
    assertThat(help.report("ca", body.replace("%s", "2525")))
        .containsExactly("hard-coded-value 2525", "wrong-port 2525");
    assertThat(help.report("ca", body.replace("%s", "587")))
        .containsExactly("wrong-port 587", "wrong-port 2525");
  }

  @Test
  void a_page_is_held_against_its_services() {
    assertThat(help.report(help.page("ca", "services: [onion]\n", "SMTP: port 587")))
        .isEqualTo(List.of("wrong-port 587"));
    assertThat(help.report(help.page("ca", "services: [onion, mail]\n", "SMTP: port 587")))
        .isEqualTo(List.of("hard-coded-value 587"));
  }

  @Test
  void a_protocol_that_is_not_offered_has_no_right_value() {
    assertThat(help.report("ca", "POP3: in.posta.example, port 995"))
        .containsExactly("wrong-host in.posta.example", "wrong-port 995");
  }

  @Test
  void front_matter_is_read_too() {
    String text = "---\ntitle: Port IMAP 995\ndescription: L'SMTP va pel port 993\n---\n\nText.\n";
    assertThat(help.report(help.pageOf("ca", text)))
        .containsExactly("wrong-port 995", "wrong-port 993");
  }

  @Test
  void what_is_silent_says_why() {
    assertThat(help.statements(help.page("en", "", "Do not use SMTP port 25.")))
        .singleElement()
        .satisfies(statement -> assertThat(statement.silence()).hasValue(Silence.NEGATED));
  }

  @Test
  void spans_reread_the_value() {
    String body = "Port IMAP: 9**9**5 a `in.posta.example:995`, 😀 Port&nbsp;IMAP 995";
    assertThat(help.findings(help.page("ca", "", body)))
        .extracting(finding -> finding.place().text())
        .containsExactly("9**9**5", "in.posta.example", "995", "995");
  }
}
