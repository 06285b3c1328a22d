package cat.bustia.truth;

import static cat.bustia.truth.Definitions.POSTA;
import static cat.bustia.truth.Definitions.findings;
import static cat.bustia.truth.Definitions.provider;
import static cat.bustia.truth.Definitions.read;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Refusals;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.source.TextFiles;
import cat.bustia.source.TextRead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruthReaderTest {

  @Test
  void reads_our_own_definition_without_findings() throws IOException {
    String path = "content/servers/active24.com.yaml";
    SourceFile file = SourceFile.of(path, Files.readString(Path.of(path)));
    TruthResult result = TruthReader.read(List.of(file), Limits.DEFAULT);
    assertThat(result.findings()).isEmpty();
    assertThat(DefinitionLint.check(result.truth())).isEmpty();
    Provider provider = result.truth().provider("active24.com").orElseThrow();
    assertThat(provider.servers()).extracting(Server::id).containsExactly("imap", "pop3", "smtp");
    assertThat(provider.services()).extracting(Service::id).contains("start-mail");
    assertThat(provider.webmail().orElseThrow().place().text())
        .isEqualTo("https://webmail.active24.com/");
  }

  @Test
  void keeps_the_place_of_each_value() {
    Server imap = provider(POSTA).server("imap").orElseThrow();
    assertThat(imap.port()).extracting(Located::value).isEqualTo(993);
    assertThat(imap.port().place().text()).isEqualTo("993");
    assertThat(imap.host().place().text()).isEqualTo("in.posta.example");
    assertThat(imap.security().place().text()).isEqualTo("tls");
    assertThat(imap.username().orElseThrow().value()).isEqualTo("{address}");
    assertThat(imap.authentication().get(0).value()).isEqualTo(Authentication.PASSWORD);
    assertThat(imap.place().text()).isEqualTo("imap");
  }

  @Test
  void writes_hosts_in_lower_case() {
    Provider provider =
        provider(
            POSTA.replace("in.posta.example", "IN.Posta.example")
                + "hosts: [{host: WEB.a.b, use: webmail}]");
    assertThat(provider.server("imap").orElseThrow().host().value()).isEqualTo("in.posta.example");
    assertThat(provider.hosts().get(0).host().value()).isEqualTo("web.a.b");
  }

  @Test
  void gives_a_service_what_it_overrides_and_what_it_inherits() {
    Provider provider =
        provider(
            POSTA
                + """
                services:
                  mail: {name: Mail}
                  plus:
                    name: PLUS
                    servers: {smtp: {port: 465, security: tls}, pop3: null}
                """);
    assertThat(provider.service("mail").orElseThrow().servers()).isEqualTo(provider.servers());
    List<Server> plus = provider.service("plus").orElseThrow().servers();
    assertThat(plus).extracting(Server::id).containsExactly("imap", "smtp");
    assertThat(plus.get(1).port().value()).isEqualTo(465);
    assertThat(plus.get(1).port().place().start().line()).isEqualTo(12);
    assertThat(plus.get(1).host().place().start().line()).isEqualTo(7);
  }

  @Test
  void reads_a_second_server_of_a_protocol_and_a_service_of_its_own() {
    Provider provider =
        provider(
            POSTA
                + """
                  smtp-tls: {protocol: smtp, host: out.posta.example, port: 465, security: tls, username: "{address}"}
                services:
                  onion:
                    name: Onion
                    servers: {imap-onion: {protocol: imap, host: a.b.onion, port: 143, security: none, username: "{local}"}}
                """);
    assertThat(provider.server("smtp-tls").orElseThrow().protocol()).isEqualTo(Protocol.SMTP);
    assertThat(provider.service("onion").orElseThrow().servers())
        .extracting(Server::id)
        .contains("imap-onion");
    assertThat(findings(POSTA + "  smtp-tls: {host: a.b, port: 465, security: tls, username: a}\n"))
        .containsExactly("invalid-definition 8:13 key `protocol` is missing in `smtp-tls`");
  }

  @Test
  void reads_retired_values() {
    Retired retired =
        provider(
                POSTA
                    + "retired: [{protocol: imap, host: OLD.posta.example, port: 143, security: none,"
                    + " username: x, replacedBy: imap.host, until: 2020-01-31}]")
            .retired()
            .get(0);
    assertThat(retired.protocol()).contains(Protocol.IMAP);
    assertThat(retired.host()).contains("old.posta.example");
    assertThat(retired.port()).contains(143);
    assertThat(retired.security()).contains(Security.NONE);
    assertThat(retired.username()).contains("x");
    assertThat(retired.until()).contains(LocalDate.of(2020, 1, 31));
  }

  @Test
  void knows_every_further_key_of_the_field() {
    assertThat(
            findings(
                POSTA.replace(
                        "port: 995",
                        "port: 995, leaveMessagesOnServer: true, daysToLeaveMessagesOnServer: 14, downloadOnBiff: true, checkInterval: 15")
                    + """
                    shortName: P
                    webmail: https://web.posta.example/
                    oauth2: {issuer: a.example, authURL: "https://a.example/a", tokenURL: "https://a.example/t", scope: a b}
                    documentation: [{url: "https://a.example/", descr: {en: Help, no: Hjelp}}]
                    enable: {visiturl: "https://a.example/", instruction: {en: Switch it on}}
                    probe: false
                    """))
        .isEmpty();
  }

  @Test
  void uses_what_it_can_of_a_file_with_findings() {
    TruthResult result =
        read(POSTA.replace("port: 993", "port: 99300").replace("name: Posta", "nam: Posta"));
    assertThat(Definitions.lines(result.findings()))
        .containsExactly(
            "invalid-definition 1:1 key `name` is missing",
            "invalid-definition 2:1 key `nam` is not known here",
            "invalid-definition 5:40 port `99300` is out of range: write 1 to 65535");
    Provider provider = result.truth().providers().get(0);
    assertThat(provider.servers()).extracting(Server::id).containsExactly("pop3", "smtp");
    assertThat(provider.name().value()).isEqualTo("posta.example");
  }

  @Test
  void finds_what_breaks_the_shape() {
    assertFinding(
        "port: 993", "port: nou", "5:40 port `nou` is not a whole number: write 1 to 65535");
    assertFinding(
        "security: tls, username: \"{address}\", a",
        "securty: tls, username: \"{address}\", a",
        "5:9 key `security` is missing in `imap`",
        "5:45 key `securty` is not known here");
    assertFinding(
        "security: starttls",
        "security: ssl",
        "7:56 security `ssl` is not known: write `tls`, `starttls` or `none`");
    assertFinding(
        "name: Posta",
        "name: " + "x".repeat(61),
        "2:7 name `" + "x".repeat(61) + "` is `61` characters long: write at most `60`");
    assertFinding(
        "name: Posta",
        "name: Posta\nshortName: " + "x".repeat(21),
        "3:12 shortName `" + "x".repeat(21) + "` is `21` characters long: write at most `20`");
    assertFinding(
        "host: out.posta.example",
        "host: \"{domini}.posta.example\"",
        "7:16 host `{domini}.posta.example` is not a host name as `mail.example.org`");
    for (String host :
        List.of(
            "out posta.example",
            "out_1.posta.example",
            "https://out.posta.example",
            "out.posta.example/x",
            "out.posta.example:587")) {
      assertFinding(
          "host: out.posta.example",
          "host: \"" + host + "\"",
          "7:16 host `" + host + "` is not a host name as `mail.example.org`");
    }
  }

  @Test
  void finds_what_is_no_yaml() {
    assertFinding("  imap:", "\timap:", "5:1 a tab indents this line");
    assertFinding(
        "name: Posta", "name: Posta\nname: Posta", "3:1 key `name` stands here a second time");
    String bomb =
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
            + "d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n";
    assertThat(findings(bomb))
        .filteredOn(line -> line.contains("aliases are not allowed"))
        .hasSize(13);
    assertThat(findings("id: " + "[".repeat(4 << 20)))
        .containsExactly(
            "too-large 1:1 the YAML is `4194308` bytes long, and at most `262144` are read");
    assertThat(findings("id: " + "[".repeat(200_000)))
        .containsExactly("too-deep 1:24 YAML nests `21` deep here, and at most `20` are read");
  }

  @Test
  void refuses_so_many_services_that_their_servers_would_fill_the_memory() {
    StringBuilder text = new StringBuilder(POSTA).append("services:\n");
    for (int i = 0; i < 101; i++) {
      text.append("  s").append(i).append(": {name: S}\n");
    }
    TruthResult result = read(text.toString());
    assertThat(Definitions.lines(result.findings()))
        .containsExactly(
            "invalid-definition 9:3 `services` has `101` entries, and at most `100` are read");
    assertThat(result.truth().providers().get(0).services()).hasSize(100);
  }

  @Test
  void takes_no_time_for_a_file_of_unknown_keys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 250_000; i++) {
      text.append('k').append(i).append(":\n");
    }
    assertThat(findings(text.toString())).hasSizeGreaterThan(30_000);
  }

  @Test
  void bytes_that_are_not_utf8_make_a_finding() {
    byte[] latin = POSTA.replace("Posta", "Bústia").getBytes(StandardCharsets.ISO_8859_1);
    TextRead.Refused refused =
        (TextRead.Refused) TextFiles.decode("content/servers/posta.example.yaml", latin);
    assertThat(Definitions.lines(List.of(Refusals.finding(refused, Rule.INVALID_DEFINITION))))
        .containsExactly(
            "invalid-definition 2:8 this file is not UTF-8: byte `0xFA` at line 2, column 8");
  }

  @Test
  void finds_what_cannot_all_be_true() {
    assertFinding(
        "domains: [posta.example]",
        "domains: [posta.example, POSTA.example]",
        "3:26 domain `posta.example` is listed twice");
    assertFinding(
        "name: Posta",
        "name: Posta\nretired: [{host: x.y, replacedBy: imap.hots}]",
        "3:11 `replacedBy` names no fact: `imap.hots`");
    assertFinding(
        "name: Posta",
        "name: Posta\nretired: [{protocol: smtp, port: 587}]",
        "3:11 this retired value is the current one of server `smtp`");
    assertFinding(
        "name: Posta",
        "name: Posta\nretired: [{protocol: smtp}]",
        "3:11 this entry names no value that is retired");
    assertFinding(
        "name: Posta",
        "name: Posta\nhosts: [{host: x.y, use: panel}]\nretired: [{host: x.y}]",
        "4:11 host `x.y` is both retired and among `hosts`");
    assertFinding(
        "name: Posta",
        "name: Posta\nservices: {a: {name: A, servers: {imapp: null}}}",
        "3:35 `imapp` is none of the provider's servers");
    assertFinding(
        "name: Posta",
        "name: Posta\nservices: {a: {name: A, servers: {imapp: {port: 1}}}}",
        "3:35 `imapp` is none of the provider's servers, so it also needs `host`, `security`, `protocol`");
    assertThat(
            findings(
                POSTA
                    + "  imap-2: {protocol: imap, host: in.posta.example, port: 993, security: tls, username: \"{address}\"}\n"))
        .containsExactly("invalid-definition 8:3 server `imap-2` is the same as server `imap`");
    assertThat(
            findings(
                "id: a.b\nname: A\nservers: {smtp: {host: a.b, port: 587, security: starttls, username: \"{local}\"}}\n"))
        .containsExactly("invalid-definition 3:1 `servers` has no server for incoming mail");
  }

  @Test
  void finds_a_domain_that_two_providers_claim() {
    List<String> found = findings(POSTA, POSTA.replace("id: posta.example", "id: altra.example"));
    assertThat(found)
        .containsExactly(
            "invalid-definition 3:11 domain `posta.example` is also claimed by `altra.example`");
  }

  @Test
  void finds_an_id_that_is_not_the_name_of_its_file() {
    TruthResult result =
        TruthReader.read(List.of(SourceFile.of("content/servers/b.yaml", POSTA)), Limits.DEFAULT);
    assertThat(Definitions.lines(result.findings()))
        .containsExactly(
            "invalid-definition 1:5 id `posta.example` differs from the file's name `b.yaml`");
    assertThat(findings(POSTA.replace("id: posta.example", "id: posta")))
        .containsExactly(
            "invalid-definition 1:5 id `posta` is not a host name as `mail.example.org`");
  }

  @Test
  void gives_no_provider_where_nothing_is_usable() {
    assertThat(read("id: a.b\n").truth().providers()).isEmpty();
    assertThat(read("").truth().providers()).isEmpty();
    assertThat(read("a: [").truth().provider("a.b")).isEqualTo(Optional.empty());
  }

  private static void assertFinding(String good, String bad, String... expected) {
    String text = POSTA.replace(good, bad);
    assertThat(text).isNotEqualTo(POSTA);
    assertThat(findings(text))
        .as(bad)
        .containsExactly(
            Arrays.stream(expected)
                .map(line -> "invalid-definition " + line)
                .toArray(String[]::new));
  }
}
