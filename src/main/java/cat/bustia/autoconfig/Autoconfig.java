package cat.bustia.autoconfig;

import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What an autoconfig file states, in its own words (draft-ietf-mailmaint-autoconfig); a value that
 * makes no sense stands here as it is.
 *
 * @param id of {@code emailProvider}
 * @param webmail the address of {@code webMail/loginPage}
 * @param servers in the order of the file
 */
public record Autoconfig(
    SourceFile file,
    Located<String> id,
    List<Located<String>> domains,
    Optional<Located<String>> name,
    Optional<Located<String>> webmail,
    List<Entry> servers) {

  public Autoconfig {
    domains = List.copyOf(domains);
    servers = List.copyOf(servers);
  }

  /**
   * One {@code incomingServer} or {@code outgoingServer}.
   *
   * @param type {@code imap}, {@code pop3}, {@code smtp} or a word of another system
   * @param socketType {@code SSL}, {@code STARTTLS} or {@code plain}
   * @param username with {@code %EMAILADDRESS%} and its like
   * @param authentication in order of preference
   * @param place the start tag
   */
  public record Entry(
      String type,
      Optional<Located<String>> host,
      Optional<Located<String>> port,
      Optional<Located<String>> socketType,
      Optional<Located<String>> username,
      List<Located<String>> authentication,
      Place place) {

    public Entry {
      authentication = List.copyOf(authentication);
    }
  }
}
