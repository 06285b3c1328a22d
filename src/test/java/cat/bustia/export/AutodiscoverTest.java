package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.truth.Security;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The answer for classic Outlook, read back with its name spaces and held against the truth. */
final class AutodiscoverTest {
  private static final String OUTLOOK =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

  private static final Map<String, Security> ENCRYPTION =
      Map.of("SSL", Security.TLS, "TLS", Security.STARTTLS, "None", Security.NONE);

  @Test
  void writes_what_is_expected() throws Exception {
    Exported.ofCase("posta").matches("posta", Autodiscover.PATH);
    Exported.ofCase("full").matches("full", Autodiscover.PATH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void says_what_the_truth_says_in_its_order(String name) throws Exception {
    Exported exported = Exported.ofCase(name);
    List<String> expected =
        exported.truth().providers().get(0).servers().stream()
            .map(
                server ->
                    server.protocol().word()
                        + " "
                        + server.host().value()
                        + " "
                        + server.port().value()
                        + " "
                        + server.security().value())
            .toList();
    List<String> actual = new ArrayList<>();
    for (Element protocol : protocols(exported)) {
      Security security = ENCRYPTION.get(text(protocol, "Encryption"));
      actual.add(
          text(protocol, "Type").toLowerCase(Locale.ROOT)
              + " "
              + text(protocol, "Server")
              + " "
              + text(protocol, "Port")
              + " "
              + security);
      assertThat(text(protocol, "SSL")).isEqualTo(security == Security.NONE ? "off" : "on");
      assertThat(text(protocol, "SPA")).isEqualTo("off");
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void wants_no_sign_in_where_the_server_wants_none() throws Exception {
    List<Element> protocols = protocols(Exported.ofCase("full"));
    assertThat(text(protocols.get(0), "AuthRequired")).isEqualTo("on");
    assertThat(text(protocols.get(protocols.size() - 1), "AuthRequired")).isEqualTo("off");
  }

  @Test
  void is_not_written_where_no_server_can_be_expressed() {
    String definition =
        """
        id: posta.example
        name: Posta
        domains: [posta.example]
        servers:
          imap: {host: in.posta.example, port: 993, security: tls, username: "{address}", authentication: [oauth2]}
          smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}"}
        """;
    assertThat(Exported.of(definition).has(Autodiscover.PATH)).isFalse();
    assertThat(Exported.of(definition.replace("oauth2", "password")).has(Autodiscover.PATH))
        .isTrue();
  }

  private static List<Element> protocols(Exported exported) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(exported.bytes(Autodiscover.PATH)));
    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006");
    NodeList found = document.getElementsByTagNameNS(OUTLOOK, "Protocol");
    List<Element> protocols = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      protocols.add((Element) found.item(i));
    }
    return protocols;
  }

  private static String text(Element protocol, String name) {
    return protocol.getElementsByTagNameNS(OUTLOOK, name).item(0).getTextContent();
  }
}
