package cat.bustia.truth;

import cat.bustia.source.Located;
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
 * @param loginPageInfo how a program signs in to the web mail
 * @param otherServers those of other systems, in order of preference
 */
public record Extras(
    Optional<OAuth2> oauth2,
    List<HelpPage> documentation,
    Optional<Enabling> enable,
    Optional<LoginPage> loginPageInfo,
    List<OtherServer> otherServers,
    Published published) {

  /** The language of a text whose language nobody says (BCP 47, "undetermined"). */
  public static final String NO_LANGUAGE = "und";

  public Extras {
    documentation = List.copyOf(documentation);
    otherServers = List.copyOf(otherServers);
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
   * @param descriptions what it says, by language or {@link #NO_LANGUAGE}, in the order of the
   *     definition
   */
  public record HelpPage(String url, Map<String, String> descriptions) {
    public HelpPage {
      descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
    }
  }

  /**
   * Where a user allows mail clients.
   *
   * @param instructions what to do there, by language or {@link #NO_LANGUAGE}, in the order of the
   *     definition
   */
  public record Enabling(String url, Map<String, String> instructions) {
    public Enabling {
      instructions = Collections.unmodifiableMap(new LinkedHashMap<>(instructions));
    }
  }

  /**
   * The form by which a user signs in to the web mail.
   *
   * @param username a pattern of {@code {address}}, {@code {local}} and {@code {domain}}
   * @param fields by their names in autoconfig files, as {@code usernameField}, the attributes that
   *     find them in the page
   */
  public record LoginPage(
      String url,
      Optional<String> waitForRedirectionUrlPrefix,
      Optional<Located<String>> username,
      Map<String, Map<String, String>> fields) {
    public LoginPage {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * What autoconfig files alone say.
   *
   * @param id how the provider's id is written there, where it is not the one of the definition
   * @param mxDomains domains of the hosts that receive mail for others' domains
   * @param elements unknown ones of {@code emailProvider}
   * @param rootElements unknown ones of {@code clientConfig}
   */
  public record Published(
      Optional<String> id,
      List<String> mxDomains,
      List<ExtraElement> elements,
      List<ExtraElement> rootElements) {
    public Published {
      mxDomains = List.copyOf(mxDomains);
      elements = List.copyOf(elements);
      rootElements = List.copyOf(rootElements);
    }
  }
}
