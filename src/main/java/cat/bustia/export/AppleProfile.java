package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.OtherHost;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * {@code downloads/<provider>-<protocol>.mobileconfig}: a profile by which iPhone, iPad and Mac set
 * an account up (Apple's payload {@code com.apple.mail.managed}).
 *
 * <p>It names no person: the device asks for address and password. It cannot tell STARTTLS from
 * implicit TLS; both are {@code UseSSL}, as its opposite would permit to sign in unencrypted.
 */
final class AppleProfile {
  static final String TYPE = "application/x-apple-aspen-config";

  private static final String DOCTYPE =
      "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
          + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">";

  private final Provider provider;
  private final Protocol protocol;
  private final Server incoming;
  private final Server outgoing;
  private final String identifier;
  private final UUID space;

  private AppleProfile(Provider provider, Server incoming, Server outgoing) {
    this.provider = provider;
    this.protocol = incoming.protocol();
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.identifier = reversed(provider.id()) + ".mail." + protocol.word();
    this.space = NamedUuid.of(NamedUuid.DNS, provider.id());
  }

  /** The profile of a provider's first server of a protocol; empty where none can be made. */
  static Optional<OutputFile> file(Provider provider, Protocol protocol) {
    return download(provider, protocol)
        .map(
            made -> {
              List<Server> servers = made.servers();
              String text = new AppleProfile(provider, servers.get(0), servers.get(1)).text();
              return Exports.file(made.path(), text, TYPE, provider.file().path());
            });
  }

  /** The profile as its users see it; empty where none can be made. */
  static Optional<Download> download(Provider provider, Protocol protocol) {
    Optional<Server> outgoing = Limited.PROFILE.first(provider, Protocol.SMTP);
    return Limited.PROFILE
        .first(provider, protocol)
        .filter(incoming -> outgoing.isPresent())
        .map(
            incoming ->
                new Download(
                    protocol, path(provider, protocol), List.of(incoming, outgoing.orElseThrow())));
  }

  static String path(Provider provider, Protocol protocol) {
    return "downloads/" + provider.id() + "-" + protocol.word() + ".mobileconfig";
  }

  private String text() {
    List<Object> payloads = new ArrayList<>();
    payloads.add(mail());
    for (OtherHost other : provider.hosts()) {
      if (!other.host().value().contains("{domain}")) {
        dav(other, "caldav", "CalDAV").ifPresent(payloads::add);
        dav(other, "carddav", "CardDAV").ifPresent(payloads::add);
      }
    }
    Map<String, Object> profile =
        payload("Configuration", identifier, "profile", provider.name().value());
    profile.put("PayloadOrganization", provider.name().value());
    profile.put("PayloadContent", payloads);
    XmlText xml = new XmlText().doctype(DOCTYPE).open("plist", "version", "1.0");
    write(profile, xml);
    return xml.close().end();
  }

  private Map<String, Object> mail() {
    Map<String, Object> mail =
        payload(
            "com.apple.mail.managed",
            identifier + ".account",
            "account",
            provider.shortName().value() + " " + protocol.name());
    mail.put("EmailAccountDescription", provider.shortName().value());
    mail.put("EmailAccountType", protocol == Protocol.IMAP ? "EmailTypeIMAP" : "EmailTypePOP");
    server("Incoming", incoming, mail);
    server("Outgoing", outgoing, mail);
    Authentication sending = Limited.PROFILE.method(outgoing).orElseThrow();
    mail.put("OutgoingPasswordSameAsIncomingPassword", sending.signsIn());
    return mail;
  }

  private static void server(String which, Server server, Map<String, Object> mail) {
    String prefix = which + "MailServer";
    Authentication method = Limited.PROFILE.method(server).orElseThrow();
    mail.put(prefix + "Authentication", word(method));
    mail.put(prefix + "HostName", server.host().value());
    mail.put(prefix + "PortNumber", server.port().value());
    mail.put(prefix + "UseSSL", server.security().value() != Security.NONE);
  }

  private static String word(Authentication method) {
    return switch (method) {
      case PASSWORD -> "EmailAuthPassword";
      case ENCRYPTED_PASSWORD -> "EmailAuthCRAMMD5";
      case NTLM -> "EmailAuthNTLM";
      case NONE, CLIENT_IP -> "EmailAuthNone";
      case OAUTH2, GSSAPI, CLIENT_CERTIFICATE -> throw new IllegalArgumentException(method.word());
    };
  }

  /** The account of a calendar or address book server, whose port the device knows by itself. */
  private Optional<Map<String, Object>> dav(OtherHost other, String use, String prefix) {
    if (!other.use().equals(use)) {
      return Optional.empty();
    }
    String part = use + "." + other.host().value();
    Map<String, Object> account =
        payload(
            "com.apple." + use + ".account",
            identifier + "." + part,
            part,
            provider.shortName().value() + " " + prefix);
    account.put(prefix + "AccountDescription", provider.shortName().value());
    account.put(prefix + "HostName", other.host().value());
    account.put(prefix + "UseSSL", true);
    return Optional.of(account);
  }

  private Map<String, Object> payload(String type, String identifier, String part, String name) {
    Map<String, Object> payload = new TreeMap<>();
    payload.put("PayloadType", type);
    payload.put("PayloadVersion", 1);
    payload.put("PayloadIdentifier", identifier);
    payload.put("PayloadUUID", uuid(part));
    payload.put("PayloadDisplayName", name);
    return payload;
  }

  private String uuid(String part) {
    return NamedUuid.of(space, protocol.word() + "/" + part).toString().toUpperCase(Locale.ROOT);
  }

  private static String reversed(String host) {
    List<String> labels = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    Collections.reverse(labels);
    return String.join(".", labels);
  }

  /** Writes a value of a property list; the keys of maps come in their order. */
  private static void write(Object value, XmlText xml) {
    if (value instanceof Map<?, ?> map) {
      xml.open("dict");
      map.forEach(
          (key, inner) -> {
            xml.text("key", String.valueOf(key));
            write(inner, xml);
          });
      xml.close();
    } else if (value instanceof List<?> list) {
      xml.open("array");
      list.forEach(inner -> write(inner, xml));
      xml.close();
    } else if (value instanceof Boolean flag) {
      xml.empty(flag ? "true" : "false");
    } else if (value instanceof Integer number) {
      xml.text("integer", number.toString());
    } else {
      xml.text("string", value.toString());
    }
  }
}
