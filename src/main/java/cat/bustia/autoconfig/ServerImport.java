package cat.bustia.autoconfig;

import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes servers of a definition out of those of an autoconfig file. */
final class ServerImport {
  /** Elements that hold one value, and stand in a server once. */
  private static final Set<String> VALUED =
      Set.of(
          "hostname",
          "port",
          "socketType",
          "username",
          "restriction",
          "addThisServer",
          "useGlobalPreferredServer");

  /** Those of other systems alone, whose keys are their names. */
  private static final List<String> ADDRESSES = List.of("url", "owaURL", "ewsURL");

  private static final List<String> PICKUP =
      List.of(
          "leaveMessagesOnServer",
          "downloadOnBiff",
          "daysToLeaveMessagesOnServer",
          "checkInterval");

  private final Oddities oddities;
  private final Leftovers leftovers;

  ServerImport(Oddities oddities) {
    this.oddities = oddities;
    this.leftovers = new Leftovers(oddities);
  }

  /** The protocol of a server that a definition holds among its {@code servers}. */
  static Optional<Protocol> protocol(XmlElement server) {
    Role role = role(server);
    return server
        .attribute("type")
        .flatMap(type -> Protocol.of(type.value()))
        .filter(protocol -> protocol.role() == role);
  }

  static Role role(XmlElement server) {
    return server.name().equals("incomingServer") ? Role.INCOMING : Role.OUTGOING;
  }

  /**
   * A server of one of the three protocols.
   *
   * @param id its key, where that does not say the protocol
   */
  YamlMapping server(XmlElement server, Protocol protocol, String id) {
    leftovers.attributes(server, "type");
    leftovers.stray(server);
    Fields fields = new Fields(server.place());
    if (!id.equals(protocol.word())) {
      Located<String> type = server.attribute("type").orElse(server.text());
      fields.text("protocol", new Located<>(protocol.word(), type.place()));
    }
    for (String needed : List.of("hostname", "port", "socketType")) {
      if (server.child(needed).isEmpty()) {
        oddities.broken(
            server.place(),
            "the " + protocol.name() + " server `" + id + "` has no `" + needed + "`",
            "add `" + needed + "`: without it no client can use the server");
      }
    }
    values(server, fields, false);
    if (!fields.has("authentication")) {
      oddities.kept(
          server.place(),
          "server `" + id + "` has no `authentication`; in a definition that means `password`",
          "add `authentication` to the definition if something else is true");
    }
    pickup(server, protocol, fields);
    elements(server, protocol, fields);
    return fields.mapping();
  }

  /** A server of another system. */
  YamlMapping other(XmlElement server, Optional<String> before) {
    leftovers.attributes(server, "type");
    leftovers.stray(server);
    Fields fields = new Fields(server.place());
    Optional<Located<String>> type = server.attribute("type").filter(t -> !t.value().isEmpty());
    if (type.isEmpty()) {
      oddities.broken(
          server.place(),
          "this server has no `type`",
          "add `type`, as `imap`, `pop3`, `smtp` or `exchange`");
    }
    fields.text("type", type);
    if (role(server) == Role.OUTGOING) {
      fields.text("role", new Located<>("outgoing", server.place()));
    }
    before.ifPresent(id -> fields.text("before", new Located<>(id, server.place())));
    values(server, fields, true);
    elements(server, Protocol.SMTP, fields);
    return fields.mapping();
  }

  private void values(XmlElement server, Fields fields, boolean other) {
    value(server, "hostname").ifPresent(host -> fields.text("host", host(host)));
    fields.plain("port", value(server, "port"));
    fields.text("security", value(server, "socketType").map(ServerImport::security));
    fields.text("username", value(server, "username").map(this::pattern));
    List<YamlScalar> methods = new ArrayList<>();
    for (XmlElement method : server.children("authentication")) {
      if (Leftovers.isText(method)) {
        methods.add(Fields.text(method(method.text())));
      }
    }
    if (!methods.isEmpty()) {
      fields.put("authentication", fields.list(methods));
    }
    if (other) {
      for (String name : ADDRESSES) {
        fields.text(name, value(server, name));
      }
    }
    fields.text("restriction", value(server, "restriction"));
    fields.plain("addThisServer", value(server, "addThisServer"));
    fields.plain("useGlobalPreferredServer", value(server, "useGlobalPreferredServer"));
  }

