package cat.bustia.truth;

import static cat.bustia.truth.Definitions.POSTA;
import static cat.bustia.truth.Definitions.lint;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionLintTest {

  /** The findings of one incoming and one outgoing server, written as their fields. */
  private static List<String> servers(String incoming, String outgoing) {
    String text =
        "id: a.b\nname: A\ndomains: [a.b]\nservers:\n"
            + ("  " + incoming + "\n")
            + ("  " + outgoing + "\n");
    String full = text.replace("}", ", host: m.a.b, username: \"{address}\"}");
    assertThat(Definitions.findings(full)).isEmpty();
    return lint(full);
  }

  private static List<String> imap(int port, String security) {
    return servers(
        "imap: {port: " + port + ", security: " + security + "}",
        "smtp: {port: 587, security: starttls}");
  }

  private static List<String> smtp(int port, String security) {
    return servers(
        "pop3: {port: 995, security: tls}",
        "smtp: {port: " + port + ", security: " + security + "}");
  }

  private static List<String> username(String pattern) {
    return lint(
        POSTA.replace(
            "587, security: starttls, username: \"{address}\"",
            "587, security: starttls, username: \"" + pattern + "\""));
  }

  @Test
  void finds_the_port_of_another_protocol() {
    assertThat(imap(995, "tls"))
        .containsExactly("unlikely-port 5:16 port `995` is the port of POP3");
    assertThat(imap(587, "starttls"))
        .containsExactly("unlikely-port 5:16 port `587` is the port of SMTP");
    assertThat(imap(25, "starttls"))
        .containsExactly("unlikely-port 5:16 port `25` is the port of SMTP");
    assertThat(smtp(993, "tls"))
        .containsExactly("unlikely-port 6:16 port `993` is the port of IMAP");
    assertThat(servers("pop3: {port: 993, security: tls}", "smtp: {port: 465, security: tls}"))
        .containsExactly("unlikely-port 5:16 port `993` is the port of IMAP");
  }

  @Test
  void finds_a_port_one_digit_off() {
    assertThat(smtp(586, "starttls"))
        .containsExactly("unlikely-port 6:16 port `586` is one digit off `587`, a port of SMTP");
    assertThat(imap(933, "tls"))
        .containsExactly("unlikely-port 5:16 port `933` is one digit off `993`, a port of IMAP");
  }

  @Test
  void finds_a_security_that_the_port_does_not_have() {
    assertThat(smtp(587, "tls"))
        .containsExactly(
            "unlikely-security 6:31 security `tls` is unusual on port `587`, where SMTP uses `starttls`");
    assertThat(smtp(465, "starttls"))
        .containsExactly(
            "unlikely-security 6:31 security `starttls` is unusual on port `465`, where SMTP uses `tls`");
    assertThat(imap(993, "none"))
        .containsExactly(
            "unlikely-security 5:31 security `none` is unusual on port `993`, where IMAP uses `tls`");
    assertThat(imap(143, "tls"))
        .containsExactly(
            "unlikely-security 5:31 security `tls` is unusual on port `143`, where IMAP uses `starttls`");
  }

  @Test
  void finds_any_other_connection_without_encryption() {
    assertThat(imap(143, "none"))
        .containsExactly(
            "plaintext-security 5:31 server `imap` does not encrypt, so passwords can be read on the way");
    assertThat(smtp(25, "none")).hasSize(1);
    assertThat(smtp(2525, "none")).hasSize(1);
  }

  @Test
  void finds_a_user_name_that_does_not_suit_every_user() {
    assertThat(username("{address"))
        .containsExactly("unlikely-username 7:76 placeholder `{address` is not closed");
    assertThat(username("{adreça}"))
        .containsExactly("unlikely-username 7:76 placeholder `{adreça}` is not known");
    assertThat(username("{adress}"))
        .containsExactly(
            "unlikely-username 7:76 placeholder `{adress}` is not known, but `{address}` is");
    assertThat(username("%EMAILADDRESS"))
        .containsExactly("unlikely-username 7:76 placeholder `%EMAILADDRESS` is not closed");
    assertThat(username("mailbox"))
        .containsExactly("unlikely-username 7:76 user name `mailbox` is the same for everybody");
    assertThat(username("maria@posta.example"))
        .containsExactly(
            "unlikely-username 7:76 user name `maria@posta.example` is one person's address");
    assertThat(username("address}"))
        .containsExactly("unlikely-username 7:76 `}` closes no placeholder in `address}`");
  }

  @Test
  void asks_for_a_user_name_only_where_somebody_signs_in() {
    String without = POSTA.replace(", username: \"{address}\"}", "}");
    assertThat(lint(without))
        .containsExactly(
            "unlikely-username 6:3 server `pop3` asks for `password` and for no user name",
            "unlikely-username 7:3 server `smtp` asks for `password` and for no user name");
    assertThat(lint(without.replaceAll("(995.*|587.*)}", "$1, authentication: [none]}"))).isEmpty();
    assertThat(lint(without.replaceAll("(995.*|587.*)}", "$1, authentication: [client-ip]}")))
        .isEmpty();
  }

  @Test
  void looks_at_the_user_names_of_other_systems_and_forms() {
    assertThat(
            lint(
                POSTA
                    + "otherServers: [{type: ews, username: \"%EMAILADDRESS\"}, {type: owa}]\n"
                    + "loginPageInfo: {url: https://a.example/, username: \"{adress}\"}\n"))
        .containsExactly(
            "unlikely-username 8:38 placeholder `%EMAILADDRESS` is not closed",
            "unlikely-username 9:52 placeholder `{adress}` is not known, but `{address}` is");
  }

  @Test
  void finds_what_nobody_can_reach() {
    assertThat(
            lint(
                "id: a.b\nname: A\ndomains: [a.b]\nservers: {pop3: {host: a.b, port: 995, security: tls, username: \"{local}\"}}"))
        .containsExactly("unreachable-definition 2:7 no server sends mail");
    assertThat(
            lint(
                "id: a.b\nname: A\ndomains: [a.b]\nservers: {smtp: {host: a.b, port: 587, security: starttls, username: \"{local}\"}}"))
        .containsExactly("unreachable-definition 2:7 no server receives mail");
    assertThat(lint(POSTA.replace("domains: [posta.example]\n", "")))
        .containsExactly("unreachable-definition 2:7 no e-mail domain leads to `posta.example`");
    assertThat(
            lint(
                POSTA
                    + "services: {a: {name: A, servers: {smtp: {port: 465, security: tls}}}, b: {name: B, servers: {smtp: null}}}"))
        .containsExactly(
            "unreachable-definition 7:3 server `smtp` is overridden in every service, so nobody uses it");
  }

  @Test
  void blames_the_service_that_overrides_one_half() {
    String services = "services:\n  a: {name: A}\n  b: {name: B, servers: {smtp: {port: 465}}}\n";
    assertThat(lint(POSTA + services))
        .containsExactly(
            "unlikely-security 10:39 security `starttls` is unusual on port `465`, where SMTP uses `tls`");
  }

  @Test
  void says_once_what_services_inherit() {
    String services = "services: {a: {name: A}, b: {name: B, servers: {imap: {host: x.y}}}}\n";
    assertThat(
            lint(POSTA.replace("port: 993, security: tls", "port: 143, security: none") + services))
        .hasSize(1);
  }

  @Test
  void is_silent_where_a_definition_is_odd_and_true() {
    assertThat(imap(143, "starttls")).isEmpty();
    assertThat(smtp(25, "starttls")).isEmpty();
    assertThat(smtp(26, "starttls")).isEmpty();
    assertThat(smtp(2525, "starttls")).isEmpty();
    assertThat(smtp(465, "tls")).isEmpty();
    assertThat(imap(10993, "tls")).isEmpty();
    assertThat(username("{local}.{domain}")).isEmpty();
    assertThat(username("{local}")).isEmpty();
    assertThat(lint(POSTA.replace("out.posta.example", "in.posta.example"))).isEmpty();
    assertThat(lint(POSTA.replace("out.posta.example", "posta.example"))).isEmpty();
    assertThat(lint(POSTA.replace("out.posta.example", "\"{domain}\""))).isEmpty();
    assertThat(lint(POSTA.replaceAll("  pop3.*\n", ""))).isEmpty();
    assertThat(lint(POSTA.replaceAll("  imap.*\n", ""))).isEmpty();
  }
}
