package cat.bustia.export;

import cat.bustia.truth.OtherHost;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records by which clients find a domain's servers: of mail (RFC 6186, RFC 8314), and of the
 * provider's hosts for calendars and contacts (RFC 6764), chat (RFC 6120) and filters (RFC 5804).
 *
 * <p>A mail service that is not offered says so. The records of a domain take its name for {@code
 * {domain}}. A server without encryption has no record.
 */
final class ServiceRecords {
  /** How much further down a less preferred server stands: admins may add one in between. */
  private static final int STEP = 10;

  private static final Map<String, Protocol> LABELS = new LinkedHashMap<>();

  /** A definition says no port of such hosts: it is the one that is registered for the service. */
  private record Other(String use, String label, int port) {}

  private static final List<Other> OTHERS =
      List.of(
          new Other("caldav", "_caldavs", 443),
          new Other("carddav", "_carddavs", 443),
          new Other("xmpp", "_xmpp-client", 5222),
          new Other("sieve", "_sieve", 4190));

  static {
    LABELS.put("_imaps", Protocol.IMAP);
    LABELS.put("_imap", Protocol.IMAP);
    LABELS.put("_pop3s", Protocol.POP3);
    LABELS.put("_pop3", Protocol.POP3);
    LABELS.put("_submissions", Protocol.SMTP);
    LABELS.put("_submission", Protocol.SMTP);
  }

  private ServiceRecords() {}

  /** The records for the zone of one of a provider's domains, in a fixed order. */
  static List<ServiceRecord> of(Provider provider, String domain) {
    List<ServiceRecord> records = new ArrayList<>();
    List<Server> incoming = ranked(provider, Role.INCOMING);
    List<Server> outgoing = ranked(provider, Role.OUTGOING);
    LABELS.forEach(
        (label, protocol) ->
            mail(label, domain, protocol.role() == Role.INCOMING ? incoming : outgoing, records));
    for (Other other : OTHERS) {
      int priority = 0;
      for (OtherHost host : provider.hosts()) {
        if (host.use().equals(other.use())) {
          String target = target(host.host().value(), domain);
          records.add(
              new ServiceRecord(
                  owner(other.label(), domain),
                  priority,
                  1,
                  other.port(),
                  target,
                  Optional.empty()));
          priority += STEP;
        }
      }
    }
    return records;
  }

  private static void mail(
      String label, String domain, List<Server> ranking, List<ServiceRecord> records) {
    boolean offered = false;
    for (int i = 0; i < ranking.size(); i++) {
      Server server = ranking.get(i);
      if (label(server).equals(label)) {
        offered = true;
        records.add(
            new ServiceRecord(
                owner(label, domain),
                STEP * i,
                1,
                server.port().value(),
                target(server.host().value(), domain),
                Optional.of(server)));
      }
    }
    if (!offered) {
      records.add(new ServiceRecord(owner(label, domain), 0, 0, 0, ".", Optional.empty()));
    }
  }

  private static String owner(String label, String domain) {
    return label + "._tcp." + domain + ".";
  }

  private static String target(String host, String domain) {
    return host.replace("{domain}", domain) + ".";
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
