package cat.bustia.truth;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a provider of the values of a definition that fit its shape. */
final class ProviderReader {
  private final SourceFile file;
  private final List<Finding> findings;

  ProviderReader(SourceFile file, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The provider; empty where no id or no server is usable. */
  Optional<Provider> read(YamlMapping root) {
    checkIncoming(root);
    Optional<Located<String>> id = root.text("id").map(ProviderReader::lowerCase);
    id.ifPresent(this::checkFileName);
    Map<String, Server> servers = servers(root);
    checkOtherServers(root);
    if (id.isEmpty() || servers.isEmpty()) {
      return Optional.empty();
    }
    Located<String> name = root.text("name").orElse(id.get());
    return Optional.of(
        new Provider(
            id.get().value(),
            name,
            root.text("shortName").orElse(name),
            root.texts("domains").stream().map(ProviderReader::lowerCase).toList(),
            root.text("webmail"),
            List.copyOf(servers.values()),
            services(root, servers),
            hosts(root),
            root.mappings("retired").stream().flatMap(entry -> retired(entry).stream()).toList(),
            ExtrasReader.extras(root),
            file));
  }

  private void checkFileName(Located<String> id) {
    String path = file.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String expected = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    if (!id.value().equals(expected)) {
      findings.add(
          Finding.of(
                  Rule.INVALID_DEFINITION,
                  id.place(),
                  "id `" + id.value() + "` differs from the file's name `" + name + "`")
              .help("name the file `" + id.value() + ".yaml`, or write `" + expected + "` here")
              .build());
    }
  }

  private void checkIncoming(YamlMapping root) {
    Optional<YamlMapping.Entry> servers = root.entry("servers");
    if (servers.isEmpty() || !isClean(servers.get().value().place())) {
      return;
    }
    boolean incoming =
        servers(root).values().stream()
            .anyMatch(server -> server.protocol().role() == Role.INCOMING);
    if (!incoming) {
      findings.add(
          Finding.of(
                  Rule.INVALID_DEFINITION,
                  servers.get().key().place(),
                  "`servers` has no server for incoming mail")
              .help("add an `imap` or a `pop3` server")
              .build());
    }
  }

  private void checkOtherServers(YamlMapping root) {
    Set<String> known = serverIds(root);
    for (YamlMapping server : root.mappings("otherServers")) {
      server
          .text("before")
          .filter(id -> !known.contains(id.value()))
          .ifPresent(id -> unknownServer(id, known));
    }
  }

  /** An id is known even where its server is too broken to be used: one finding per cause. */
  private static Set<String> serverIds(YamlMapping root) {
    return entries(root, "servers").stream()
        .map(entry -> entry.key().text())
        .collect(Collectors.toSet());
  }

  private Map<String, Server> servers(YamlMapping root) {
    Map<String, Server> servers = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(root, "servers")) {
      if (entry.value() instanceof YamlMapping values) {
        server(entry.key(), values, Optional.empty())
            .ifPresent(server -> servers.put(server.id(), server));
      }
    }
    return servers;
  }

  /** The server of an entry, which inherits what it leaves out; empty where too little is known. */
  private static Optional<Server> server(
      YamlScalar key, YamlMapping values, Optional<Server> inherited) {
    Optional<Protocol> protocol =
        values
            .text("protocol")
            .flatMap(word -> Protocol.of(word.value()))
            .or(() -> inherited.map(Server::protocol))
            .or(() -> Protocol.of(key.text()));
    Optional<Located<String>> host =
        values.text("host").map(ProviderReader::lowerCase).or(() -> inherited.map(Server::host));
    Optional<Located<Integer>> port = values.integer("port").or(() -> inherited.map(Server::port));
    Optional<Located<Security>> security =
        values
            .text("security")
            .flatMap(ProviderReader::security)
            .or(() -> inherited.map(Server::security));
    Optional<Located<String>> username =
        values.text("username").or(() -> inherited.flatMap(Server::username));
    if (protocol.isEmpty() || host.isEmpty() || port.isEmpty() || security.isEmpty()) {
      return Optional.empty();
    }
    List<Located<Authentication>> authentication =
        values.texts("authentication").stream()
            .flatMap(
                word ->
                    Authentication.of(word.value())
                        .map(method -> new Located<>(method, word.place()))
                        .stream())
            .toList();
    return Optional.of(
        new Server(
            key.text(),
            protocol.get(),
            host.get(),
            port.get(),
            security.get(),
            username,
            authentication.isEmpty()
                ? inherited.map(Server::authentication).orElse(List.of())
                : authentication,
            ExtrasReader.pickup(values).or(inherited.map(Server::pickup).orElse(Pickup.UNSAID)),
            ExtrasReader.setup(values).or(inherited.map(Server::setup).orElse(Setup.UNSAID)),
            key.place()));
  }

