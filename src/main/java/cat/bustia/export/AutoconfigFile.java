package cat.bustia.export;

import cat.bustia.autoconfig.Vocabulary;
import cat.bustia.output.OutputFile;
import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.ExtraElement;
import cat.bustia.truth.Extras;
import cat.bustia.truth.Extras.HelpPage;
import cat.bustia.truth.Extras.LoginPage;
import cat.bustia.truth.OtherServer;
import cat.bustia.truth.Pickup;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Server;
import cat.bustia.truth.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Where clients look first for the file of a domain. */
  static String address(String domain) {
    return "https://autoconfig." + domain + "/mail/config-v1.1.xml";
  }

  /** Where they look next. */
  static String secondAddress(String domain) {
    return "https://" + domain + "/" + WELL_KNOWN.get(0);
  }

  private String text(List<HelpPage> pages) {
    xml.open("clientConfig", "version", "1.1");
    Extras extras = provider.extras();
    xml.open("emailProvider", "id", extras.published().id().orElse(provider.id()));
    for (Located<String> domain : provider.domains()) {
      xml.text("domain", domain.value());
    }
    extras.published().mxDomains().forEach(domain -> xml.text("domain", domain, "purpose", "mx"));
    xml.text("displayName", provider.name().value());
    if (provider.hasShortName()) {
      xml.text("displayShortName", provider.shortName().value());
    }
    for (Role role : List.of(Role.INCOMING, Role.OUTGOING)) {
      servers(role, extras.otherServers().stream().filter(each -> each.role() == role).toList());
    }
    extras.documentation().forEach(this::documentation);
    pages.forEach(this::documentation);
    extras.enable().ifPresent(this::enable);
    extras.published().elements().forEach(this::element);
    xml.close();
    extras.oauth2().ifPresent(this::oauth2);
    webMail(extras);
    extras.published().rootElements().forEach(this::element);
    return xml.close().end();
  }

  /** All servers of a role, those of other systems where they are preferred. */
  private void servers(Role role, List<OtherServer> others) {
    List<OtherServer> left = new ArrayList<>(others);
    for (Server server : provider.servers()) {
      if (server.protocol().role() == role) {
        left.stream()
            .filter(each -> each.before().equals(Optional.of(server.id())))
            .forEach(this::other);
        left.removeIf(each -> each.before().equals(Optional.of(server.id())));
        server(server);
      }
    }
    left.forEach(this::other);
  }

  private static String element(Role role) {
    return role == Role.INCOMING ? "incomingServer" : "outgoingServer";
  }

  private void server(Server server) {
    xml.open(element(server.protocol().role()), "type", server.protocol().word());
    xml.text("hostname", Vocabulary.published(server.host().value()));
    xml.text("port", server.port().value().toString());
    xml.text("socketType", Vocabulary.word(server.security().value()));
    server.username().ifPresent(name -> xml.text("username", Vocabulary.published(name.value())));
    server.methods().forEach(method -> xml.text("authentication", Vocabulary.word(method)));
    if (server.protocol() == Protocol.POP3) {
      pickup(server.pickup());
    }
    setup(server.setup());
    xml.close();
  }

  private void other(OtherServer server) {
    xml.open(element(server.role()), "type", server.type());
    server.host().ifPresent(host -> xml.text("hostname", Vocabulary.published(host)));
    server.port().ifPresent(port -> xml.text("port", port.toString()));
    server.security().ifPresent(security -> xml.text("socketType", Vocabulary.word(security)));
    server.username().ifPresent(name -> xml.text("username", Vocabulary.published(name.value())));
    server
        .authentication()
        .forEach(
            method ->
                xml.text(
                    "authentication",
                    Authentication.of(method).map(Vocabulary::word).orElse(method)));
    server.url().ifPresent(url -> xml.text("url", url));
    server.owaUrl().ifPresent(url -> xml.text("owaURL", url));
    server.ewsUrl().ifPresent(url -> xml.text("ewsURL", url));
    setup(server.setup());
    xml.close();
  }

  private void setup(Setup setup) {
    setup.restriction().ifPresent(who -> xml.text("restriction", who));
    flag("addThisServer", setup.addThisServer());
    flag("useGlobalPreferredServer", setup.useGlobalPreferredServer());
    setup.elements().forEach(this::element);
  }

  private void element(ExtraElement element) {
    String[] attributes =
        element.attributes().entrySet().stream()
            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
            .toArray(String[]::new);
    if (!element.children().isEmpty()) {
      xml.open(element.name(), attributes);
      element.text().ifPresent(xml::words);
      element.children().forEach(this::element);
      xml.close();
    } else if (element.text().isPresent()) {
      xml.text(element.name(), element.text().get(), attributes);
    } else {
      xml.empty(element.name(), attributes);
    }
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
    texts.forEach(
        (language, text) -> {
          if (language.equals(Extras.NO_LANGUAGE)) {
            xml.text(name, text);
          } else {
            xml.text(name, text, "lang", language);
          }
        });
  }

  private void webMail(Extras extras) {
    if (provider.webmail().isEmpty() && extras.loginPageInfo().isEmpty()) {
      return;
    }
    xml.open("webMail");
    provider.webmail().ifPresent(webmail -> xml.empty("loginPage", "url", webmail.value()));
    extras.loginPageInfo().ifPresent(this::loginPage);
    xml.close();
  }

  private void loginPage(LoginPage page) {
    List<String> attributes = new ArrayList<>(List.of("url", page.url()));
    page.waitForRedirectionUrlPrefix()
        .ifPresent(prefix -> attributes.addAll(List.of("waitForRedirectionURLPrefix", prefix)));
    xml.open("loginPageInfo", attributes.toArray(String[]::new));
    page.username().ifPresent(name -> xml.text("username", Vocabulary.published(name.value())));
    page.fields()
        .forEach(
            (name, found) -> element(new ExtraElement(name, found, Optional.empty(), List.of())));
    xml.close();
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
}
