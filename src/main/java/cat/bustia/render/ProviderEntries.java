package cat.bustia.render;

import cat.bustia.content.Catalog;
import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.i18n.Collation;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All providers as one page lists them, and the domains by which its script finds them. */
final class ProviderEntries {
  /** Where the domains are, from the site's root. */
  static final String DOMAINS = "api/domains.json";

  private final Truth truth;
  private final Facts facts;
  private final Catalog catalog;

  ProviderEntries(Truth truth, Facts facts, Catalog catalog) {
    this.truth = truth;
    this.facts = facts;
    this.catalog = catalog;
  }

  private record Entry(Provider provider, Page page) {
    String name() {
      return provider.name().value();
    }
  }

  /**
   * The providers that have a first page in a locale, from A to Z, as templates see them: groups of
   * {@code id}, {@code letter}, {@code entries}, and of each entry {@code id}, {@code url}, and as
   * finished HTML {@code name} and, where there is one, {@code domain}.
   */
  List<Map<String, Object>> of(LocaleView view) {
    Collation collation = Collation.of(view.locale());
    List<Entry> entries = new ArrayList<>();
    for (Provider provider : truth.providers()) {
      first(provider, view).ifPresent(page -> entries.add(new Entry(provider, page)));
    }
    entries.sort(
        (a, b) -> {
          int order = collation.compare(a.name(), b.name());
          return order != 0 ? order : a.provider().id().compareTo(b.provider().id());
        });
    Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      groups
          .computeIfAbsent(collation.letter(entry.name()), letter -> new ArrayList<>())
          .add(model(entry, view));
    }
    List<Map<String, Object>> models = new ArrayList<>();
    groups.forEach(
        (letter, group) ->
            models.add(Map.of("id", IndexEntries.id(letter), "letter", letter, "entries", group)));
    return models;
  }

  private Optional<Page> first(Provider provider, LocaleView view) {
    return catalog.pages().stream()
        .filter(page -> page.front().layout() == Layout.PROVIDER && !page.front().draft())
        .map(Page::name)
        .distinct()
        .flatMap(name -> catalog.served(view.locale(), name).stream())
        .flatMap(page -> catalog.edition(page, Optional.of(provider.id())).stream())
        .findFirst();
  }

  private Map<String, Object> model(Entry entry, LocaleView view) {
    Provider provider = entry.provider();
    FactMarkup markup = new FactMarkup(view.messages(), view.words(entry.page()));
    Map<String, Object> model = new HashMap<>(view.link(entry.page()));
    model.put("id", provider.id());
    fact(provider, "provider.name", markup).ifPresent(html -> model.put("name", html));
    fact(provider, "provider.domain", markup).ifPresent(html -> model.put("domain", html));
    return model;
  }

  private Optional<Object> fact(Provider provider, String name, FactMarkup markup) {
    if (!(facts.find(name, provider, List.of()) instanceof Facts.Lookup.Found found)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    markup.fact(found.fact(), out);
    return Optional.of(Templates.html(out.toString()));
  }

  /**
   * The ids of the providers by each domain that they serve, for scripts of this site and others.
   */
  OutputFile domains() {
    Map<String, String> ids = new TreeMap<>();
    for (Provider provider : truth.providers()) {
      provider.domains().forEach(domain -> ids.putIfAbsent(domain.value(), provider.id()));
    }
    StringBuilder out = new StringBuilder(64 + ids.size() * 40);
    out.append("{\"version\":1,\"domains\":{");
    String comma = "";
    for (Map.Entry<String, String> each : ids.entrySet()) {
      out.append(comma);
      Json.string(each.getKey(), out);
      out.append(':');
      Json.string(each.getValue(), out);
      comma = ",";
    }
    out.append("}}\n");
    return new OutputFile(
        DOMAINS,
        out.toString().getBytes(StandardCharsets.UTF_8),
        "application/json",
        CacheClass.SHORT,
        List.of(),
        "content/servers");
  }
}
