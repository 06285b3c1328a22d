package cat.bustia.autoconfig;

import cat.bustia.autoconfig.Draft.Commented;
import cat.bustia.autoconfig.Draft.Key;
import cat.bustia.autoconfig.XmlElement.Content;
import cat.bustia.source.Located;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Role;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes an autoconfig file apart into what a definition says, and keeps its comments near it. */
final class DraftReader {
  private static final String VERSION = "1.1";

  private final Document document;
  private final Oddities oddities;
  private final Leftovers leftovers;
  private final ServerImport serverImport;

  private final List<String> head = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<Commented<Located<String>>> domains = new ArrayList<>();
  private final List<YamlScalar> mxDomains = new ArrayList<>();
  private final List<Key> webMail = new ArrayList<>();
  private final List<Commented<Key>> servers = new ArrayList<>();
  private final List<Commented<YamlNode>> otherServers = new ArrayList<>();
  private final List<Commented<YamlNode>> documentation = new ArrayList<>();
  private final List<YamlNode> elements = new ArrayList<>();
  private final List<YamlNode> rootElements = new ArrayList<>();
  private final Map<Protocol, Integer> counts = new EnumMap<>(Protocol.class);
  private Optional<Located<String>> name = Optional.empty();
  private Optional<Located<String>> shortName = Optional.empty();
  private Optional<Commented<YamlNode>> oauth2 = Optional.empty();
  private Optional<Commented<YamlNode>> enable = Optional.empty();

  DraftReader(Document document, Oddities oddities) {
    this.document = document;
    this.oddities = oddities;
    this.leftovers = new Leftovers(oddities);
    this.serverImport = new ServerImport(oddities);
  }

  Draft read() {
    head.addAll(document.before());
    XmlElement root = document.root();
    version(root);
    leftovers.attributes(root, "version");
    leftovers.stray(root);
    for (Content each : root.content()) {
      if (each instanceof Content.Comment comment) {
        comments.add(comment.text());
      } else if (((Content.Child) each).element() == document.provider()) {
        head.addAll(taken());
        provider();
      } else {
        ofRoot(((Content.Child) each).element());
      }
    }
    comments.addAll(document.after());
    Fields published = new Fields(root.place());
    if (!mxDomains.isEmpty()) {
      published.put("mxDomains", published.list(mxDomains));
    }
    if (!elements.isEmpty()) {
      published.put("elements", published.list(elements));
    }
    if (!rootElements.isEmpty()) {
      published.put("rootElements", published.list(rootElements));
    }
    return new Draft(
        document.id(),
        head,
        name,
        shortName,
        domains,
        webMail,
        servers,
        otherServers,
        oauth2,
        documentation,
        enable,
        published.mapping(),
        taken());
  }

  private void version(XmlElement root) {
    Optional<Located<String>> version = root.attribute("version");
    if (version.isEmpty()) {
      oddities.kept(root.place(), "`clientConfig` has no `version`; exports say `" + VERSION + "`");
    } else if (!version.get().value().equals(VERSION)) {
      oddities.kept(
          version.get().place(),
          "version `"
              + Oddities.shown(version.get().value())
              + "` is read as, and exported as, `"
              + VERSION
              + "`");
    }
  }

  private void provider() {
    XmlElement provider = document.provider();
    leftovers.attributes(provider, "id");
    leftovers.stray(provider);
    for (Content each : provider.content()) {
      if (each instanceof Content.Comment comment) {
        comments.add(comment.text());
      } else {
        ofProvider(((Content.Child) each).element());
      }
    }
    if (shortName.isEmpty()) {
      oddities.kept(
          document.id().place(),
          "`displayShortName` is missing, so the definition has no `shortName`",
          "add a `shortName` of at most 20 characters");
    }
  }

