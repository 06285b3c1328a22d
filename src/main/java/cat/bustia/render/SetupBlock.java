package cat.bustia.render;

import cat.bustia.content.Client;
import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.content.Setup;
import cat.bustia.export.Download;
import cat.bustia.export.Exports;
import cat.bustia.truth.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client can set up by itself, as its pages offer it: only what the site really holds. */
final class SetupBlock {
  private final References references;
  private final Addresses addresses;

  SetupBlock(References references, Addresses addresses) {
    this.references = references;
    this.addresses = addresses;
  }

  /** What the template shows; empty where there is nothing to offer. */
  Optional<Map<String, Object>> of(Page page, Client client) {
    Optional<Provider> provider = references.provider(page);
    if (provider.isEmpty() || client.setup().isEmpty()) {
      return Optional.empty();
    }
    Setup setup = client.setup().get();
    List<Map<String, Object>> downloads =
        setup == Setup.APPLE_PROFILE ? downloads(page, provider.get()) : List.of();
    boolean offered =
        setup == Setup.AUTOCONFIG ? !provider.get().domains().isEmpty() : !downloads.isEmpty();
    return offered
        ? Optional.of(Map.of("kind", setup.word(), "downloads", downloads))
        : Optional.empty();
  }

  /** The profiles whose servers are those of every service that the page is valid for. */
  private List<Map<String, Object>> downloads(Page page, Provider provider) {
    List<String> services = references.services(page);
    return Exports.downloads(provider).stream()
        .filter(
            download ->
                provider.services().stream()
                    .filter(service -> services.isEmpty() || services.contains(service.id()))
                    .allMatch(service -> service.servers().containsAll(download.servers())))
        .map(this::link)
        .toList();
  }

  private Map<String, Object> link(Download download) {
    return Map.of("protocol", download.protocol().name(), "url", addresses.link(download.path()));
  }
}
