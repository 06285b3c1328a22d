package cat.bustia.statement;

import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose servers values are said of: of the provider that the text names, or that a reference
 * belongs to; else of the page's own, and on a page of none of the one whose host is named.
 *
 * @param own the page's provider
 * @param services the ids of the page's services; none: the provider's own values
 * @param ofNone whether the page has no provider, so that {@code own} is not meant
 */
record Whose(Truth truth, Provider own, List<String> services, boolean ofNone) {
  /** Whose servers, and which of them. */
  record Scope(Provider provider, List<Server> servers) {}

  Whose {
    services = List.copyOf(services);
  }

  /** Stands for a provider among what a text names; no service has such an id. */
  static String key(Provider provider) {
    return provider.id() + "/";
  }

  /**
   * Whose servers some values are said of; empty where nothing tells.
   *
   * @param named what the text names: services of the page's provider, and providers
   */
  Optional<Scope> of(List<String> named, List<Value> values) {
    List<Provider> providers = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (String name : named) {
      if (name.endsWith("/")) {
        truth.provider(name.substring(0, name.length() - 1)).ifPresent(providers::add);
      } else {
        ids.add(name);
      }
    }
    if (!providers.isEmpty()) {
      return Optional.of(scope(agreeing(providers, values), ids));
    }
    Optional<Provider> told = ofReference(values);
    if (told.isEmpty() && ofNone) {
      told = ofHost(values);
    }
    return told.or(() -> ofNone ? Optional.empty() : Optional.of(own))
        .map(provider -> scope(provider, ids));
  }

  private Scope scope(Provider provider, List<String> named) {
    if (!provider.id().equals(own.id()) || ofNone) {
      return new Scope(provider, provider.servers());
    }
    Set<Server> servers = new LinkedHashSet<>();
    for (String id : named.isEmpty() ? services : named) {
      provider.service(id).map(Service::servers).ifPresent(servers::addAll);
    }
    return new Scope(provider, servers.isEmpty() ? provider.servers() : List.copyOf(servers));
  }

  /** Of several that are named together, the one that the values are right for, else the first. */
  private static Provider agreeing(List<Provider> providers, List<Value> values) {
    for (Provider provider : providers) {
      boolean agrees =
          provider.servers().stream()
              .anyMatch(
                  server -> values.stream().allMatch(value -> agrees(value, server, provider)));
      if (agrees) {
        return provider;
      }
    }
    return providers.stream()
        .filter(provider -> values.stream().anyMatch(value -> has(provider, value)))
        .findFirst()
        .orElse(providers.get(0));
  }

  private static boolean agrees(Value value, Server server, Provider provider) {
    if (value.field() == Field.HOST) {
      return Hosts.of(server, provider).stream().anyMatch(value.values()::contains);
    }
    return server
        .field(value.field())
        .filter(known -> value.values().contains(known.value()))
        .isPresent();
  }

  private Optional<Provider> ofReference(List<Value> values) {
    return values.stream()
        .flatMap(value -> value.fact().stream())
        .map(Fact::key)
        .flatMap(key -> truth.provider(key.substring(0, key.indexOf('/'))).stream())
        .findFirst();
  }

  private Optional<Provider> ofHost(List<Value> values) {
    for (Value value : values) {
      for (Provider provider : truth.providers()) {
        if (has(provider, value)) {
          return Optional.of(provider);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(Provider provider, Value value) {
    if (value.field() != Field.HOST) {
      return false;
    }
    boolean server =
        provider.servers().stream()
            .anyMatch(
                known -> Hosts.of(known, provider).stream().anyMatch(value.values()::contains));
    return server
        || provider.retired().stream()
            .anyMatch(old -> old.host().filter(value.values()::contains).isPresent())
        || provider.domains().stream()
            .anyMatch(
                domain ->
                    value.values().stream()
                        .anyMatch(host -> host.endsWith("." + Hosts.lower(domain.value()))));
  }
}
