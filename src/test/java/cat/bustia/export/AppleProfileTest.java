package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.truth.Authentication;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles, read back by a parser of property lists and held against the truth. */
final class AppleProfileTest {
  private static final String POSTA =
      """
      id: posta.example
      name: Posta
      domains: [posta.example]
      servers:
        imap: {host: in.posta.example, port: 993, security: tls, username: "{address}"}
        smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}"}
      """;

  private static final Map<String, Authentication> METHODS =
      Map.of(
          "EmailAuthPassword", Authentication.PASSWORD,
          "EmailAuthCRAMMD5", Authentication.ENCRYPTED_PASSWORD);

  @Test
  void writes_what_is_expected() throws IOException {
    Exported posta = Exported.ofCase("posta");
    posta.matches("posta", "downloads/posta.example-imap.mobileconfig");
    posta.matches("posta", "downloads/posta.example-pop3.mobileconfig");
    Exported full = Exported.ofCase("full");
    full.matches("full", "downloads/a-first.example-imap.mobileconfig");
    full.matches("full", "downloads/a-first.example-pop3.mobileconfig");
    assertThat(full.files().keySet()).noneMatch(path -> path.contains("b-second.example-"));
  }

  @ParameterizedTest
  @CsvSource({
    "posta, posta.example, imap, imap",
    "posta, posta.example, pop3, pop3",
    "full, a-first.example, imap, imap-start",
    "full, a-first.example, pop3, pop3"
  })
  void states_the_truth_with_its_types(String name, String id, String protocol, String incoming)
      throws Exception {
    Exported exported = Exported.ofCase(name);
    Provider provider = exported.truth().provider(id).orElseThrow();
    NSDictionary mail = payload(profile(exported, id, protocol), "com.apple.mail.managed").get(0);
    assertThat(text(mail, "EmailAccountType"))
        .isEqualTo(protocol.equals("imap") ? "EmailTypeIMAP" : "EmailTypePOP");
    agrees(mail, "Incoming", provider.server(incoming).orElseThrow());
    agrees(mail, "Outgoing", provider.server("smtp").orElseThrow());
    assertThat(flag(mail, "OutgoingPasswordSameAsIncomingPassword")).isTrue();
  }

