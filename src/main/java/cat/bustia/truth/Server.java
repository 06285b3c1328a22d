package cat.bustia.truth;

import cat.bustia.source.Located;
import cat.bustia.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * One way to reach mail.
 *
 * @param id the server's key in its definition, as {@code imap} or {@code smtp-tls}
 * @param host an A-label host name in lower case; may hold {@code {domain}}
 * @param port a TCP port, 1 to 65535
 * @param username a pattern of {@code {address}}, {@code {local}}, {@code {domain}} and other text;
 *     absent where nobody signs in
 * @param authentication in order of preference; none: the definition leaves it out, which means
 *     {@link #methods}
 * @param place the server's entry in the definition
 */
public record Server(
    String id,
    Protocol protocol,
    Located<String> host,
    Located<Integer> port,
    Located<Security> security,
    Optional<Located<String>> username,
    List<Located<Authentication>> authentication,
    Pickup pickup,
    Setup setup,
    Place place) {

  public Server {
    authentication = List.copyOf(authentication);
  }

  /** How users prove who they are, in order of preference: by password where nothing is said. */
  public List<Authentication> methods() {
    return authentication.isEmpty()
        ? List.of(Authentication.PASSWORD)
        : authentication.stream().map(Located::value).toList();
  }

  /** Whether a user proves who they are to this server, at least by one of its methods. */
  public boolean signsIn() {
    return methods().stream().anyMatch(Authentication::signsIn);
  }

  /**
   * The raw value of a field, as facts and HTML carry it: {@code 993}, {@code tls}, {@code
   * {address}}; empty only for a user name or an authentication that the definition leaves out.
   */
  public Optional<Located<String>> field(Field field) {
    return switch (field) {
      case HOST -> Optional.of(host);
      case PORT -> Optional.of(new Located<>(Integer.toString(port.value()), port.place()));
      case SECURITY -> Optional.of(new Located<>(security.value().word(), security.place()));
      case USERNAME -> username;
      case AUTHENTICATION ->
          authentication.stream()
              .findFirst()
              .map(first -> new Located<>(first.value().word(), first.place()));
    };
  }
}
