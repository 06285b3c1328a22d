package cat.bustia.truth;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a definition may say but hardly means: ports, security and user names that no provider
 * of this protocol uses, and what nobody can reach. A definition may be odd and true, so these are
 * warnings.
 */
public final class DefinitionLint {
  private record Reported(Rule rule, Place place) {}

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Reported> reported = new HashSet<>();

  private DefinitionLint() {}

  /** The findings of all definitions, sorted by file, then by place. */
  public static List<Finding> check(Truth truth) {
    DefinitionLint lint = new DefinitionLint();
    truth.providers().forEach(lint::check);
    lint.findings.sort(TruthReader.BY_PLACE);
    return List.copyOf(lint.findings);
  }

  private void check(Provider provider) {
    for (Server server : provider.servers()) {
      check(server, Optional.empty());
    }
    for (Service service : provider.services()) {
      for (Server server : service.servers()) {
        check(server, provider.server(server.id()));
      }
    }
    Extras extras = provider.extras();
    extras.otherServers().stream()
        .flatMap(server -> server.username().stream())
        .forEach(name -> UsernameLint.check(name).ifPresent(this::report));
    extras
        .loginPageInfo()
        .flatMap(Extras.LoginPage::username)
        .flatMap(UsernameLint::check)
        .ifPresent(this::report);
    checkReach(provider);
  }

  /**
   * Checks a server.
   *
   * @param inherited the provider's server that a service's server overrides
   */
  private void check(Server server, Optional<Server> inherited) {
    PortLint.check(server, inherited).ifPresent(this::report);
    UsernameLint.check(server).ifPresent(this::report);
  }

  private void checkReach(Provider provider) {
    Place name = provider.name().place();
    if (servers(provider).stream().noneMatch(server -> isFor(Role.INCOMING, server))) {
      unreachable(name, "no server receives mail");
    }
    if (servers(provider).stream().noneMatch(server -> isFor(Role.OUTGOING, server))) {
      unreachable(name, "no server sends mail");
    }
    if (provider.domains().isEmpty()) {
      unreachable(name, "no e-mail domain leads to `" + provider.id() + "`");
    }
    for (Server server : provider.servers()) {
      boolean overridden =
          !provider.services().isEmpty()
              && provider.services().stream()
                  .noneMatch(service -> service.servers().contains(server));
      if (overridden) {
        unreachable(
            server.place(),
            "server `" + server.id() + "` is overridden in every service, so nobody uses it");
      }
    }
  }

  private static boolean isFor(Role role, Server server) {
    return server.protocol().role() == role;
  }

  private void unreachable(Place place, String message) {
    report(Finding.of(Rule.UNREACHABLE_DEFINITION, place, message).build());
  }

  /** Adds a finding, but once where several services inherit what it speaks of. */
  private void report(Finding finding) {
    if (reported.add(new Reported(finding.rule(), finding.place()))) {
      findings.add(finding);
    }
  }

  private static List<Server> servers(Provider provider) {
    List<Server> servers = new ArrayList<>(provider.servers());
    provider.services().forEach(service -> servers.addAll(service.servers()));
    return servers;
  }
}
