package cat.bustia.truth;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges a server's port and security by what is registered for mail clients (RFC 6186, RFC 8314).
 *
 * <p>Port 25 stays silent, as some providers still use it for clients; so does its neighbour 26,
 * and any port that resembles none, as 2525.
 */
final class PortLint {
  private static final int RELAY = 25;

  private PortLint() {}

  /**
   * The first thing that is unlikely of a server: its port, its security on this port, or that it
   * has none.
   *
   * @param inherited the provider's server that a service's server overrides
   */
  static Optional<Finding> check(Server server, Optional<Server> inherited) {
    return port(server).or(() -> security(server, inherited)).or(() -> plaintext(server));
  }

  private static Optional<Finding> port(Server server) {
    int port = server.port().value();
    Protocol own = server.protocol();
    if (port == own.tlsPort() || port == own.starttlsPort()) {
      return Optional.empty();
    }
    for (Protocol other : Protocol.values()) {
      boolean others =
          port == other.tlsPort()
              || port == other.starttlsPort()
              || (other == Protocol.SMTP && port == RELAY);
      if (others && other != own) {
        return Optional.of(
            unlikelyPort(server, "port `" + port + "` is the port of " + upper(other)));
      }
    }
    for (int near : List.of(own.tlsPort(), own.starttlsPort())) {
      String typed = Integer.toString(port);
      String known = Integer.toString(near);
      if (typed.length() == known.length() && Nearest.distance(typed, known) == 1) {
        return Optional.of(
            unlikelyPort(
                server,
                "port `" + port + "` is one digit off `" + near + "`, a port of " + upper(own)));
      }
    }
    return Optional.empty();
  }

  private static Finding unlikelyPort(Server server, String message) {
    Protocol own = server.protocol();
    return Finding.of(Rule.UNLIKELY_PORT, server.port().place(), message)
        .note(
            upper(own)
                + " clients use "
                + own.tlsPort()
                + " with tls or "
                + own.starttlsPort()
                + " with starttls")
        .build();
  }

  private static Optional<Finding> security(Server server, Optional<Server> inherited) {
    int port = server.port().value();
    Security security = server.security().value();
    boolean tlsPort = port == server.protocol().tlsPort();
    boolean starttlsPort = port == server.protocol().starttlsPort();
    boolean unlikely =
        (tlsPort && security != Security.TLS) || (starttlsPort && security == Security.TLS);
    if (!unlikely) {
      return Optional.empty();
    }
    // A service that overrides the port alone is at fault itself, not the provider.
    Place place =
        inherited
                .filter(own -> own.security().place().equals(server.security().place()))
                .isPresent()
            ? server.port().place()
            : server.security().place();
    String usual = tlsPort ? Security.TLS.word() : Security.STARTTLS.word();
    return Optional.of(
        Finding.of(
                Rule.UNLIKELY_SECURITY,
                place,
                "security `"
                    + security.word()
                    + "` is unusual on port `"
                    + port
                    + "`, where "
                    + upper(server.protocol())
                    + " uses `"
                    + usual
                    + "`")
            .actual(security.word())
            .build());
  }

  private static Optional<Finding> plaintext(Server server) {
    return server.security().value() == Security.NONE
        ? Optional.of(
            Finding.of(
                    Rule.PLAINTEXT_SECURITY,
                    server.security().place(),
                    "server `"
                        + server.id()
                        + "` does not encrypt, so passwords can be read on the way")
                .note("cleartext is obsolete for mail clients (RFC 8314)")
                .build())
        : Optional.empty();
  }

  private static String upper(Protocol protocol) {
    return protocol.word().toUpperCase(Locale.ROOT);
  }
}
