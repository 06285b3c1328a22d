package cat.bustia.truth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a definition says beyond its servers, for the files that mail clients read.
 *
 * @param documentation the provider's own help pages
 * @param enable what the user must switch on before a client can sign in
 */
public record Extras(
    Optional<OAuth2> oauth2, List<HelpPage> documentation, Optional<Enabling> enable) {

  public Extras {
    documentation = List.copyOf(documentation);
  }

  /**
   * The endpoints of OAuth2.
   *
   * @param issuer a host name
   * @param scope with blanks between the scopes
   */
  public record OAuth2(
      String issuer,
      String authUrl,
      String tokenUrl,
      String scope,
      Optional<String> clientId,
      Optional<String> clientSecret) {}

  /**
   * A page for people.
   *
   * @param descriptions what it says, by language, in the order of the definition
   */
  public record HelpPage(String url, Map<String, String> descriptions) {
    public HelpPage {
      descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
    }
  }

  /**
   * Where a user allows mail clients.
   *
   * @param instructions what to do there, by language, in the order of the definition
   */
  public record Enabling(String url, Map<String, String> instructions) {
    public Enabling {
      instructions = Collections.unmodifiableMap(new LinkedHashMap<>(instructions));
    }
  }
}