  private static Optional<Located<String>> value(XmlElement server, String name) {
    return server.child(name).filter(Leftovers::isText).map(XmlElement::text);
  }

  private Located<String> host(Located<String> host) {
    Located<String> pattern = pattern(host);
    String small = pattern.value().toLowerCase(Locale.ROOT);
    if (!small.equals(pattern.value())) {
      oddities.kept(
          host.place(),
          "host `" + Oddities.shown(host.value()) + "` counts, and is exported, in small letters");
    }
    return pattern;
  }

  /** A published pattern in the definition's placeholders. */
  private Located<String> pattern(Located<String> published) {
    if (published.value().indexOf('{') >= 0) {
      oddities.lost(
          published.place(),
          "in a definition, `{` of `" + Oddities.shown(published.value()) + "` is a placeholder's",
          "see what the definition makes of it");
    }
    return new Located<>(Vocabulary.pattern(published.value()), published.place());
  }

  private static Located<String> security(Located<String> socketType) {
    String word =
        Vocabulary.security(socketType.value()).map(Security::word).orElse(socketType.value());
    return new Located<>(word, socketType.place());
  }

  private Located<String> method(Located<String> published) {
    Optional<Authentication> method = Vocabulary.authentication(published.value());
    method
        .filter(found -> !Vocabulary.word(found).equals(published.value()))
        .ifPresent(
            found ->
                oddities.kept(
                    published.place(),
                    "`"
                        + published.value()
                        + "` is an old word for `"
                        + Vocabulary.word(found)
                        + "`, which exports say"));
    return new Located<>(
        method.map(Authentication::word).orElse(published.value()), published.place());
  }

  /** How to fetch mail, where the definition has a key for every part of it. */
  private static void pickup(XmlElement server, Protocol protocol, Fields fields) {
    Optional<XmlElement> pop3 = server.child("pop3").filter(found -> isPickup(found, protocol));
    if (pop3.isEmpty()) {
      return;
    }
    for (String name : PICKUP) {
      Optional<XmlElement> child = pop3.get().child(name);
      fields.plain(
          name,
          name.equals("checkInterval")
              ? child.flatMap(interval -> interval.attribute("minutes"))
              : child.map(XmlElement::text));
    }
  }

  private static boolean isPickup(XmlElement pop3, Protocol protocol) {
    return protocol == Protocol.POP3
        && pop3.attributes().isEmpty()
        && pop3.text().value().isEmpty()
        && !pop3.children().isEmpty()
        && pop3.children().stream()
            .allMatch(
                child ->
                    PICKUP.contains(child.name())
                        && Leftovers.isOnce(pop3, child)
                        && (child.name().equals("checkInterval")
                            ? Leftovers.isText(child, "minutes")
                                && child.attribute("minutes").isPresent()
                                && child.text().value().isEmpty()
                            : Leftovers.isText(child)));
  }

  /** All that has no key, as it stands. */
  private void elements(XmlElement server, Protocol protocol, Fields fields) {
    List<YamlNode> elements = new ArrayList<>();
    for (XmlElement child : server.children()) {
      String name = child.name();
      boolean valued = VALUED.contains(name) || fields.has("type") && ADDRESSES.contains(name);
      if (valued && !isFirst(server, child)) {
        leftovers
            .keepOdd(child, "this is not the first `" + name + "` of the server")
            .ifPresent(elements::add);
      } else if (valued || name.equals("authentication")) {
        if (!Leftovers.isText(child)) {
          leftovers.keepOdd(child, "this `" + name + "` is no text alone").ifPresent(elements::add);
        }
      } else if (!name.equals("pop3") || !isFirst(server, child) || !isPickup(child, protocol)) {
        leftovers.keep(child).ifPresent(elements::add);
      }
    }
    if (!elements.isEmpty()) {
      fields.put("elements", fields.list(elements));
    }
  }

  private static boolean isFirst(XmlElement parent, XmlElement child) {
    return parent.child(child.name()).filter(first -> first == child).isPresent();
  }
}