  private List<Service> services(YamlMapping root, Map<String, Server> servers) {
    List<Service> services = new ArrayList<>();
    Set<String> known = serverIds(root);
    for (YamlMapping.Entry entry : entries(root, "services")) {
      if (entry.value() instanceof YamlMapping values) {
        Located<String> name =
            values.text("name").orElse(new Located<>(entry.key().text(), entry.key().place()));
        services.add(
            new Service(
                entry.key().text(),
                name,
                values.texts("synchronises"),
                serviceServers(values, servers, known)));
      }
    }
    return services;
  }

  private List<Server> serviceServers(
      YamlMapping service, Map<String, Server> servers, Set<String> known) {
    Map<String, Server> own = new LinkedHashMap<>(servers);
    for (YamlMapping.Entry entry : entries(service, "servers")) {
      YamlScalar key = entry.key();
      String id = key.text();
      if (!(entry.value() instanceof YamlMapping values)) {
        own.remove(id);
        if (!known.contains(id)) {
          unknownServer(new Located<>(id, key.place()), known);
        }
        continue;
      }
      Optional<Server> server = server(key, values, Optional.ofNullable(servers.get(id)));
      server.ifPresent(found -> own.put(id, found));
      if (server.isEmpty() && !known.contains(id) && isClean(values.place())) {
        incomplete(key, values, known);
      }
    }
    return List.copyOf(own.values());
  }

  private void unknownServer(Located<String> id, Set<String> known) {
    Finding.Builder finding =
        Finding.of(
            Rule.INVALID_DEFINITION,
            id.place(),
            "`" + id.value() + "` is none of the provider's servers");
    List<String> near = Nearest.names(id.value(), known);
    if (!near.isEmpty()) {
      finding.help("write `" + near.get(0) + "`");
    }
    findings.add(finding.build());
  }

  private void incomplete(YamlScalar key, YamlMapping values, Set<String> known) {
    List<String> missing = new ArrayList<>();
    for (String field : List.of("host", "port", "security")) {
      if (values.get(field).isEmpty()) {
        missing.add("`" + field + "`");
      }
    }
    if (values.get("protocol").isEmpty() && Protocol.of(key.text()).isEmpty()) {
      missing.add("`protocol`");
    }
    Finding.Builder finding =
        Finding.of(
            Rule.INVALID_DEFINITION,
            key.place(),
            "`"
                + key.text()
                + "` is none of the provider's servers, so it also needs "
                + String.join(", ", missing));
    List<String> near = Nearest.names(key.text(), known);
    if (!near.isEmpty()) {
      finding.help("write `" + near.get(0) + "` to override that server");
    }
    findings.add(finding.build());
  }

  private static List<OtherHost> hosts(YamlMapping root) {
    List<OtherHost> hosts = new ArrayList<>();
    for (YamlMapping entry : root.mappings("hosts")) {
      Optional<Located<String>> host = entry.text("host").map(ProviderReader::lowerCase);
      String use = entry.text("use").map(Located::value).orElse("other");
      host.ifPresent(name -> hosts.add(new OtherHost(name, use)));
    }
    return hosts;
  }

  private Optional<Retired> retired(YamlMapping entry) {
    Optional<String> host = entry.text("host").map(ProviderReader::lowerCase).map(Located::value);
    Optional<Integer> port = entry.integer("port").map(Located::value);
    Optional<Security> security =
        entry.text("security").flatMap(ProviderReader::security).map(Located::value);
    Optional<String> username = entry.text("username").map(Located::value);
    // Without the part that does not fit, the entry would retire more than its author meant.
    if (!isClean(entry.place())) {
      return Optional.empty();
    }
    if (host.isEmpty() && port.isEmpty() && security.isEmpty() && username.isEmpty()) {
      findings.add(
          Finding.of(
                  Rule.INVALID_DEFINITION,
                  entry.place(),
                  "this entry names no value that is retired")
              .help("add `host`, `port`, `security` or `username`")
              .build());
      return Optional.empty();
    }
    return Optional.of(
        new Retired(
            entry.text("protocol").flatMap(word -> Protocol.of(word.value())),
            host,
            port,
            security,
            username,
            entry.text("replacedBy").map(Located::value),
            entry.date("until").map(Located::value),
            entry.place()));
  }

  /** Whether no finding speaks of anything in this place yet. */
  private boolean isClean(Place place) {
    return findings.stream()
        .map(Finding::place)
        .noneMatch(found -> found.file() == file && place.span().contains(found.span()));
  }

  private static List<YamlMapping.Entry> entries(YamlMapping mapping, String key) {
    return mapping.mapping(key).map(YamlMapping::entries).orElse(List.of());
  }

  private static Optional<Located<Security>> security(Located<String> word) {
    return Security.of(word.value()).map(value -> new Located<>(value, word.place()));
  }

  private static Located<String> lowerCase(Located<String> host) {
    return new Located<>(host.value().toLowerCase(Locale.ROOT), host.place());
  }
}
