package cat.bustia.content;

import cat.bustia.glossary.Glossary;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import cat.bustia.truth.Provider;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that the content folder holds besides server definitions.
 *
 * <p>Pages are sorted by locale in the site's order, then by name. Where a locale lacks a page, the
 * first one of its fallback chain is served to its readers. A page of each provider is among them
 * once, as it was written; {@link #editions} tells what is published of it.
 */
public final class Catalog {
  private final Site site;
  private final List<Page> pages;
  private final Map<String, Client> clients;
  private final Ledger ledger;
  private final Map<String, Provider> providers = new LinkedHashMap<>();
  private final Glossary glossary;
  private final Map<LanguageTag, Map<String, Page>> byName = new HashMap<>();
  private final Map<LanguageTag, Map<String, Page>> fallbacks = new HashMap<>();

  /** A help center that has no ledger. */
  public Catalog(Site site, List<Page> pages, Map<String, Client> clients) {
    this(site, pages, clients, Ledger.empty());
  }

  public Catalog(Site site, List<Page> pages, Map<String, Client> clients, Ledger ledger) {
    this(site, pages, clients, ledger, List.of());
  }

  /** A help center that has no glossary. */
  public Catalog(
      Site site,
      List<Page> pages,
      Map<String, Client> clients,
      Ledger ledger,
      List<Provider> providers) {
    this(site, pages, clients, ledger, providers, Glossary.empty());
  }

  /**
   * @param providers those whose readers get the pages of each provider
   */
  public Catalog(
      Site site,
      List<Page> pages,
      Map<String, Client> clients,
      Ledger ledger,
      List<Provider> providers,
      Glossary glossary) {
    this.site = site;
    providers.forEach(provider -> this.providers.put(provider.id(), provider));
    this.ledger = ledger;
    this.glossary = glossary;
    this.pages = List.copyOf(pages);
    this.clients = Map.copyOf(clients);
    for (Page page : pages) {
      byName.computeIfAbsent(page.locale(), locale -> new HashMap<>()).put(page.name(), page);
    }
    site.fallback().forEach(this::serve);
  }

  private void serve(LanguageTag reader, List<LanguageTag> chain) {
    Map<String, Page> served = new TreeMap<>();
    for (LanguageTag locale : chain) {
      for (Page page : byName.getOrDefault(locale, Map.of()).values()) {
        boolean missing = page(reader, page.name()).isEmpty() && !page.front().draft();
        if (missing && !locale.equals(reader)) {
          served.putIfAbsent(page.name(), page.fallbackFor(reader));
        }
      }
    }
    fallbacks.put(reader, served);
  }

  /**
   * What is published of a page: itself, or the editions of a page of each provider, by provider.
   */
  public List<Page> editions(Page page) {
    return page.isTemplate()
        ? providers.values().stream()
            .filter(provider -> isFor(page, provider))
            .map(provider -> page.editionFor(provider.id()))
            .toList()
        : List.of(page);
  }

  /**
   * What of a page the readers of a provider get: itself, or their edition, unless the provider
   * lacks what the page asks for.
   */
  public Optional<Page> edition(Page page, Optional<String> provider) {
    if (!page.isTemplate()) {
      return Optional.of(page);
    }
    return provider
        .flatMap(id -> Optional.ofNullable(providers.get(id)))
        .filter(known -> isFor(page, known))
        .map(known -> page.editionFor(known.id()));
  }

  /** The ids of the providers for which the pages of each are made, sorted. */
  public Set<String> providers() {
    return Collections.unmodifiableSet(providers.keySet());
  }

  /** The id of the provider of pages that name none: the site's, else the only one there is. */
  Optional<String> provider() {
    Optional<String> named = site.provider().map(Located::value);
    return named.isEmpty() && providers.size() == 1
        ? providers.keySet().stream().findFirst()
        : named;
  }

  private static boolean isFor(Page page, Provider provider) {
    List<String> services = page.front().services().stream().map(Located::value).toList();
    return page.front().offers().stream()
        .allMatch(name -> Offers.of(provider, services, name.value()));
  }

  public Site site() {
    return site;
  }

  public List<Page> pages() {
    return pages;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Glossary glossary() {
    return glossary;
  }

  /** The clients by id. */
  public Map<String, Client> clients() {
    return clients;
  }

  /** The page of this name in this locale. */
  public Optional<Page> page(LanguageTag locale, String name) {
    return Optional.ofNullable(byName.getOrDefault(locale, Map.of()).get(name));
  }

  /** The page of this name that readers of a locale get: their own, else a fallback. */
  public Optional<Page> served(LanguageTag locale, String name) {
    return page(locale, name)
        .or(() -> Optional.ofNullable(fallbacks.getOrDefault(locale, Map.of()).get(name)));
  }

  /** The pages that stand in for what is not translated, sorted by name. */
  public Collection<Page> fallbacks(LanguageTag locale) {
    return fallbacks.getOrDefault(locale, Map.of()).values();
  }

  /** Where a page stands in, in the order of the site's locales. */
  public List<Page> fallbacks(Page page) {
    return site.locales().stream()
        .map(locale -> fallbacks.getOrDefault(locale, Map.of()).get(page.name()))
        .filter(found -> found != null && found.language().equals(page.locale()))
        .map(found -> page.edition().map(found::editionFor).orElse(found))
        .toList();
  }

  /** The client that a page is about, if it names a known one. */
  public Optional<Client> client(Page page) {
    return page.front().client().flatMap(id -> Optional.ofNullable(clients.get(id.value())));
  }
}