  private static void agrees(NSDictionary mail, String which, Server server) {
    String prefix = which + "MailServer";
    assertThat(text(mail, prefix + "HostName")).isEqualTo(server.host().value());
    NSObject port = mail.get(prefix + "PortNumber");
    assertThat(port).isEqualTo(new NSNumber(server.port().value()));
    assertThat(flag(mail, prefix + "UseSSL")).isEqualTo(server.security().value() != Security.NONE);
    assertThat(METHODS.get(text(mail, prefix + "Authentication")))
        .isEqualTo(server.methods().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void gives_every_payload_an_identity_of_its_own(String name) throws Exception {
    Exported exported = Exported.ofCase(name);
    Set<String> uuids = new HashSet<>();
    Set<String> identifiers = new HashSet<>();
    int payloads = 0;
    for (String path : exported.files().keySet()) {
      if (path.endsWith(".mobileconfig")) {
        NSDictionary profile = parse(exported, path);
        List<NSDictionary> all = new ArrayList<>(payload(profile, ""));
        all.add(profile);
        for (NSDictionary payload : all) {
          payloads++;
          UUID uuid = UUID.fromString(text(payload, "PayloadUUID"));
          assertThat(uuid.version()).isEqualTo(5);
          assertThat(uuid.variant()).isEqualTo(2);
          uuids.add(uuid.toString());
          identifiers.add(text(payload, "PayloadIdentifier"));
          assertThat(payload.get("PayloadVersion")).isEqualTo(new NSNumber(1));
        }
      }
    }
    assertThat(uuids).hasSize(payloads);
    assertThat(identifiers).hasSize(payloads);
  }

  @Test
  void adds_calendars_and_contacts_where_hosts_for_them_are_declared() throws Exception {
    NSDictionary profile = profile(Exported.ofCase("full"), "a-first.example", "imap");
    NSDictionary calendars = payload(profile, "com.apple.caldav.account").get(0);
    assertThat(text(calendars, "CalDAVHostName")).isEqualTo("dav.a-first.example");
    assertThat(flag(calendars, "CalDAVUseSSL")).isTrue();
    NSDictionary contacts = payload(profile, "com.apple.carddav.account").get(0);
    assertThat(text(contacts, "CardDAVHostName")).isEqualTo("dav.a-first.example");
    assertThat(payload(profile(Exported.ofCase("posta"), "posta.example", "imap"), "")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void names_no_person(String name) throws Exception {
    Exported exported = Exported.ofCase(name);
    for (String path : exported.files().keySet()) {
      if (path.endsWith(".mobileconfig")) {
        assertThat(exported.text(path))
            .doesNotContain("Username")
            .doesNotContain("EmailAddress")
            .doesNotContain("<key>IncomingPassword</key>")
            .doesNotContain("EmailAccountName");
      }
    }
  }

  @Test
  void makes_the_same_identities_as_others_do() {
    // uuid.uuid5(uuid.NAMESPACE_DNS, "python.org") of Python's documentation.
    assertThat(NamedUuid.of(NamedUuid.DNS, "python.org"))
        .isEqualTo(UUID.fromString("886313e1-3b8a-5372-9b90-0c9aee199e5d"));
  }

  @Test
  void keeps_its_identities_when_a_value_changes() throws Exception {
    NSDictionary before = profile(Exported.of(POSTA), "posta.example", "imap");
    NSDictionary after =
        profile(Exported.of(POSTA.replace("993", "9930")), "posta.example", "imap");
    assertThat(after.toXMLPropertyList()).isNotEqualTo(before.toXMLPropertyList());
    assertThat(text(after, "PayloadUUID")).isEqualTo(text(before, "PayloadUUID"));
  }

  @Test
  void writes_none_where_a_server_cannot_be_expressed_and_says_so() {
    String host = POSTA.replace("host: in.posta.example", "host: \"in.{domain}\"");
    String method = POSTA.replaceFirst("\\{address}\"}", "{address}\", authentication: [gssapi]}");
    for (String definition : List.of(host, method)) {
      Exported exported = Exported.of(definition);
      assertThat(exported.has(path(Protocol.IMAP))).isFalse();
      assertThat(exported.findings())
          .extracting(finding -> finding.rule().id() + " " + finding.message())
          .containsExactly(
              "missing-export server `imap` is left out of the Apple profile and of"
                  + " `autodiscover.xml`");
    }
  }

  @Test
  void writes_none_without_a_server_that_sends() {
    String silent =
        POSTA.lines().filter(line -> !line.contains("smtp")).reduce("", (a, b) -> a + b + "\n");
    assertThat(Exported.of(silent).has(path(Protocol.IMAP))).isFalse();
  }

  private static String path(Protocol protocol) {
    return "downloads/posta.example-" + protocol.word() + ".mobileconfig";
  }

  private static NSDictionary profile(Exported exported, String id, String protocol)
      throws Exception {
    return parse(exported, "downloads/" + id + "-" + protocol + ".mobileconfig");
  }

  private static NSDictionary parse(Exported exported, String path) throws Exception {
    return (NSDictionary) PropertyListParser.parse(exported.bytes(path));
  }

  /** The payloads of a type; all of them for an empty one. */
  private static List<NSDictionary> payload(NSDictionary profile, String type) {
    List<NSDictionary> found = new ArrayList<>();
    for (NSObject each : ((NSArray) value(profile, "PayloadContent")).getArray()) {
      NSDictionary payload = (NSDictionary) each;
      if (type.isEmpty() || text(payload, "PayloadType").equals(type)) {
        found.add(payload);
      }
    }
    return found;
  }

  private static String text(NSDictionary payload, String key) {
    return ((NSString) value(payload, key)).getContent();
  }

  private static boolean flag(NSDictionary payload, String key) {
    return ((NSNumber) value(payload, key)).boolValue();
  }

  private static NSObject value(NSDictionary payload, String key) {
    return Objects.requireNonNull(payload.get(key), key);
  }
}
