package cat.bustia.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cat.bustia.report.Impact.Alarm;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Danger;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static final String POSTA =
      """
      id: posta.example
      name: Posta
      domains: [posta.example]
      webmail: https://web.posta.example/
      servers:
        imap: {host: in.posta.example, port: 993, security: tls, username: "{address}", authentication: [password]}
        pop3: {host: in.posta.example, port: 995, security: tls, username: "{address}", authentication: [password]}
        smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}", authentication: [password]}
      services:
        start: {name: Start}
        plus: {name: Plus, servers: {smtp: {port: 465, security: tls}}}
      hosts:
        - {host: web.posta.example, use: webmail}
      retired:
        - {host: mail.posta.example, replacedBy: imap.host}
      """;

  private static Truth truth(String... definitions) {
    List<SourceFile> files =
        List.of(definitions).stream()
            .map(
                text ->
                    SourceFile.of(
                        "content/servers/" + text.substring(4, text.indexOf('\n')) + ".yaml", text))
            .toList();
    TruthResult read = TruthReader.read(files, Limits.DEFAULT);
    assertThat(read.findings()).isEmpty();
    return read.truth();
  }

  private static Comparison compare(String before, String after) {
    return Comparison.between(truth(before), truth(after), Set.of(), Limits.DEFAULT);
  }

  private static Comparison edit(String from, String to) {
    assertThat(POSTA).contains(from);
    return compare(POSTA, POSTA.replace(from, to));
  }

  private static List<String> changes(Comparison comparison) {
    return comparison.changes().stream().map(ComparisonTest::text).toList();
  }

  private static String text(Change change) {
    return change.key()
        + ": "
        + change.before().map(Located::value).orElse("-")
        + " > "
        + change.after().map(Located::value).orElse("-");
  }

  private static List<String> parts(Comparison comparison) {
    return comparison.parts().stream()
        .map(part -> (part.added() ? "+" : "-") + part.kind() + " " + part.key())
        .toList();
  }

  @Test
  void a_definition_that_only_looks_otherwise_has_not_changed() {
    String other =
        POSTA
            .replace("port: 993, security: tls", "security: tls, port: 993")
            .replace("name: Posta\n", "# A comment\nname: \"Posta\"\nshortName: Posta\n")
            .replace("start: {name: Start}", "start: {name: Start, servers: {imap: {port: 993}}}");
    Comparison comparison = compare(POSTA, other);
    assertThat(changes(comparison)).isEmpty();
    assertThat(comparison.parts()).isEmpty();
    assertThat(comparison.alarms()).isEmpty();
  }

  @Test
  void a_value_that_services_inherit_is_one_change_with_both_places() {
    Comparison comparison = edit("port: 993", "port: 1993");
    assertThat(changes(comparison)).containsExactly("posta.example/imap.port: 993 > 1993");
    Change change = comparison.changes().get(0);
    assertThat(change.before().map(value -> value.place().text())).contains("993");
    assertThat(change.after().map(value -> value.place().text())).contains("1993");
  }

  @Test
  void what_a_service_has_otherwise_is_not_touched_by_its_provider() {
    assertThat(changes(edit("port: 587", "port: 2587")))
        .containsExactly("posta.example/smtp.port: 587 > 2587");
    assertThat(changes(edit("{port: 465, security: tls}", "{port: 465, security: starttls}")))
        .containsExactly("posta.example/plus/smtp.security: tls > starttls");
  }

  @Test
  void an_override_that_comes_or_goes_changes_what_holds_for_the_service() {
    assertThat(
            changes(
                edit("start: {name: Start}", "start: {name: Start, servers: {imap: {port: 143}}}")))
        .containsExactly("posta.example/start/imap.port: 993 > 143");
    assertThat(changes(edit("{port: 465, security: tls}", "{port: 465}")))
        .containsExactly("posta.example/plus/smtp.security: tls > starttls");
  }

  @Test
  void an_override_that_becomes_the_rule_changes_nothing_for_its_service() {
    String after =
        POSTA
            .replace("port: 587, security: starttls", "port: 465, security: tls")
            .replace(
                "plus: {name: Plus, servers: {smtp: {port: 465, security: tls}}}",
                "plus: {name: Plus}");
    assertThat(changes(compare(POSTA, after)))
        .containsExactly(
            "posta.example/smtp.port: 587 > 465", "posta.example/smtp.security: starttls > tls");
  }

  @Test
  void servers_come_and_go_once_for_all_services() {
    String added =
        "  smtp-tls: {protocol: smtp, host: out.posta.example, port: 2465, security: tls, username: \"{address}\"}\nservices:";
    Comparison comparison = edit("services:", added);
    assertThat(parts(comparison)).containsExactly("+SERVER posta.example/smtp-tls");
    assertThat(changes(comparison))
        .containsExactly(
            "posta.example/smtp-tls.protocol: - > smtp",
            "posta.example/smtp-tls.host: - > out.posta.example",
            "posta.example/smtp-tls.port: - > 2465",
            "posta.example/smtp-tls.security: - > tls",
            "posta.example/smtp-tls.username: - > {address}");
    assertThat(comparison.alarms()).isEmpty();
    Comparison back = compare(POSTA.replace("services:", added), POSTA);
    assertThat(parts(back)).containsExactly("-SERVER posta.example/smtp-tls");
    assertThat(changes(back)).contains("posta.example/smtp-tls.port: 2465 > -");
  }

  @Test
  void a_server_that_a_service_no_longer_offers_is_gone_for_it_alone() {
    Comparison comparison =
        edit("start: {name: Start}", "start: {name: Start, servers: {pop3: null}}");
    assertThat(parts(comparison)).containsExactly("-SERVER posta.example/start/pop3");
    assertThat(changes(comparison))
        .contains("posta.example/start/pop3.port: 995 > -")
        .noneMatch(change -> change.startsWith("posta.example/pop3"));
  }

  @Test
  void services_come_and_go_with_what_is_their_own() {
    Comparison comparison =
        edit(
            "  start: {name: Start}",
            "  start: {name: Start}\n  mini: {name: Mini, synchronises: [contacts, tasks], servers: {imap: {port: 143, security: starttls}}}");
    assertThat(parts(comparison)).containsExactly("+SERVICE posta.example/mini");
    assertThat(changes(comparison))
        .containsExactly(
            "posta.example/service.mini.name: - > Mini",
            "posta.example/service.mini.synchronises: - > contacts, tasks",
            "posta.example/mini/imap.port: - > 143",
            "posta.example/mini/imap.security: - > starttls");
    assertThat(parts(edit("  start: {name: Start}\n", "")))
        .containsExactly("-SERVICE posta.example/start");
  }

  @Test
  void providers_come_and_go_as_a_whole() {
    String other = POSTA.replace("posta.example", "correu.example").replace("Posta", "Correu");
    Comparison comparison =
        Comparison.between(truth(POSTA), truth(POSTA, other), Set.of(), Limits.DEFAULT);
    assertThat(parts(comparison)).containsExactly("+PROVIDER correu.example");
    assertThat(changes(comparison))
        .contains("correu.example/imap.port: - > 993", "correu.example/plus/smtp.port: - > 465")
        .doesNotContain("correu.example/start/imap.port: - > 993");
    assertThat(comparison.alarms()).isEmpty();
    assertThat(
            parts(Comparison.between(truth(POSTA, other), truth(POSTA), Set.of(), Limits.DEFAULT)))
        .containsExactly("-PROVIDER correu.example");
    assertThat(
            Comparison.between(truth(POSTA), truth(), Set.of("posta.example"), Limits.DEFAULT)
                .changes())
        .isEmpty();
  }

  @Test
  void values_that_no_page_states_are_values_of_the_definition_too() {
    assertThat(changes(edit("domains: [posta.example]", "domains: [posta.example, posta.test]")))
        .containsExactly("posta.example/domains/posta.test: - > posta.test");
    assertThat(changes(edit("use: webmail", "use: panel")))
        .containsExactly("posta.example/hosts/web.posta.example: webmail > panel");
    assertThat(changes(edit("replacedBy: imap.host", "replacedBy: pop3.host")))
        .containsExactly(
            "posta.example/retired/mail.posta.example: retired, replaced by imap.host >"
                + " retired, replaced by pop3.host");
    assertThat(changes(edit("retired:", "probe: false\nretired:")))
        .containsExactly("posta.example/probe: - > false");
    assertThat(
            changes(
                edit(
                    "port: 995, security: tls, username: \"{address}\", authentication: [password]",
                    "port: 995, security: tls, username: \"{address}\", authentication: [password, oauth2], leaveMessagesOnServer: true")))
        .containsExactly(
            "posta.example/pop3.leaveMessagesOnServer: - > true",
            "posta.example/pop3.authentication.others: - > oauth2");
  }

  @Test
  void another_order_of_servers_is_another_preference() {
    String imap =
        POSTA.lines().filter(line -> line.startsWith("  imap:")).findFirst().orElseThrow();
    String pop3 =
        POSTA.lines().filter(line -> line.startsWith("  pop3:")).findFirst().orElseThrow();
    assertThat(changes(edit(imap + "\n" + pop3, pop3 + "\n" + imap)))
        .containsExactly("posta.example/servers: imap, pop3, smtp > pop3, imap, smtp");
  }

  @Test
  void a_value_that_moves_to_another_host_is_an_alarm() {
    assertThat(edit("host: out.posta.example", "host: in.posta.example").alarms())
        .containsExactly(
            new Alarm(
                Danger.HOST_MOVED,
                "posta.example/smtp.host",
                Optional.of("out.posta.example"),
                "in.posta.example",
                false));
    assertThat(edit("host: out.posta.example", "host: out.p0sta.example").alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.foreign()).isTrue());
    assertThat(
            edit(
                    "webmail: https://web.posta.example/",
                    "webmail: https://web.posta.example.evil.test/")
                .alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.foreign()).isTrue());
    assertThat(
            edit("webmail: https://web.posta.example/", "webmail: https://web.posta.example/?v=2")
                .alarms())
        .isEmpty();
    assertThat(edit("host: out.posta.example", "host: OUT.posta.example").alarms()).isEmpty();
  }

  @Test
  void a_host_is_no_less_foreign_for_a_domain_that_the_same_change_adds() {
    Comparison comparison =
        compare(
            POSTA,
            POSTA
                .replace("domains: [posta.example]", "domains: [posta.example, evil.test]")
                .replace("host: out.posta.example", "host: out.evil.test"));
    assertThat(comparison.alarms())
        .extracting(Alarm::danger, Alarm::after, Alarm::foreign)
        .containsExactly(
            tuple(Danger.HOST_NEW, "evil.test", true),
            tuple(Danger.HOST_MOVED, "out.evil.test", true));
  }

  @Test
  void new_hosts_are_alarms_in_overrides_and_lists_too() {
    assertThat(
            edit(
                    "plus: {name: Plus, servers: {smtp: {port: 465",
                    "plus: {name: Plus, servers: {imap: {host: in.evil.test}, smtp: {port: 465")
                .alarms())
        .extracting(Alarm::danger, Alarm::key)
        .containsExactly(tuple(Danger.HOST_MOVED, "posta.example/plus/imap.host"));
    assertThat(edit("hosts:\n", "hosts:\n  - {host: evil.test, use: panel}\n").alarms())
        .extracting(Alarm::danger, Alarm::after)
        .containsExactly(tuple(Danger.HOST_NEW, "evil.test"));
    assertThat(
            edit(
                    "retired:",
                    "oauth2: {issuer: posta.example, authURL: https://in.posta.example/a, tokenURL: https://evil.test/t, scope: mail}\nretired:")
                .alarms())
        .extracting(Alarm::key)
        .containsExactly("posta.example/oauth2.tokenURL");
  }

  @Test
  void the_users_own_domain_is_nobody_elses() {
    assertThat(edit("host: out.posta.example", "host: \"mail.{domain}\"").alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.foreign()).isFalse());
    assertThat(edit("host: out.posta.example", "host: \"{domain}.evil.test\"").alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.foreign()).isTrue());
  }

  @Test
  void encryption_turned_off_is_an_alarm() {
    assertThat(edit("port: 993, security: tls", "port: 143, security: none").alarms())
        .extracting(Alarm::danger, Alarm::key, Alarm::after)
        .containsExactly(tuple(Danger.ENCRYPTION_OFF, "posta.example/imap.security", "none"));
  }
}
