package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.truth.Provider;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/** Zone files, read back as a name server reads them and held against the truth. */
final class ZoneFileTest {
  private static final Map<String, String> LABELS =
      Map.of(
          "_imaps", "imap tls",
          "_imap", "imap starttls",
          "_pop3s", "pop3 tls",
          "_pop3", "pop3 starttls",
          "_submissions", "smtp tls",
          "_submission", "smtp starttls");

  @Test
  void writes_what_is_expected() throws IOException {
    Exported.ofCase("posta").matches("posta", "dns/posta.example.zone");
    Exported full = Exported.ofCase("full");
    full.matches("full", "dns/correu.example.zone");
    full.matches("full", "dns/c.b-second.example.zone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void says_what_the_truth_says(String name) throws IOException {
    Exported exported = Exported.ofCase(name);
    for (Provider provider : exported.truth().providers()) {
      for (var domain : provider.domains()) {
        List<String> expected = new ArrayList<>();
        for (Server server : provider.servers()) {
          if (server.security().value() != Security.NONE) {
            expected.add(
                server.protocol().word()
                    + " "
                    + server.security().value().word()
                    + " "
                    + server.host().value().replace("{domain}", domain.value())
                    + ". "
                    + server.port().value());
          }
        }
        assertThat(offered(exported, domain.value())).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @Test
  void says_of_every_other_service_that_it_is_not_offered() throws IOException {
    List<String> closed = new ArrayList<>();
    for (SRVRecord each : records(Exported.ofCase("posta"), "posta.example")) {
      if (each.getTarget().equals(Name.root)) {
        assertThat(List.of(each.getPriority(), each.getWeight(), each.getPort())).containsOnly(0);
        closed.add(each.getName().toString());
      }
    }
    assertThat(closed)
        .containsExactly(
            "_imap._tcp.posta.example.",
            "_pop3._tcp.posta.example.",
            "_submissions._tcp.posta.example.");
  }

  @Test
  void carries_the_preference_across_protocols_with_implicit_tls_first() throws IOException {
    List<String> incoming =
        records(Exported.ofCase("full"), "a-first.example").stream()
            .filter(each -> !each.getTarget().equals(Name.root))
            .sorted(java.util.Comparator.comparingInt(SRVRecord::getPriority))
            .map(each -> each.getName().getLabelString(0))
            .filter(label -> label.startsWith("_imap") || label.startsWith("_pop3"))
            .toList();
    assertThat(incoming).containsExactly("_pop3s", "_imaps", "_imap");
  }

  @Test
  void hints_at_the_autoconfig_host_without_declaring_it() throws IOException {
    Exported exported = Exported.ofCase("full");
    assertThat(exported.text("dns/correu.example.zone"))
        .contains("\n; autoconfig.correu.example. 3600 IN CNAME help.example.\n")
        .contains("https://help.example/autoconfig/correu.example.xml");
  }

  @Test
  void names_other_hosts_by_the_ports_that_are_registered_for_them() throws IOException {
    assertThat(others(Exported.ofCase("full"), "correu.example"))
        .containsExactly(
            "_caldavs 0 443 dav.a-first.example.",
            "_carddavs 0 443 dav.a-first.example.",
            "_xmpp-client 0 5222 xat.a-first.example.",
            "_xmpp-client 10 5222 xat.correu.example.",
            "_sieve 0 4190 pop.a-first.example.");
    assertThat(others(Exported.ofCase("posta"), "posta.example")).isEmpty();
  }

  private static List<String> others(Exported exported, String domain) throws IOException {
    return records(exported, domain).stream()
        .filter(each -> !LABELS.containsKey(each.getName().getLabelString(0)))
        .map(
            each ->
                each.getName().getLabelString(0)
                    + " "
                    + each.getPriority()
                    + " "
                    + each.getPort()
                    + " "
                    + each.getTarget())
        .toList();
  }

  @Test
  void hints_at_the_host_for_outlook_only_where_there_is_an_answer_for_it() throws IOException {
    Exported full = Exported.ofCase("full");
    assertThat(full.text("dns/correu.example.zone"))
        .contains("; Classic Outlook sends a POST to https://autodiscover.correu.example/autodis")
        .contains("https://help.example/autodiscover/autodiscover.xml");
    assertThat(full.text("dns/b-second.example.zone")).doesNotContain("Outlook");
  }

  private static List<String> offered(Exported exported, String domain) throws IOException {
    return records(exported, domain).stream()
        .filter(each -> !each.getTarget().equals(Name.root))
        .filter(each -> LABELS.containsKey(each.getName().getLabelString(0)))
        .map(
            each ->
                LABELS.get(each.getName().getLabelString(0))
                    + " "
                    + each.getTarget()
                    + " "
                    + each.getPort())
        .toList();
  }

  private static List<SRVRecord> records(Exported exported, String domain) throws IOException {
    List<SRVRecord> records = new ArrayList<>();
    byte[] zone = exported.bytes("dns/" + domain + ".zone");
    // An origin of another domain: names must be absolute, wherever the lines are pasted.
    try (Master master =
        new Master(new ByteArrayInputStream(zone), Name.fromString("other.example."))) {
      Record record = master.nextRecord();
      while (record != null) {
        assertThat(record.getTTL()).isEqualTo(3600);
        assertThat(record.getName().toString()).endsWith("._tcp." + domain + ".");
        records.add((SRVRecord) record);
        record = master.nextRecord();
      }
    }
    return records;
  }
}
