package cat.bustia.build;

import cat.bustia.content.Client;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The names that a project gives itself: no glossary judges them. */
final class ProperNames {
  private ProperNames() {}

  /** The names of providers, their services and the clients, sorted. */
  static Collection<String> of(Truth truth, Collection<Client> clients) {
    Set<String> names = new TreeSet<>();
    for (Provider provider : truth.providers()) {
      names.add(provider.name().value());
      names.add(provider.shortName().value());
      provider.services().forEach(service -> names.add(service.name().value()));
    }
    for (Client client : clients) {
      names.add(client.name().value());
      names.add(client.shortName().value());
    }
    return names;
  }
}
