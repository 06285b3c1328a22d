package cat.bustia.truth;

import cat.bustia.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * A server of another system than IMAP, POP3 and SMTP, as Exchange; no page states it, and clients
 * learn of it from autoconfig files alone.
 *
 * @param type in the words of autoconfig files: {@code exchange}, {@code ews} …
 * @param before the id of the provider's server that it is preferred to; absent: it comes last
 * @param username a pattern of {@code {address}}, {@code {local}}, {@code {domain}} and other text
 * @param authentication in order of preference: words of {@link Authentication}, or others that
 *     autoconfig files have
 * @param url where the system's interface is
 */
public record OtherServer(
    String type,
    Role role,
    Optional<String> before,
    Optional<String> host,
    Optional<Integer> port,
    Optional<Security> security,
    Optional<Located<String>> username,
    List<String> authentication,
    Optional<String> url,
    Optional<String> owaUrl,
    Optional<String> ewsUrl,
    Setup setup) {

  public OtherServer {
    authentication = List.copyOf(authentication);
  }
}
