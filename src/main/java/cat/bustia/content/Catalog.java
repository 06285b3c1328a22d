package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that the content folder holds besides server definitions.
 *
 * <p>Pages are sorted by locale in the site's order, then by name. Where a locale lacks a page, the
 * first one of its fallback chain is served to its readers.
 */
public final class Catalog {
  private final Site site;
  private final List<Page> pages;
  private final Map<String, Client> clients;
  private final Ledger ledger;
  private final Map<LanguageTag, Map<String, Page>> byName = new HashMap<>();
  private final Map<LanguageTag, Map<String, Page>> fallbacks = new HashMap<>();

  /** A help center that has no ledger. */
  public Catalog(Site site, List<Page> pages, Map<String, Client> clients) {
    this(site, pages, clients, Ledger.empty());
  }

  public Catalog(Site site, List<Page> pages, Map<String, Client> clients, Ledger ledger) {
    this.site = site;
    this.ledger = ledger;
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

  public Site site() {
    return site;
  }

  public List<Page> pages() {
    return pages;
  }

  public Ledger ledger() {
    return ledger;
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
        .toList();
  }

  /** The client that a page is about, if it names a known one. */
  public Optional<Client> client(Page page) {
    return page.front().client().flatMap(id -> Optional.ofNullable(clients.get(id.value())));
  }
}
