package cat.bustia.truth;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a definition says that cannot all be true, within a file and across files. */
final class DefinitionChecks {
  private final Facts facts;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Claim> domains = new HashMap<>();

  private record Claim(Provider provider, Located<String> domain) {}

  private record Endpoint(
      Protocol protocol, String host, int port, Security security, Optional<String> username) {
    static Endpoint of(Server server) {
      return new Endpoint(
          server.protocol(),
          server.host().value(),
          server.port().value(),
          server.security().value(),
          server.username().map(Located::value));
    }
  }

  private DefinitionChecks(Truth truth) {
    this.facts = Facts.of(truth);
  }

  static List<Finding> check(Truth truth) {
    DefinitionChecks checks = new DefinitionChecks(truth);
    truth.providers().forEach(checks::check);
    return checks.findings;
  }

  private void check(Provider provider) {
    checkDomains(provider);
    checkTwins(provider);
    checkRetired(provider);
  }

  private void checkDomains(Provider provider) {
    for (Located<String> domain : provider.domains()) {
      Claim first = domains.putIfAbsent(domain.value(), new Claim(provider, domain));
      if (first == null) {
        continue;
      }
      boolean twice = first.provider() == provider;
      findings.add(
          Finding.of(
                  Rule.INVALID_DEFINITION,
                  domain.place(),
                  twice
                      ? "domain `" + domain.value() + "` is listed twice"
                      : "domain `"
                          + domain.value()
                          + "` is also claimed by `"
                          + first.provider().id()
                          + "`")
              .related(first.domain().place(), twice ? "first here" : "claimed here")
              .help(twice ? "delete one of the two" : "list it with the provider that serves it")
              .build());
    }
  }

  private void checkTwins(Provider provider) {
    checkTwins(provider.servers(), List.of());
    for (Service service : provider.services()) {
      checkTwins(service.servers(), provider.servers());
    }
  }

  /** Reports servers that are equal but for their ids, unless both are among the known ones. */
  private void checkTwins(List<Server> servers, List<Server> known) {
    Map<Endpoint, Server> byEndpoint = new HashMap<>();
    for (Server server : servers) {
      Server first = byEndpoint.putIfAbsent(Endpoint.of(server), server);
      boolean reported = known.contains(server) && first != null && known.contains(first);
      if (first == null || reported) {
        continue;
      }
      findings.add(
          Finding.of(
                  Rule.INVALID_DEFINITION,
                  server.place(),
                  "server `" + server.id() + "` is the same as server `" + first.id() + "`")
              .related(first.place(), "the same here")
              .help("delete one of the two")
              .build());
    }
  }

  private void checkRetired(Provider provider) {
    for (Retired retired : provider.retired()) {
      retired.replacedBy().ifPresent(key -> checkReplacement(provider, retired, key));
      Optional<Server> current =
          servers(provider).stream().filter(server -> isRetired(retired, server)).findFirst();
      current.ifPresent(
          server ->
              findings.add(
                  Finding.of(
                          Rule.INVALID_DEFINITION,
                          retired.place(),
                          "this retired value is the current one of server `" + server.id() + "`")
                      .related(server.place(), "current here")
                      .help("delete the entry, or change the server")
                      .build()));
      if (current.isEmpty() && retired.port().isEmpty() && retired.protocol().isEmpty()) {
        checkOtherHosts(provider, retired);
      }
    }
  }

  private void checkOtherHosts(Provider provider, Retired retired) {
    for (OtherHost other : provider.hosts()) {
      if (retired.host().equals(Optional.of(other.host().value()))) {
        findings.add(
            Finding.of(
                    Rule.INVALID_DEFINITION,
                    retired.place(),
                    "host `" + other.host().value() + "` is both retired and among `hosts`")
                .related(other.host().place(), "current here")
                .help("delete one of the two")
                .build());
      }
    }
  }

  private void checkReplacement(Provider provider, Retired retired, String key) {
    Facts.Lookup lookup = facts.find(key, provider, List.of());
    if (!(lookup instanceof Facts.Lookup.Unknown unknown)) {
      return;
    }
    Finding.Builder finding =
        Finding.of(
            Rule.INVALID_DEFINITION, retired.place(), "`replacedBy` names no fact: `" + key + "`");
    if (!unknown.nearest().isEmpty()) {
      finding.help("write `" + unknown.nearest().get(0) + "`");
    }
    findings.add(finding.build());
  }

  private static boolean isRetired(Retired retired, Server server) {
    return agrees(retired.protocol(), server.protocol())
        && agrees(retired.host(), server.host().value())
        && agrees(retired.port(), server.port().value())
        && agrees(retired.security(), server.security().value())
        && (retired.username().isEmpty()
            || retired.username().equals(server.username().map(Located::value)));
  }

  private static <T> boolean agrees(Optional<T> retired, T current) {
    return retired.isEmpty() || retired.get().equals(current);
  }

  private static List<Server> servers(Provider provider) {
    List<Server> servers = new ArrayList<>(provider.servers());
    provider.services().forEach(service -> servers.addAll(service.servers()));
    return servers;
  }
}
