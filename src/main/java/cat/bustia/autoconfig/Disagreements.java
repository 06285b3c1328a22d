package cat.bustia.autoconfig;

import cat.bustia.autoconfig.Autoconfig.Entry;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a definition and a published autoconfig file say different things. Neither is known to be
 * right, so these are warnings, and notes where no server is concerned.
 */
public final class Disagreements {
  private final Provider provider;
  private final Autoconfig published;
  private final String where;
  private final List<Finding> findings = new ArrayList<>();

  private Disagreements(Provider provider, Autoconfig published) {
    this.provider = provider;
    this.published = published;
    this.where = "`" + published.file().path() + "`";
  }

  /**
   * All disagreements, of the definition that the file is about: by its id, by a domain that both
   * name, or the only definition there is.
   */
  public static List<Finding> between(Truth truth, Autoconfig published) {
    Optional<Provider> provider = meant(truth, published);
    if (provider.isEmpty()) {
      return List.of(unknown(truth, published));
    }
    Disagreements found = new Disagreements(provider.get(), published);
    found.names();
    found.servers();
    return found.findings;
  }

  private static Optional<Provider> meant(Truth truth, Autoconfig published) {
    String id = published.id().value().toLowerCase(Locale.ROOT);
    return truth
        .provider(id)
        .or(
            () ->
                truth.providers().stream()
                    .filter(each -> each.domains().stream().anyMatch(d -> isOf(published, d)))
                    .findFirst())
        .or(
            () ->
                truth.providers().size() == 1
                    ? Optional.of(truth.providers().get(0))
                    : Optional.empty());
  }

  private static boolean isOf(Autoconfig published, Located<String> domain) {
    return published.domains().stream().anyMatch(d -> d.value().equalsIgnoreCase(domain.value()));
  }

  private static Finding unknown(Truth truth, Autoconfig published) {
    List<String> ids = truth.providers().stream().map(Provider::id).toList();
    String id = published.id().value();
    List<String> near = Nearest.names(id, ids);
    return Finding.of(
            Rule.INVALID_CONFIGURATION,
            published.id().place(),
            "no definition is about `" + id + "`, nor about a domain of that file")
        .help(
            near.isEmpty()
                ? "give a file about one of the defined providers"
                : "give a file about `" + String.join("` or `", near) + "`")
        .build();
  }

  private void names() {
    String id = published.id().value();
    if (!id.equalsIgnoreCase(provider.id())) {
      note(provider.name(), "id", "the id is `" + provider.id() + "`", published.id());
    }
    published
        .name()
        .filter(name -> !name.value().equals(provider.name().value()))
        .ifPresent(
            name -> {
              Located<String> own = provider.name();
              note(own, "provider.name", "the name is `" + own.value() + "`", name);
            });
    for (Located<String> domain : published.domains()) {
      if (provider.domains().stream().noneMatch(d -> d.value().equalsIgnoreCase(domain.value()))) {
        findings.add(
            Finding.of(
                    Rule.CONTRADICTED_DEFINITION,
                    domain.place(),
                    "the domain `" + domain.value() + "` is in " + where + " only")
                .label("not among the domains of the definition")
                .related(provider.name().place(), "the definition of " + shortName())
                .help("add it to `domains` if " + shortName() + " serves addresses of that domain")
                .build()
                .withLevel(Level.NOTE));
      }
    }
    for (Located<String> domain : provider.domains()) {
      if (!isOf(published, domain)) {
        findings.add(
            Finding.of(
                    Rule.CONTRADICTED_DEFINITION,
                    domain.place(),
                    "the domain `" + domain.value() + "` is not in " + where)
                .related(published.id().place(), "published here, without it")
                .help("have the published file mended if mail clients shall find this domain")
                .build()
                .withLevel(Level.NOTE));
      }
    }
    if (published.webmail().isPresent() && provider.webmail().isPresent()) {
      Located<String> own = provider.webmail().get();
      Located<String> other = published.webmail().get();
      if (!own.value().equals(other.value())) {
        note(own, "provider.webmail", "web mail is at `" + own.value() + "`", other);
      }
    }
  }

  private void note(Located<String> own, String key, String says, Located<String> other) {
    findings.add(
        Finding.of(
                Rule.CONTRADICTED_DEFINITION,
                own.place(),
                says + " here and `" + other.value() + "` in " + where)
            .fact(provider.id() + "/" + key)
            .actual(own.value())
            .expected(other.value())
            .related(other.place(), "published here")
            .build()
            .withLevel(Level.NOTE));
  }

  private String shortName() {
    return provider.shortName().value();
  }

  private void servers() {
    for (Protocol protocol : Protocol.values()) {
      List<Server> own =
          new ArrayList<>(
              provider.servers().stream().filter(s -> s.protocol() == protocol).toList());
      List<Entry> others =
          new ArrayList<>(
              published.servers().stream()
                  .filter(entry -> entry.type().equals(protocol.word()))
                  .toList());
      pairs(own, others).forEach((server, entry) -> compare(server, entry));
      own.forEach(this::unpublished);
      others.forEach(entry -> undefined(protocol, entry));
    }
  }

