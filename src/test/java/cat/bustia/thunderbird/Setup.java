package cat.bustia.thunderbird;

import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.OtherServer;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Servers as Thunderbird would set them up, a line each: from the truth, with what is known of
 * Thunderbird, and from its own answer.
 */
final class Setup {
  /** What it can sign in to by OAuth2; all else it leaves to the next method. */
  private static final Set<String> OAUTH2 =
      Set.of(
          "ews outlook.office365.com",
          "exchange outlook.office365.com",
          "imap imap.aol.com",
          "imap imap.comcast.net",
          "imap imap.gmail.com",
          "imap imap.mail.att.net",
          "imap imap.mail.ru",
          "imap outlook.office365.com",
          "pop3 inbound.att.net",
          "pop3 outlook.office365.com",
          "pop3 pop.aol.com",
          "smtp outbound.att.net",
          "smtp smtp-mail.outlook.com",
          "smtp smtp.aol.com",
          "smtp smtp.comcast.net",
          "smtp smtp.gmail.com",
          "smtp smtp.mail.att.net",
          "smtp smtp.office365.com");

  /** The systems that it knows beside IMAP, POP3 and SMTP, all for receiving. */
  private static final Set<String> OTHER_SYSTEMS = Set.of("exchange", "ews", "owa");

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

  /** The servers of a role in their order, but for those that it drops, with its placeholders. */
  static List<String> expected(Provider provider, Role role) {
    return all(provider, role).values().stream().flatMap(Optional::stream).toList();
  }

  /** The servers that it drops: of systems unknown to it, or without a method that it can use. */
  static List<String> dropped(Provider provider) {
    return Stream.of(Role.INCOMING, Role.OUTGOING)
        .flatMap(role -> all(provider, role).entrySet().stream())
        .filter(server -> server.getValue().isEmpty())
        .map(server -> provider.id() + " " + server.getKey())
        .toList();
  }

  /** The servers of a role, by id or type, in the order of preference. */
  private static Map<String, Optional<String>> all(Provider provider, Role role) {
    Map<String, Optional<String>> lines = new LinkedHashMap<>();
    List<OtherServer> others =
        provider.extras().otherServers().stream().filter(each -> each.role() == role).toList();
    for (Server server : provider.servers()) {
      if (server.protocol().role() == role) {
        others.stream()
            .filter(other -> other.before().equals(Optional.of(server.id())))
            .forEach(other -> lines.put(other.type(), line(other)));
        lines.put(server.id(), line(server));
      }
    }
    others.forEach(other -> lines.putIfAbsent(other.type(), line(other)));
    return lines;
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

  private static Optional<String> line(Server server) {
    return line(
        server.protocol().word(),
        server.host().value(),
        server.port().value(),
        server.security().value(),
        server.username(),
        server.methods());
  }

  /** Where an address is given, it counts more than the host. */
  private static Optional<String> line(OtherServer server) {
    if (!OTHER_SYSTEMS.contains(server.type())) {
      return Optional.empty();
    }
    return line(
        server.type(),
        server.url().map(url -> URI.create(url).getHost()).or(server::host).orElseThrow(),
        server.port().orElse(0),
        server.security().orElse(Security.TLS),
        server.username(),
        server.authentication().stream()
            .flatMap(word -> Authentication.of(word).stream())
            .toList());
  }

  private static Optional<String> line(
      String type,
      String host,
      int port,
      Security security,
      Optional<Located<String>> username,
      List<Authentication> methods) {
    return methods.stream()
        .filter(method -> knows(method, type, host))
        .findFirst()
        .map(
            method ->
                line(
                    type,
                    placeholders(host),
                    port,
                    socketType(security),
                    username
                        .map(name -> placeholders(name.value()))
                        .orElseGet(() -> missingName(type, method)),
                    METHODS.getOrDefault(method, -1)));
  }

  /** It makes a word of a user name that is missing where it wants one. */
  private static String missingName(String type, Authentication method) {
    boolean wanted =
        !type.equals("smtp")
            || method == Authentication.PASSWORD
            || method == Authentication.ENCRYPTED_PASSWORD;
    return wanted ? "undefined" : "";
  }

  private static boolean knows(Authentication method, String type, String host) {
    return switch (method) {
      case OAUTH2 -> OAUTH2.contains(type + " " + host);
      case NONE, CLIENT_IP -> type.equals("smtp");
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
