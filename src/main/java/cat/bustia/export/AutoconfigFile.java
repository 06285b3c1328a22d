package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Extras;
import cat.bustia.truth.Extras.HelpPage;
import cat.bustia.truth.Pickup;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's {@code config-v1.1.xml} (draft-ietf-mailmaint-autoconfig), which Thunderbird and its
 * like fetch by the user's address. It states all servers of the provider in their order.
 */
final class AutoconfigFile {
  /** The places below a provider's own hosts at which clients look. */
  static final List<String> WELL_KNOWN =
      List.of(".well-known/autoconfig/mail/config-v1.1.xml", "mail/config-v1.1.xml");

  private static final String TYPE = "text/xml; charset=utf-8";

  private final Provider provider;
  private final XmlText xml = new XmlText();

  private AutoconfigFile(Provider provider) {
    this.provider = provider;
  }

  /**
   * The file at the given places and once for each domain; none for a provider without domains,
   * which clients could not find.
   *
   * @param places paths of the site, beside those of the domains
   */
  static List<OutputFile> files(Provider provider, List<HelpPage> pages, List<String> places) {
    if (provider.domains().isEmpty()) {
      return List.of();
    }
    String text = new AutoconfigFile(provider).text(pages);
    List<String> paths = new ArrayList<>(places);
    provider.domains().forEach(domain -> paths.add(path(domain.value())));
    return paths.stream()
        .map(path -> Exports.file(path, text, TYPE, provider.file().path()))
        .toList();
  }

  static String path(String domain) {
    return "autoconfig/" + domain + ".xml";
  }

  private String text(List<HelpPage> pages) {
    xml.open("clientConfig", "version", "1.1");
    xml.open("emailProvider", "id", provider.id());
    for (Located<String> domain : provider.domains()) {
      xml.text("domain", domain.value());
    }
    xml.text("displayName", provider.name().value());
    xml.text("displayShortName", provider.shortName().value());
    for (Role role : List.of(Role.INCOMING, Role.OUTGOING)) {
      for (Server server : provider.servers()) {
        if (server.protocol().role() == role) {
          server(role == Role.INCOMING ? "incomingServer" : "outgoingServer", server);
        }
      }
    }
    Extras extras = provider.extras();
    extras.documentation().forEach(this::documentation);
    pages.forEach(this::documentation);
    extras.enable().ifPresent(this::enable);
    xml.close();
    extras.oauth2().ifPresent(this::oauth2);
    if (provider.webmail().isPresent()) {
      xml.open("webMail").empty("loginPage", "url", provider.webmail().get().value()).close();
    }
    return xml.close().end();
  }

  private void server(String element, Server server) {
    xml.open(element, "type", server.protocol().word());
    xml.text("hostname", placeholders(server.host().value()));
    xml.text("port", server.port().value().toString());
    xml.text("socketType", word(server.security().value()));
    xml.text("username", placeholders(server.username().value()));
    server.methods().forEach(method -> xml.text("authentication", word(method)));
    if (server.protocol() == Protocol.POP3) {
      pickup(server.pickup());
    }
    xml.close();
  }

  private void pickup(Pickup pickup) {
    if (pickup.equals(Pickup.UNSAID)) {
      return;
    }
    xml.open("pop3");
    flag("leaveMessagesOnServer", pickup.leaveMessages());
    flag("downloadOnBiff", pickup.downloadOnBiff());
    pickup
        .daysToLeave()
        .ifPresent(days -> xml.text("daysToLeaveMessagesOnServer", days.toString()));
    pickup
        .checkInterval()
        .ifPresent(minutes -> xml.empty("checkInterval", "minutes", minutes.toString()));
    xml.close();
  }

  private void flag(String name, Optional<Boolean> flag) {
    flag.ifPresent(value -> xml.text(name, value.toString()));
  }

  private void documentation(HelpPage page) {
    xml.open("documentation", "url", page.url());
    byLanguage("descr", page.descriptions());
    xml.close();
  }

  private void enable(Extras.Enabling enable) {
    xml.open("enable", "visiturl", enable.url());
    byLanguage("instruction", enable.instructions());
    xml.close();
  }

  private void byLanguage(String name, Map<String, String> texts) {
    texts.forEach((language, text) -> xml.text(name, text, "lang", language));
  }

  private void oauth2(Extras.OAuth2 oauth2) {
    xml.open("oAuth2");
    xml.text("issuer", oauth2.issuer());
    xml.text("scope", oauth2.scope());
    xml.text("authURL", oauth2.authUrl());
    xml.text("tokenURL", oauth2.tokenUrl());
    oauth2.clientId().ifPresent(id -> xml.text("clientID", id));
    oauth2.clientSecret().ifPresent(secret -> xml.text("clientSecret", secret));
    xml.close();
  }

  private static String word(Security security) {
    return switch (security) {
      case TLS -> "SSL";
      case STARTTLS -> "STARTTLS";
      case NONE -> "plain";
    };
  }

  /** The words that clients know; the draft's own {@code OAuth} is none of them. */
  private static String word(Authentication method) {
    return switch (method) {
      case PASSWORD -> "password-cleartext";
      case ENCRYPTED_PASSWORD -> "password-encrypted";
      case OAUTH2 -> "OAuth2";
      case NTLM -> "NTLM";
      case GSSAPI -> "GSSAPI";
      case CLIENT_CERTIFICATE -> "TLS-client-cert";
      case CLIENT_IP -> "client-IP-address";
      case NONE -> "none";
    };
  }

  private static String placeholders(String pattern) {
    return pattern
        .replace("{address}", "%EMAILADDRESS%")
        .replace("{local}", "%EMAILLOCALPART%")
        .replace("{domain}", "%EMAILDOMAIN%");
  }
}
