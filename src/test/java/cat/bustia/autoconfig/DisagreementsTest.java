package cat.bustia.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisagreementsTest {
  private static final String ACTIVE24 =
      """
      id: active24.com
      name: Active24
      domains: [active24.com]
      webmail: https://webmail.active24.com/
      servers:
        imap: {host: email.active24.com, port: 993, security: tls, username: "{address}", authentication: [password]}
        smtp: {host: email.active24.com, port: 587, security: starttls, username: "{address}", authentication: [password]}
      """;

  private static Truth truth(String... definitions) {
    List<SourceFile> files =
        Stream.of(definitions)
            .map(
                text ->
                    SourceFile.of(
                        "content/servers/"
                            + text.lines().findFirst().orElseThrow().substring(4)
                            + ".yaml",
                        text))
            .toList();
    return TruthReader.read(files, Limits.DEFAULT).truth();
  }

  private static String server(String element, String type, String rest) {
    return "<" + element + " type='" + type + "'>" + rest + "</" + element + ">";
  }

  private static String way(String host, int port, String socketType) {
    return "<hostname>"
        + host
        + "</hostname><port>"
        + port
        + "</port><socketType>"
        + socketType
        + "</socketType>";
  }

  private static List<Finding> between(Truth truth, String id, String... content) {
    String text =
        "<clientConfig><emailProvider id='"
            + id
            + "'><domain>"
            + id
            + "</domain>"
            + String.join("\n", content)
            + "</emailProvider></clientConfig>";
    AutoconfigReader.Result result = AutoconfigReader.read(SourceFile.of("published.xml", text));
    return Disagreements.between(truth, ((AutoconfigReader.Result.Read) result).config());
  }

  private static final String IMAP =
      server("incomingServer", "imap", way("email.active24.com", 993, "SSL"));

  @Test
  void another_port_and_encryption_are_one_warning_each() {
    List<Finding> findings =
        between(
            truth(ACTIVE24),
            "active24.com",
            IMAP,
            server("outgoingServer", "smtp", way("email.active24.com", 465, "SSL")));

    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "the SMTP port is `587` here and `465` in `published.xml`",
            "the SMTP security is `starttls` here and `tls` (`SSL`) in `published.xml`");
    assertThat(findings).allMatch(each -> each.level() == Level.WARNING);
    assertThat(findings.get(0).fact()).contains("active24.com/smtp.port");
    assertThat(findings.get(0).place().text()).isEqualTo("587");
    assertThat(findings.get(0).related().get(0).place().text()).isEqualTo("465");
  }

  @Test
  void of_several_servers_those_most_alike_are_compared() {
    String both =
        ACTIVE24
            + "  smtp-tls: {protocol: smtp, host: email.active24.com, port: 465, security: tls,"
            + " username: \"{address}\"}\n";

    assertThat(
            between(
                truth(both),
                "active24.com",
                IMAP,
                server("outgoingServer", "smtp", way("email.active24.com", 465, "SSL")),
                server("outgoingServer", "smtp", way("mail.active24.com", 587, "STARTTLS"))))
        .extracting(Finding::message)
        .containsExactly(
            "the SMTP host is `email.active24.com` here and `mail.active24.com` in `published.xml`");
  }

  @Test
  void a_server_that_only_one_of_them_has_is_told() {
    assertThat(
            between(
                truth(ACTIVE24),
                "active24.com",
                IMAP,
                server("incomingServer", "pop3", way("email.active24.com", 995, "SSL"))))
        .extracting(Finding::message)
        .containsExactly(
            "the POP3 server `email.active24.com:995` is in `published.xml` only",
            "the SMTP server `email.active24.com:587` is not in `published.xml`");
  }

  @Test
  void user_names_and_methods_are_compared_in_the_words_of_the_definition() {
    String smtp = server("outgoingServer", "smtp", way("email.active24.com", 587, "STARTTLS"));
    String same =
        "<username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication>";
    String other =
        "<username>%EMAILLOCALPART%@%EMAILDOMAIN%</username><authentication>OAuth2</authentication>";

    assertThat(
            between(
                truth(ACTIVE24),
                "active24.com",
                IMAP.replace("</incomingServer>", same + "</incomingServer>"),
                smtp))
        .isEmpty();
    assertThat(
            between(
                truth(ACTIVE24),
                "active24.com",
                IMAP.replace("</incomingServer>", other + "</incomingServer>"),
                smtp))
        .extracting(finding -> finding.actual().orElse("") + " / " + finding.expected().orElse(""))
        .containsExactly("{address} / {local}@{domain}", "password / oauth2");
  }

  @Test
  void names_domains_and_web_mail_are_notes() {
    List<Finding> findings =
        between(
            truth(ACTIVE24),
            "active24.com",
            "<domain>smtp.cz</domain><displayName>ACTIVE 24</displayName>",
            IMAP,
            server("outgoingServer", "smtp", way("email.active24.com", 587, "STARTTLS")),
            "<webMail><loginPage url='https://mail.active24.com/'/></webMail>");

    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "the name is `Active24` here and `ACTIVE 24` in `published.xml`",
            "the domain `smtp.cz` is in `published.xml` only",
            "web mail is at `https://webmail.active24.com/` here and `https://mail.active24.com/`"
                + " in `published.xml`");
    assertThat(findings).allMatch(each -> each.level() == Level.NOTE);
  }

  @Test
  void the_definition_is_found_by_id_or_by_domain() {
    String second = ACTIVE24.replace("active24.com", "posta.example").replace("Active24", "Posta");
    Truth two = truth(ACTIVE24, second);

    assertThat(between(two, "posta.example", IMAP).get(0).message()).contains("posta.example");
    assertThat(between(two, "elsewhere.example", "<domain>active24.com</domain>", IMAP))
        .extracting(Finding::message)
        .contains("the id is `active24.com` here and `elsewhere.example` in `published.xml`");
    assertThat(between(two, "psta.example"))
        .singleElement()
        .matches(each -> each.rule() == Rule.INVALID_CONFIGURATION)
        .matches(each -> each.help().orElse("").contains("`posta.example`"));
  }
}
