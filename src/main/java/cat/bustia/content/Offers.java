package cat.bustia.content;

import cat.bustia.truth.Provider;
import cat.bustia.truth.Service;
import cat.bustia.truth.Truth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Tells what a provider offers, by the names that pages ask for it. */
public final class Offers {
  /** What every page may ask for, whether or not a provider of the help center has it. */
  public static final List<String> COMMON = List.of("imap", "pop3", "smtp", "webmail");

  private static final String WEBMAIL = "webmail";

  private Offers() {}

  /** What pages may ask for: what is common, and the ids of the servers of any provider. */
  static List<String> known(Truth truth) {
    TreeSet<String> names = new TreeSet<>(COMMON);
    for (Provider provider : truth.providers()) {
      provider.servers().forEach(server -> names.add(server.id()));
      provider.services().stream()
          .flatMap(service -> service.servers().stream())
          .forEach(server -> names.add(server.id()));
    }
    return List.copyOf(names);
  }

  /**
   * Whether a provider has a server of this id, or web mail.
   *
   * @param services the ids of the services that are spoken of; none: the provider's own servers
   */
  public static boolean of(Provider provider, List<String> services, String name) {
    if (name.equals(WEBMAIL)) {
      return provider.webmail().isPresent();
    }
    List<Service> known =
        services.stream().map(provider::service).flatMap(Optional::stream).toList();
    return known.isEmpty()
        ? provider.server(name).isPresent()
        : known.stream()
            .anyMatch(
                service -> service.servers().stream().anyMatch(server -> server.id().equals(name)));
  }
}