  private void ofProvider(XmlElement element) {
    inside(element);
    switch (element.name()) {
      case "domain" -> domain(element);
      case "displayName" -> {
        if (name.isEmpty() && Leftovers.isText(element)) {
          name = Optional.of(element.text());
          head.addAll(taken());
        } else {
          keepOdd(element, elements, name.isPresent());
        }
      }
      case "displayShortName" -> {
        if (shortName.isEmpty() && Leftovers.isText(element)) {
          shortName = Optional.of(element.text());
          head.addAll(taken());
        } else {
          keepOdd(element, elements, shortName.isPresent());
        }
      }
      case "incomingServer", "outgoingServer" -> server(element);
      case "documentation" -> {
        Optional<YamlMapping> page = ExtrasImport.documentation(element);
        page.ifPresent(value -> documentation.add(commented(value)));
        if (page.isEmpty()) {
          keepOdd(element, elements, false);
        }
      }
      case "enable" -> {
        Optional<YamlMapping> page = ExtrasImport.enable(element);
        if (enable.isEmpty() && page.isPresent()) {
          enable = Optional.of(commented(page.get()));
        } else {
          keepOdd(element, elements, enable.isPresent());
        }
      }
      default -> leftovers.keep(element).ifPresent(elements::add);
    }
  }

  private void ofRoot(XmlElement element) {
    inside(element);
    switch (element.name()) {
      case "oAuth2" -> {
        Optional<YamlMapping> endpoints = ExtrasImport.oauth2(element);
        if (oauth2.isEmpty() && endpoints.isPresent()) {
          oauth2 = Optional.of(commented(endpoints.get()));
        } else {
          keepOdd(element, rootElements, oauth2.isPresent());
        }
      }
      case "webMail" -> {
        Optional<Fields> keys = ExtrasImport.webMail(element);
        if (webMail.isEmpty() && keys.isPresent()) {
          keys.get()
              .mapping()
              .entries()
              .forEach(entry -> webMail.add(new Key(entry.key().text(), entry.value())));
        } else {
          keepOdd(element, rootElements, !webMail.isEmpty());
        }
      }
      default -> leftovers.keep(element).ifPresent(rootElements::add);
    }
  }

  private void keepOdd(XmlElement element, List<YamlNode> kept, boolean second) {
    leftovers
        .keepOdd(
            element,
            second
                ? "this is not the first `" + element.name() + "`"
                : "this `" + element.name() + "` holds more than a definition has keys for")
        .ifPresent(kept::add);
  }

  private void domain(XmlElement element) {
    Located<String> domain = element.text();
    boolean mx = element.attribute("purpose").filter(p -> p.value().equals("mx")).isPresent();
    if (mx && Leftovers.isText(element, "purpose")) {
      mxDomains.add(Fields.text(domain));
    } else if (Leftovers.isText(element)) {
      domains.add(new Commented<>(taken(), domain));
      if (!domain.value().equals(domain.value().toLowerCase(Locale.ROOT))) {
        oddities.kept(
            domain.place(),
            "domain `"
                + Oddities.shown(domain.value())
                + "` counts, and is exported, in small letters");
      }
    } else {
      keepOdd(element, elements, false);
    }
  }

  private void server(XmlElement element) {
    Optional<Protocol> protocol = ServerImport.protocol(element);
    if (protocol.isPresent()) {
      int count = counts.merge(protocol.get(), 1, Integer::sum);
      String id = protocol.get().word() + (count == 1 ? "" : "-" + count);
      YamlMapping server = serverImport.server(element, protocol.get(), id);
      servers.add(new Commented<>(taken(), new Key(id, server)));
    } else {
      YamlMapping server = serverImport.other(element, next(element));
      otherServers.add(new Commented<>(taken(), server));
    }
  }

  /** The id that the next server of the same role will have among those of the definition. */
  private Optional<String> next(XmlElement server) {
    Role role = ServerImport.role(server);
    boolean passed = false;
    for (XmlElement each : document.provider().children()) {
      if (each == server) {
        passed = true;
      } else if (passed && each.name().equals(server.name()) && ServerImport.role(each) == role) {
        Optional<Protocol> protocol = ServerImport.protocol(each);
        if (protocol.isPresent()) {
          int count = counts.getOrDefault(protocol.get(), 0) + 1;
          return Optional.of(protocol.get().word() + (count == 1 ? "" : "-" + count));
        }
      }
    }
    return Optional.empty();
  }

  /** The comments in an element belong to it as those before it do. */
  private void inside(XmlElement element) {
    for (Content each : element.content()) {
      if (each instanceof Content.Comment comment) {
        comments.add(comment.text());
      } else {
        inside(((Content.Child) each).element());
      }
    }
  }

  private Commented<YamlNode> commented(YamlNode value) {
    return new Commented<>(taken(), value);
  }

  private List<String> taken() {
    List<String> taken = List.copyOf(comments);
    comments.clear();
    return taken;
  }
}
