package cat.bustia.content;

import cat.bustia.finding.Nearest;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.TranslatedNames;
import cat.bustia.source.Located;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what the references of a page stand for: facts of its provider, or words of its client. */
public final class References {
  /** What a reference stands for. */
  public sealed interface Resolved {
    /** A fact of the truth. */
    record OfFact(Fact fact) implements Resolved {}

    /** A word on the client's screen, and the language that it is in. */
    record OfLabel(Located<String> text, LanguageTag language) implements Resolved {}

    /** The client's name. */
    record OfName(String text) implements Resolved {}

    /**
     * Nothing; the known names nearest to it, best first.
     *
     * @param isTranslated whether it says the first of them in another language
     */
    record Unknown(List<String> nearest, boolean isTranslated) implements Resolved {
      private Unknown(List<String> nearest) {
        this(nearest, false);
      }
    }

    /** Several facts, as the page's services differ here. */
    record Ambiguous(List<Fact> facts) implements Resolved {}
  }

  /** No name has more parts than {@code service.start-mail.name}. */
  private static final int MOST_PARTS = 3;

  private static final int MOST_TRIED = 8;

  private final Catalog catalog;
  private final Truth truth;
  private final Facts facts;
  private final List<String> offers;
  private final TranslatedNames names = new TranslatedNames();

  public References(Catalog catalog, Truth truth, Facts facts) {
    this.catalog = catalog;
    this.truth = truth;
    this.facts = facts;
    this.offers = Offers.known(truth);
  }

  /** What the figures of pages draw. */
  public Figures figures() {
    return new Figures(catalog, this);
  }

  /**
   * The page's provider: its own, else the site's, else the only one there is. A page of each
   * provider, as it was written, has the first that there is.
   */
  public Optional<Provider> provider(Page page) {
    if (page.edition().isPresent()) {
      return truth.provider(page.edition().get());
    }
    if (page.isTemplate()) {
      return truth.providers().stream().findFirst();
    }
    return provider(page.front().provider().or(() -> catalog.site().provider()));
  }

  /** The provider of what lies in no page: the site's, else the only one there is. */
  private Optional<Provider> provider() {
    return provider(catalog.site().provider());
  }

  /** Whether a provider is the one whose files stand at the site's well-known places. */
  public boolean isSites(Provider provider) {
    return provider().filter(own -> own.id().equals(provider.id())).isPresent();
  }

  private Optional<Provider> provider(Optional<Located<String>> named) {
    if (named.isPresent()) {
      return truth.provider(named.get().value());
    }
    return truth.providers().size() == 1 ? Optional.of(truth.providers().get(0)) : Optional.empty();
  }

  /** Looks up a fact that is named outside of pages: {@code imap.port} or a longer key. */
  public Facts.Lookup find(String key) {
    return named(key)
        .or(this::provider)
        .map(provider -> facts.find(key, provider, List.of()))
        .orElse(new Facts.Lookup.Unknown(List.of()));
  }

  private Optional<Provider> named(String key) {
    return truth.provider(key.substring(0, Math.max(0, key.indexOf('/'))));
  }

  /** The ids of the services that the page is valid for; none: all of the provider's. */
  public List<String> services(Page page) {
    return page.front().services().stream().map(Located::value).toList();
  }

  /**
   * Resolves a reference of a page.
   *
   * @param name as typed between the braces, trimmed
   */
  public Resolved resolve(Page page, String name) {
    Resolved found = find(page, name);
    return found instanceof Resolved.Unknown unknown ? translated(page, name, unknown) : found;
  }

  /**
   * The names that a word of the page's language means, or of any other of the site: {@code port}
   * for {@code puerto}.
   */
  public List<String> meant(Page page, String word) {
    List<LanguageTag> languages = new ArrayList<>(List.of(page.language()));
    languages.addAll(catalog.site().locales());
    return names.of(word, languages);
  }

  /** What a name is, where a part of it was translated; otherwise what it was before. */
  private Resolved.Unknown translated(Page page, String name, Resolved.Unknown unknown) {
    Resolved.Unknown best = unknown;
    for (String candidate : untranslated(page, name)) {
      Resolved found = find(page, candidate);
      if (!(found instanceof Resolved.Unknown other)) {
        return new Resolved.Unknown(List.of(candidate), true);
      }
      best = best.nearest().isEmpty() ? other : best;
    }
    return best;
  }

  /** The names that one can be meant for, each of its parts in our own words. */
  private List<String> untranslated(Page page, String name) {
    int slash = name.lastIndexOf('/') + 1;
    List<String> candidates = List.of(name.substring(0, slash));
    String dot = "";
    for (String part : name.substring(slash).split("\\.", MOST_PARTS)) {
      List<String> options = new ArrayList<>(meant(page, part));
      options.add(part);
      List<String> longer = new ArrayList<>();
      for (String candidate : candidates) {
        for (String option : options) {
          longer.add(candidate + dot + option);
        }
      }
      candidates = longer;
      dot = ".";
    }
    return candidates.stream()
        .filter(candidate -> !candidate.equals(name))
        .limit(MOST_TRIED)
        .toList();
  }

  private Resolved find(Page page, String name) {
    Optional<Client> client = catalog.client(page);
    if (client.isPresent() && (name.startsWith("label.") || name.startsWith("client."))) {
      return ofClient(client.get(), page.language(), name);
    }
    // A full key tells whose fact it is, on a page of no provider too.
    Optional<Provider> provider = provider(page).or(() -> named(name));
    if (provider.isEmpty()) {
      return new Resolved.Unknown(List.of());
    }
    Facts.Lookup found = find(page, name, provider.get());
    if (found instanceof Facts.Lookup.Found one) {
      return new Resolved.OfFact(one.fact());
    }
    if (found instanceof Facts.Lookup.Ambiguous several) {
      return new Resolved.Ambiguous(several.facts());
    }
    return new Resolved.Unknown(((Facts.Lookup.Unknown) found).nearest());
  }

  /** What some provider offers is no unknown name of a page that is written for each. */
  private Facts.Lookup find(Page page, String name, Provider provider) {
    List<String> services = services(page);
    Facts.Lookup first = facts.find(name, provider, services);
    if (page.isTemplate() && first instanceof Facts.Lookup.Unknown) {
      for (Provider other : truth.providers()) {
        Facts.Lookup found = facts.find(name, other, services);
        if (!(found instanceof Facts.Lookup.Unknown)) {
          return found;
        }
      }
    }
    return first;
  }

  /** Whether the page's provider has a server of this id, or web mail. */
  public boolean offers(Page page, String name) {
    return provider(page).filter(provider -> Offers.of(provider, services(page), name)).isPresent();
  }

  /** What pages may ask providers for: {@link Offers#COMMON}, and the servers of any of them. */
  public List<String> offers() {
    return offers;
  }

  private Resolved ofClient(Client client, LanguageTag locale, String name) {
    if (name.equals("client.name")) {
      return new Resolved.OfName(client.name().value());
    }
    if (name.equals("client.shortName")) {
      return new Resolved.OfName(client.shortName().value());
    }
    Optional<ScreenWord> word =
        name.startsWith("label.")
            ? client.label(name.substring("label.".length()), locale)
            : Optional.empty();
    if (word.isPresent()) {
      return new Resolved.OfLabel(word.get().text(), word.get().language());
    }
    List<String> known = new ArrayList<>(List.of("client.name", "client.shortName"));
    client.labels().keySet().forEach(key -> known.add("label." + key));
    return new Resolved.Unknown(Nearest.names(name, known));
  }
}
