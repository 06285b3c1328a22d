package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.util.List;
import java.util.Optional;

/**
 * {@code autodiscover/autodiscover.xml}: the answer that classic Outlook asks for (POX, Outlook's
 * response schema 2006a), the same for every user, as a static host cannot echo an address.
 */
final class Autodiscover {
  static final String PATH = "autodiscover/autodiscover.xml";

  private static final String RESPONSE =
      "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
  private static final String OUTLOOK =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

  private Autodiscover() {}

  /** Where Outlook asks for the users of a domain. */
  static String address(String domain) {
    return "https://autodiscover." + domain + "/" + PATH;
  }

  /** The file; empty where it could not name a server for each direction. */
  static Optional<OutputFile> file(Provider provider) {
    List<Server> servers = provider.servers().stream().filter(Limited.AUTODISCOVER::holds).toList();
    for (Role role : Role.values()) {
      if (servers.stream().noneMatch(server -> server.protocol().role() == role)) {
        return Optional.empty();
      }
    }
    XmlText xml = new XmlText();
    xml.open("Autodiscover", "xmlns", RESPONSE).open("Response", "xmlns", OUTLOOK);
    xml.open("Account").text("AccountType", "email").text("Action", "settings");
    servers.forEach(server -> protocol(server, xml));
    String text = xml.close().close().close().end();
    return Optional.of(Exports.file(PATH, text, "text/xml; charset=utf-8", provider.file().path()));
  }

  /** What is left out means "on" to clients, so that everything is written. */
  private static void protocol(Server server, XmlText xml) {
    Authentication method = Limited.AUTODISCOVER.method(server).orElseThrow();
    Security security = server.security().value();
    xml.open("Protocol");
    xml.text("Type", server.protocol().name());
    xml.text("Server", server.host().value());
    xml.text("Port", server.port().value().toString());
    xml.text("DomainRequired", "off");
    xml.text("SPA", flag(method == Authentication.NTLM));
    xml.text("SSL", flag(security != Security.NONE));
    xml.text("Encryption", encryption(security));
    xml.text("AuthRequired", flag(method.signsIn()));
    if (server.protocol() == Protocol.SMTP) {
      xml.text("UsePOPAuth", flag(method.signsIn()));
    }
    xml.close();
  }

  private static String encryption(Security security) {
    return switch (security) {
      case TLS -> "SSL";
      case STARTTLS -> "TLS";
      case NONE -> "None";
    };
  }

  private static String flag(boolean on) {
    return on ? "on" : "off";
  }
}
