package cat.bustia.truth;

import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of one provider, by the names that its pages use. */
final class ProviderFacts {
  private final Map<String, Fact> own = new LinkedHashMap<>();
  private final Map<String, Map<String, Fact>> byService = new LinkedHashMap<>();
  private final List<Fact> all = new ArrayList<>();

  ProviderFacts(Provider provider) {
    String prefix = provider.id() + "/";
    Map<String, Fact> general = new LinkedHashMap<>();
    add(general, prefix, "provider.name", provider.name());
    add(general, prefix, "provider.shortName", provider.shortName());
    provider.webmail().ifPresent(webmail -> add(general, prefix, "provider.webmail", webmail));
    provider.domains().stream()
        .findFirst()
        .ifPresent(domain -> add(general, prefix, "provider.domain", domain));
    for (Service service : provider.services()) {
      add(general, prefix, "service." + service.id() + ".name", service.name());
    }
    own.putAll(general);
    for (Server server : provider.servers()) {
      addServer(own, prefix, server, Map.of());
    }
    all.addAll(own.values());
    for (Service service : provider.services()) {
      Map<String, Fact> facts = new LinkedHashMap<>(general);
      for (Server server : service.servers()) {
        addServer(facts, prefix + service.id() + "/", server, own);
      }
      facts.forEach(
          (name, fact) -> {
            if (!fact.equals(own.get(name))) {
              all.add(fact);
            }
          });
      byService.put(service.id(), facts);
    }
  }

  List<Fact> all() {
    return all;
  }

  Set<String> services() {
    return byService.keySet();
  }

  @Nullable Map<String, Fact> service(String id) {
    return byService.get(id);
  }

  /** The facts of each of these services; the provider's own where none of them is known. */
  List<Map<String, Fact>> scopes(List<String> services) {
    List<Map<String, Fact>> scopes = new ArrayList<>(services.size());
    for (String id : services) {
      Map<String, Fact> facts = byService.get(id);
      if (facts != null) {
        scopes.add(facts);
      }
    }
    return scopes.isEmpty() ? List.of(own) : scopes;
  }

  /** The services that have a fact of this name. */
  List<String> servicesWith(String key) {
    return byService.entrySet().stream()
        .filter(entry -> entry.getValue().containsKey(key))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void add(
      Map<String, Fact> facts, String prefix, String name, Located<String> value) {
    facts.put(
        name,
        new Fact(prefix + name, value.value(), value.place(), Optional.empty(), Optional.empty()));
  }

  /** Adds a server's fields; one whose value and place are the inherited fact's is that fact. */
  private static void addServer(
      Map<String, Fact> facts, String prefix, Server server, Map<String, Fact> inherited) {
    for (Field field : Field.values()) {
      String name = server.id() + "." + field.word();
      Optional<Located<String>> found = server.field(field);
      if (found.isEmpty()) {
        continue;
      }
      Located<String> value = found.get();
      Fact general = inherited.get(name);
      boolean same =
          general != null
              && general.place().equals(value.place())
              && general.value().equals(value.value());
      facts.put(
          name,
          same
              ? general
              : new Fact(
                  prefix + name,
                  value.value(),
                  value.place(),
                  Optional.of(server),
                  Optional.of(field)));
    }
  }
}
