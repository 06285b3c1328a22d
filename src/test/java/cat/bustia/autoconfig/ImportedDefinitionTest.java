package cat.bustia.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedDefinitionTest {
  private static final String IMAP =
      """
      <incomingServer type="imap">
        <hostname>in.nova.example</hostname>
        <port>993</port>
        <socketType>SSL</socketType>
        <username>%EMAILADDRESS%</username>
        <authentication>password-cleartext</authentication>
      </incomingServer>
      """;

  private static String file(String provider, String root) {
    return "<clientConfig version='1.1'>\n<emailProvider id='nova.example'>\n"
        + "<domain>nova.example</domain><displayName>Nova</displayName>"
        + "<displayShortName>Nova</displayShortName>\n"
        + provider
        + "</emailProvider>\n"
        + root
        + "</clientConfig>\n";
  }

  private static ImportedDefinition.Result read(String text) {
    return ImportedDefinition.read(SourceFile.of("nova.xml", text));
  }

  private static String written(String text) {
    return read(text).definition().orElseThrow().write("nova.example", List.of()).text();
  }

  /** The findings of reading, then those of writing, as {@code level line:column message}. */
  private static List<String> findings(String text) {
    ImportedDefinition.Result result = read(text);
    List<Finding> all = new java.util.ArrayList<>(result.findings());
    result
        .definition()
        .ifPresent(made -> all.addAll(made.write("nova.example", List.of()).findings()));
    return all.stream()
        .map(
            finding ->
                finding.level().word()
                    + " "
                    + finding.place().start().line()
                    + ":"
                    + finding.place().start().column()
                    + " "
                    + finding.message())
        .toList();
  }

  @Test
  void is_formatted_for_people() {
    String text =
        """

        <?xml version="1.0"?>
        <!-- All of it -->
        <clientConfig version="1.1">
        \t<emailProvider id="nova.example">
            <!-- big ones -->
            <domain>nova.example</domain>
            <!-- small ones -->
            <domain>no.nova.example</domain>
            <displayName>ＮＯＶＡ メール</displayName>
            <displayShortName>Yes</displayShortName>
            <outgoingServer type="smtp">
              <authentication>OAuth2</authentication>
              <authentication>password-encrypted</authentication>
              <!-- slow on Mondays -->
              <port>465</port>
              <hostname>out.%EMAILDOMAIN%</hostname>
              <socketType>SSL</socketType>
              <username>%EMAILLOCALPART%.%EMAILDOMAIN%</username>
              <addThisServer>true</addThisServer>
              <useGlobalPreferredServer>false</useGlobalPreferredServer>
            </outgoingServer>
            <incomingServer type="pop3">
              <hostname>in.nova.example</hostname>
              <port>110</port>
              <socketType>plain</socketType>
              <username>%EMAILADDRESS%</username>
              <authentication>none</authentication>
              <pop3>
                <leaveMessagesOnServer>true</leaveMessagesOnServer>
                <checkInterval minutes="15"/>
              </pop3>
            </incomingServer>
            <incomingServer type="pop3">
              <hostname>in.nova.example</hostname>
              <port>110</port>
              <socketType>STARTTLS</socketType>
              <username>%EMAILADDRESS%</username>
              <authentication>GSSAPI</authentication>
            </incomingServer>
          </emailProvider>
        </clientConfig>
        <!-- the end -->
        """;
    assertThat(written(text.replace("\n", "\r\n")))
        .isEqualTo(
            """
            # All of it
            id: nova.example
            name: ＮＯＶＡ メール
            shortName: "Yes"
            domains:
              # big ones
              - nova.example
              # small ones
              - no.nova.example
            servers:
              # slow on Mondays
              smtp:
                host: "out.{domain}"
                port: 465
                security: tls
                username: "{local}.{domain}"
                authentication: [oauth2, encrypted-password]
                addThisServer: true
                useGlobalPreferredServer: false
              pop3: {host: in.nova.example, port: 110, security: none, username: "{address}", authentication: [none], leaveMessagesOnServer: true, checkInterval: 15}
              pop3-2: {protocol: pop3, host: in.nova.example, port: 110, security: starttls, username: "{address}", authentication: [gssapi]}
            # the end
            """);
    assertThat(findings(text)).isEmpty();
  }

  @Test
  void keeps_servers_of_other_systems_where_they_are_preferred() {
    String text =
        file(
            """
            <incomingServer type="exchange">
              <hostname>ex.nova.example</hostname><port>443</port><socketType>SSL</socketType>
              <username>%EMAILADDRESS</username>
              <authentication>NTLM</authentication><authentication>Basic</authentication>
              <owaURL>https://ex.nova.example/owa/</owaURL>
            </incomingServer>
            """
                + IMAP
                + "<incomingServer type='jmap'><url>https://j.nova.example/</url></incomingServer>",
            "");
    assertThat(written(text))
        .contains(
            """
            otherServers:
              - {type: exchange, before: imap, host: ex.nova.example, port: 443, security: tls, username: "%EMAILADDRESS", authentication: [ntlm, Basic], owaURL: https://ex.nova.example/owa/}
              - {type: jmap, url: https://j.nova.example/}
            """);
    assertThat(findings(text)).isEmpty();
  }

  @Test
  void keeps_an_element_whole_of_which_a_part_would_be_lost() {
    String text =
        file(
            IMAP.replace("</incomingServer>", "<port>143</port><pop3><a/></pop3></incomingServer>")
                + "<documentation url='https://a.example/'><descr lang='en'>A</descr>"
                + "<descr lang='en'>B</descr></documentation>"
                + "<enable visiturl='https://a.example/'/>",
            "<webMail><loginPage url='https://%EMAILDOMAIN%/'/></webMail>"
                + "<oAuth2><issuer>a.example</issuer><x y=''/></oAuth2>");
    assertThat(written(text))
        .contains(
            """
            elements: [{element: port, text: "143"}, {element: pop3, elements: [{element: a}]}]
            """,
            """
            enable: {visiturl: https://a.example/}
            autoconfig:
              elements:
                - element: documentation
            """,
            """
              rootElements:
                - {element: webMail, elements: [{element: loginPage, attributes: {url: https://%EMAILDOMAIN%/}}]}
                - {element: oAuth2, elements: [{element: issuer, text: a.example}, {element: x, attributes: {"y": null}}]}
            """);
    assertThat(findings(text))
        .hasSize(5)
        .allMatch(finding -> finding.startsWith("note ") && finding.contains("kept as it stands"));
  }

  @Test
  void names_what_no_key_can_hold() {
    String text =
        file(
                IMAP.replace("type=\"imap\"", "type=\"imap\" beta=\"1\"") + "words <x>a<y/>b</x>",
                "<élan/>")
            .replace("version='1.1'", "version='1.2' xmlns='urn:x'");
    assertThat(findings(text))
        .containsExactly(
            "note 1:24 version `1.2` is read as, and exported as, `1.1`",
            "warning 1:36 attribute `xmlns` of `clientConfig` is not carried over",
            "warning 2:1 text between the elements of `emailProvider` is not carried over",
            "warning 4:35 attribute `beta` of `incomingServer` is not carried over",
            "warning 11:10 text and elements are mixed in `x`: their order is lost",
            "note 11:7 element `x` means nothing here, and is kept as it stands",
            "warning 12:1 element `élan` is not carried over: its name is not in ASCII");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <port>993 | <port>99300 | 6:9 port `99300` is out of range: write 1 to 65535
          <port>993 | <port>９９３ | 6:9 port `９９３` is not a whole number: write 1 to 65535
          >in.nova | >in nova | 5:13 host `in nova.example` is not a host name as `mail.example.org`
          >in.nova | >in_nova | 5:13 host `in_nova.example` is not a host name as `mail.example.org`
          >SSL | >TLS | 7:15 security `TLS` is not known: write `tls`, `starttls` or `none`
          <domain>nova.example</domain> | <domain>a.b</domain><domain>A.b</domain> | 3:29 domain `a.b` is listed twice
          """)
  void leaves_a_bad_value_as_it_stands_and_says_so(String right, String wrong, String expected) {
    String text = file(IMAP, "").replace(right, wrong);
    assertThat(findings(text)).contains("warning " + expected);
    String value = wrong.replaceAll("<[^>]*>", " ").replace(">", "").strip().split(" ")[0];
    assertThat(written(text)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostname", "port", "socketType"})
  void is_not_made_of_a_server_that_nobody_could_reach(String element) {
    ImportedDefinition.Result result =
        read(file(IMAP.replaceAll("<" + element + ">.*</" + element + ">", ""), ""));
    assertThat(result.definition()).isEmpty();
    assertThat(result.findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .singleElement()
        .matches(finding -> finding.rule() == Rule.BROKEN_AUTOCONFIG)
        .matches(
            finding -> finding.message().equals("the IMAP server `imap` has no `" + element + "`"))
        .matches(finding -> finding.place().start().line() == 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not XML at all",
        "<html><body/></html>",
        "<clientConfig/>",
        "<clientConfig><emailProvider id=''/></clientConfig>",
        "<clientConfig><emailProvider id='a' id='b'/></clientConfig>",
        "<clientConfig><emailProvider id='a'/><emailProvider id='b'/></clientConfig>",
        "<!DOCTYPE a [<!ENTITY b 'b'><!ENTITY c '&b;&b;'>]><clientConfig><emailProvider id='&c;'/>",
        "<!DOCTYPE a SYSTEM 'http://a.example/a.dtd'><clientConfig/>",
        "<clientConfig><emailProvider id='a'><domain>&b;</domain></emailProvider></clientConfig>"
      })
  void is_not_made_of_what_is_no_autoconfig_file(String text) {
    ImportedDefinition.Result result = read(text);
    assertThat(result.definition()).isEmpty();
    assertThat(result.findings())
        .singleElement()
        .matches(finding -> finding.level() == Level.ERROR)
        .matches(finding -> finding.rule() == Rule.BROKEN_AUTOCONFIG);
  }

  @Test
  void has_another_name_where_the_id_is_taken() {
    ImportedDefinition made = read(file(IMAP, "")).definition().orElseThrow();
    assertThat(made.write("nova.test", List.of("Imported.")).text())
        .startsWith("# Imported.\nid: nova.test\n")
        .endsWith("autoconfig:\n  id: nova.example\n");
    assertThat(made.write("nova.test", List.of()).findings()).isEmpty();
  }
}