  /** Servers and entries that mean the same way, the most alike first; takes them out of both. */
  private static Map<Server, Entry> pairs(List<Server> own, List<Entry> others) {
    Map<Server, Entry> pairs = new LinkedHashMap<>();
    for (int alike = 3; alike >= 0; alike--) {
      for (Server server : List.copyOf(own)) {
        for (Entry entry : List.copyOf(others)) {
          if (likeness(server, entry) == alike && !pairs.containsKey(server)) {
            pairs.put(server, entry);
            own.remove(server);
            others.remove(entry);
          }
        }
      }
    }
    return pairs;
  }

  private static int likeness(Server server, Entry entry) {
    return (host(entry).equals(server.host().value()) ? 1 : 0)
        + (text(entry.port()).equals(String.valueOf(server.port().value())) ? 1 : 0)
        + (security(entry).equals(server.security().value().word()) ? 1 : 0);
  }

  private void compare(Server server, Entry entry) {
    entry
        .host()
        .ifPresent(host -> differ(server, "host", server.host(), host(entry), host, host.value()));
    entry
        .port()
        .ifPresent(
            port -> {
              Located<String> own =
                  new Located<>(String.valueOf(server.port().value()), server.port().place());
              differ(server, "port", own, port.value(), port, port.value());
            });
    entry
        .socketType()
        .ifPresent(
            type -> {
              Located<String> own =
                  new Located<>(server.security().value().word(), server.security().place());
              differ(server, "security", own, security(entry), type, type.value());
            });
    server
        .username()
        .ifPresent(
            own ->
                entry
                    .username()
                    .ifPresent(
                        name ->
                            differ(
                                server,
                                "username",
                                own,
                                pattern(name.value()),
                                name,
                                name.value())));
    authentication(server, entry);
  }

  private void authentication(Server server, Entry entry) {
    List<String> own =
        server.authentication().stream().map(method -> method.value().word()).toList();
    List<String> other =
        entry.authentication().stream().map(method -> method(method.value())).toList();
    if (own.isEmpty() || other.isEmpty() || Set.copyOf(own).equals(Set.copyOf(other))) {
      return;
    }
    Located<String> all =
        new Located<>(String.join(", ", own), server.authentication().get(0).place());
    Located<String> first = entry.authentication().get(0);
    String raw = String.join(", ", entry.authentication().stream().map(Located::value).toList());
    differ(server, "authentication", all, String.join(", ", other), first, raw);
  }

  /**
   * @param other the published value in the definition's words
   * @param raw the published value in its own words
   */
  private void differ(
      Server server,
      String field,
      Located<String> own,
      String other,
      Located<String> published,
      String raw) {
    if (own.value().equals(other)) {
      return;
    }
    String named = other.equals(raw) ? "`" + other + "`" : "`" + other + "` (`" + raw + "`)";
    findings.add(
        Finding.of(
                Rule.CONTRADICTED_DEFINITION,
                own.place(),
                "the "
                    + server.protocol().name()
                    + " "
                    + field
                    + " is `"
                    + own.value()
                    + "` here and "
                    + named
                    + " in "
                    + where)
            .label("the definition says " + own.value())
            .fact(provider.id() + "/" + server.id() + "." + field)
            .actual(own.value())
            .expected(other)
            .related(published.place(), "published here")
            .note("two published sources disagree, and mail clients read the other one")
            .help("find out which is true; then mend the definition, or have that file mended")
            .build());
  }

  private void unpublished(Server server) {
    findings.add(
        Finding.of(
                Rule.CONTRADICTED_DEFINITION,
                server.place(),
                "the "
                    + server.protocol().name()
                    + " server `"
                    + server.host().value()
                    + ":"
                    + server.port().value()
                    + "` is not in "
                    + where)
            .related(published.id().place(), "published here, without it")
            .help("find out whether it is offered; then mend the definition, or that file")
            .build());
  }

  private void undefined(Protocol protocol, Entry entry) {
    findings.add(
        Finding.of(
                Rule.CONTRADICTED_DEFINITION,
                entry.place(),
                "the "
                    + protocol.name()
                    + " server `"
                    + host(entry)
                    + ":"
                    + text(entry.port())
                    + "` is in "
                    + where
                    + " only")
            .related(provider.name().place(), "the definition of " + shortName())
            .help("find out whether it is offered; then add it here, or have that file mended")
            .build());
  }

  private static String host(Entry entry) {
    return pattern(text(entry.host()).toLowerCase(Locale.ROOT));
  }

  private static String security(Entry entry) {
    String published = text(entry.socketType());
    // The draft writes TLS once, and clients refuse it; what is meant is clear.
    return published.equals("TLS")
        ? Security.TLS.word()
        : Vocabulary.security(published).map(Security::word).orElse(published);
  }

  private static String method(String published) {
    return Vocabulary.authentication(published).map(Authentication::word).orElse(published);
  }

  private static String text(Optional<Located<String>> value) {
    return value.map(Located::value).orElse("");
  }

  private static String pattern(String published) {
    return published
        .replaceAll("(?i)%EMAILADDRESS%", "{address}")
        .replaceAll("(?i)%EMAILLOCALPART%", "{local}")
        .replaceAll("(?i)%EMAILDOMAIN%", "{domain}");
  }
}
