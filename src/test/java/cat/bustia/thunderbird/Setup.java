package cat.bustia.thunderbird;

import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Servers as Thunderbird would set them up, a line each: from the truth, with what is known of
 * Thunderbird, and from its own answer.
 */
final class Setup {
  /** Where it can sign in by OAuth2; all others it leaves to the next method. */
  private static final List<String> OAUTH2_HOSTS = List.of("imap.gmail.com", "smtp.gmail.com");

  private static final Map<Authentication, Integer> METHODS =
      Map.of(
          Authentication.NONE, 1,
          Authentication.CLIENT_IP, 1,
          Authentication.PASSWORD, 3,
          Authentication.ENCRYPTED_PASSWORD, 4,
          Authentication.GSSAPI, 5,
          Authentication.NTLM, 6,
          Authentication.OAUTH2, 10);

  private Setup() {}

  /** The servers of a role in their order, with its placeholders. */
  static List<String> expected(Provider provider, Role role) {
    return provider.servers().stream()
        .filter(server -> server.protocol().role() == role)
        .flatMap(server -> line(server, server.host().value(), username(server)).stream())
        .map(Setup::placeholders)
        .toList();
  }

  /** Thunderbird makes a word of a user name that is missing. */
  private static String username(Server server) {
    return server.username().map(Located::value).orElse("undefined");
  }

  /** The account of a user: the first server of each role, with the user's own values. */
  static List<String> account(Provider provider, String address) {
    String local = address.substring(0, address.indexOf('@'));
    String domain = address.substring(address.indexOf('@') + 1);
    return Stream.of(Role.INCOMING, Role.OUTGOING)
        .map(role -> expected(provider, role).get(0))
        .map(
            line ->
                line.replace("%EMAILADDRESS%", address)
                    .replace("%EMAILLOCALPART%", local)
                    .replace("%EMAILDOMAIN%", domain))
        .toList();
  }

  private static Optional<String> line(Server server, String host, String username) {
    return server.methods().stream()
        .filter(method -> knows(method, server))
        .findFirst()
        .map(
            method ->
                line(
                    server.protocol().word(),
                    host,
                    server.port().value(),
                    socketType(server.security().value()),
                    username,
                    METHODS.getOrDefault(method, -1)));
  }

  private static boolean knows(Authentication method, Server server) {
    boolean incoming = server.protocol() != Protocol.SMTP;
    return switch (method) {
      case OAUTH2 -> OAUTH2_HOSTS.contains(server.host().value());
      case NONE, CLIENT_IP -> !incoming;
      case CLIENT_CERTIFICATE -> false;
      default -> true;
    };
  }

  private static int socketType(Security security) {
    return switch (security) {
      case NONE -> 0;
      case STARTTLS -> 2;
      case TLS -> 3;
    };
  }

  private static String placeholders(String pattern) {
    return pattern
        .replace("{address}", "%EMAILADDRESS%")
        .replace("{local}", "%EMAILLOCALPART%")
        .replace("{domain}", "%EMAILDOMAIN%");
  }

  /** The servers of an answer. */
  static List<String> actual(JsonNode servers) {
    List<String> lines = new ArrayList<>();
    servers.forEach(
        server ->
            lines.add(
                line(
                    server.get("type").asString(),
                    server.get("hostname").asString(),
                    server.get("port").asInt(),
                    server.get("socketType").asInt(),
                    server.get("username").asString(),
                    server.get("auth").asInt())));
    return lines;
  }

  private static String line(
      String type, String host, int port, int socketType, String username, int method) {
    return String.join(
        " ",
        type,
        host,
        "port=" + port,
        "socketType=" + socketType,
        "username=" + username,
        "auth=" + method);
  }
}
