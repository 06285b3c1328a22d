package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the content folder holds besides server definitions.
 *
 * <p>Pages are sorted by locale in the site's order, then by name.
 */
public final class Catalog {
  private final Site site;
  private final List<Page> pages;
  private final Map<String, Client> clients;
  private final Ledger ledger;
  private final Map<LanguageTag, Map<String, Page>> byName;

  /** A help center that has no ledger. */
  public Catalog(Site site, List<Page> pages, Map<String, Client> clients) {
    this(site, pages, clients, Ledger.empty());
  }

  public Catalog(Site site, List<Page> pages, Map<String, Client> clients, Ledger ledger) {
    this.site = site;
    this.ledger = ledger;
    this.pages = List.copyOf(pages);
    this.clients = Map.copyOf(clients);
    this.byName = new HashMap<>();
    for (Page page : pages) {
      byName.computeIfAbsent(page.locale(), locale -> new HashMap<>()).put(page.name(), page);
    }
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

  /** The client that a page is about, if it names a known one. */
  public Optional<Client> client(Page page) {
    return page.front().client().flatMap(id -> Optional.ofNullable(clients.get(id.value())));
  }
}
