package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code dns/<domain>.zone}: the SRV records by which mail clients find a domain's servers (RFC
 * 6186, RFC 8314), to be added to the domain's zone.
 *
 * <p>A service that is not offered says so by the target {@code .} (RFC 2782). The records of a
 * domain take its name for {@code {domain}}. A server without encryption has no record.
 */
final class ZoneFile {
  private static final int TTL = 3600;

  /** How much further down a less preferred server stands: admins may add one in between. */
  private static final int STEP = 10;

  private static final Map<String, Protocol> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("_imaps", Protocol.IMAP);
    LABELS.put("_imap", Protocol.IMAP);
    LABELS.put("_pop3s", Protocol.POP3);
    LABELS.put("_pop3", Protocol.POP3);
    LABELS.put("_submissions", Protocol.SMTP);
    LABELS.put("_submission", Protocol.SMTP);
  }

  private ZoneFile() {}

  /** A file for each domain of a provider. */
  static List<OutputFile> files(Provider provider, HelpCenter center) {
    return provider.domains().stream()
        .map(
            domain ->
                Exports.file(
                    path(domain.value()),
                    text(provider, domain.value(), center),
                    "text/plain; charset=utf-8",
                    provider.file().path()))
        .toList();
  }

  static String path(String domain) {
    return "dns/" + domain + ".zone";
  }

  private static String text(Provider provider, String domain, HelpCenter center) {
    StringBuilder out = new StringBuilder();
    out.append("; Mail clients find the servers of ").append(domain).append(" by these records\n");
    out.append("; (RFC 6186, RFC 8314). A target of one dot says: not offered.\n");
    List<Server> incoming = ranked(provider, Role.INCOMING);
    List<Server> outgoing = ranked(provider, Role.OUTGOING);
    LABELS.forEach(
        (label, protocol) -> {
          List<Server> ranking = protocol.role() == Role.INCOMING ? incoming : outgoing;
          boolean offered = false;
          for (int i = 0; i < ranking.size(); i++) {
            Server server = ranking.get(i);
            if (label(server).equals(label)) {
              offered = true;
              String host = server.host().value().replace("{domain}", domain);
              record(label, domain, STEP * i, 1, server.port().value(), host + ".", out);
            }
          }
          if (!offered) {
            record(label, domain, 0, 0, 0, ".", out);
          }
        });
    hints(domain, center, out);
    return out.toString();
  }

  private static void record(
      String label,
      String domain,
      int priority,
      int weight,
      int port,
      String target,
      StringBuilder out) {
    out.append(label).append("._tcp.").append(domain).append(". ").append(TTL).append(" IN SRV ");
    out.append(priority).append(' ').append(weight).append(' ').append(port);
    out.append(' ').append(target).append('\n');
  }

  /**
   * Comments, as only the zone's owner knows which host will answer, and with which certificate.
   */
  private static void hints(String domain, HelpCenter center, StringBuilder out) {
    String host = URI.create(center.baseUrl()).getHost();
    out.append("\n; Thunderbird asks https://autoconfig.").append(domain);
    out.append("/mail/config-v1.1.xml. Let that host serve\n; ").append(center.baseUrl());
    out.append(AutoconfigFile.path(domain)).append(" there, with a certificate for its name:\n");
    out.append("; autoconfig.").append(domain).append(". ").append(TTL).append(" IN CNAME ");
    out.append(host == null ? "help.invalid" : host).append(".\n");
    out.append("; or A and AAAA records of a web server of yours.\n");
  }

  /**
   * The servers that records can name, most preferred first: protocols in the order of the
   * definition, and of each protocol implicit TLS first, as RFC 8314 wants it.
   */
  private static List<Server> ranked(Provider provider, Role role) {
    List<Server> offered =
        provider.servers().stream()
            .filter(server -> server.protocol().role() == role && !label(server).isEmpty())
            .toList();
    List<Protocol> protocols = offered.stream().map(Server::protocol).distinct().toList();
    List<Server> ranked = new ArrayList<>(offered);
    ranked.sort(
        Comparator.<Server>comparingInt(server -> protocols.indexOf(server.protocol()))
            .thenComparing(server -> server.security().value() != Security.TLS));
    return ranked;
  }

  private static String label(Server server) {
    String name =
        switch (server.protocol()) {
          case IMAP -> "_imap";
          case POP3 -> "_pop3";
          case SMTP -> "_submission";
        };
    return switch (server.security().value()) {
      case TLS -> name + "s";
      case STARTTLS -> name;
      case NONE -> "";
    };
  }
}
