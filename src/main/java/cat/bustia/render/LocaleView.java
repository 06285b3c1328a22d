package cat.bustia.render;

import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.i18n.Collation;
import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Messages;
import cat.bustia.source.Located;
import cat.bustia.truth.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the pages of one locale share, made once: their outline, titles, navigation, footer and
 * words.
 */
final class LocaleView {
  private static final int MOST_TOPICS = 40;
  private static final int MOST_CHILDREN = 12;

  private final LanguageTag locale;
  private final Messages messages;
  private final Map<LanguageTag, Messages> languages;
  private final Catalog catalog;
  private final References references;
  private final Addresses addresses;
  private final Templates templates;
  private final Outline outline;
  private final List<Page> pages;
  private final Map<String, Outline> outlines = new ConcurrentHashMap<>();
  private final Map<String, Object> shared = new HashMap<>();
  private final Map<String, String> titles = new ConcurrentHashMap<>();
  private final Map<String, Object> footers = new ConcurrentHashMap<>();
  private final Map<String, String> navigations = new ConcurrentHashMap<>();

  /**
   * @param languages the interface strings of all locales, as a page may stand in from another one
   */
  LocaleView(
      LanguageTag locale,
      Map<LanguageTag, Messages> languages,
      Catalog catalog,
      References references,
      Addresses addresses,
      Templates templates,
      Map<String, String> assets,
      Identity identity) {
    this.locale = locale;
    this.messages = strings(languages, locale);
    this.languages = languages;
    this.catalog = catalog;
    this.references = references;
    this.addresses = addresses;
    this.templates = templates;
    this.pages =
        Stream.concat(
                catalog.pages().stream()
                    .filter(page -> page.locale().equals(locale) && !page.front().draft()),
                catalog.fallbacks(locale).stream())
            .toList();
    this.outline = outline(Optional.empty());
    shared.put("t", new MessageMethod(messages));
    shared.put("assets", assets);
    shared.put("site", site(identity));
    shared.put("copy", copy());
  }

  /** The pages that all providers share, and the editions of one. */
  private Outline outline(Optional<String> provider) {
    return new Outline(
        pages.stream()
            .filter(page -> provider.isPresent() || !page.isTemplate())
            .flatMap(page -> catalog.edition(page, provider).stream())
            .toList(),
        byTitle());
  }

  /** As a dictionary of the locale sorts titles; loads ICU only where two pages have one order. */
  private Comparator<Page> byTitle() {
    Map<LanguageTag, Collation> collations = new HashMap<>();
    return (a, b) -> collations.computeIfAbsent(locale, Collation::of).compare(title(a), title(b));
  }

  private static Messages strings(Map<LanguageTag, Messages> languages, LanguageTag locale) {
    Messages strings = languages.get(locale);
    if (strings == null) {
      throw new IllegalArgumentException("no interface strings for " + locale);
    }
    return strings;
  }

  private Map<String, Object> site(Identity identity) {
    Map<String, Object> site = new HashMap<>(identity.of(locale));
    site.put("title", title());
    site.put("home", addresses.home(locale));
    site.put("search", addresses.link("search/" + locale + ".json"));
    outline.first(Layout.INDEX).ifPresent(index -> site.put("index", link(index)));
    return site;
  }

  private Map<String, String> copy() {
    // The script puts the value in: one text serves all buttons of a page.
    Map<String, String> value = Map.of("value", "{value}");
    return Map.of(
        "host", messages.text("copy.host", value),
        "port", messages.text("copy.port", value),
        "username", messages.text("copy.username", value),
        "block", messages.text("copy.block"),
        "copied", messages.text("copied", value),
        "failed", messages.text("copy.failed"));
  }

  /** Renders the footer; must come before any page. */
  void open() throws TemplateFault {
    Optional<Provider> provider =
        outline.pages().stream().findFirst().flatMap(references::provider);
    shared.put("footer", fillFooter(provider));
  }

  /** The footer of a page: of its provider's own where it is one of theirs. */
  Object footer(Page page) throws TemplateFault {
    String provider = page.edition().orElse("");
    Object footer = provider.isEmpty() ? shared.get("footer") : footers.get(provider);
    if (footer == null) {
      footer = fillFooter(references.provider(page));
      footers.put(provider, footer);
    }
    return footer;
  }

  private Object fillFooter(Optional<Provider> provider) throws TemplateFault {
    Map<String, String> known = new HashMap<>();
    provider.ifPresent(
        found -> {
          known.put("name", found.name().value());
          found.webmail().ifPresent(webmail -> known.put("webmail", webmail.value()));
        });
    Map<String, Object> model = new HashMap<>(shared);
    model.put("provider", known);
    return Templates.html(templates.fill("footer.ftlh", model));
  }

  LanguageTag locale() {
    return locale;
  }

  Messages messages() {
    return messages;
  }

  /** How the pages hang together that are no provider's own. */
  Outline outline() {
    return outline;
  }

  /** How the pages around one hang together: those of its provider are among them. */
  Outline outline(Page page) {
    return page.edition()
        .map(id -> outlines.computeIfAbsent(id, key -> outline(page.edition())))
        .orElse(outline);
  }

  /** What every template of the locale sees. */
  Map<String, Object> shared() {
    return shared;
  }

  /** The help center's name in this locale, or in the source locale. */
  String title() {
    Map<LanguageTag, Located<String>> all = catalog.site().titles();
    Located<String> title = all.get(locale);
    if (title == null) {
      title = all.get(catalog.site().sourceLocale());
    }
    return title == null
        ? all.values().stream().findFirst().map(Located::value).orElse("")
        : title.value();
  }

  /** A page's title as plain text. */
  String title(Page page) {
    return titles.computeIfAbsent(page.permalink(), at -> phrases(page).text(page.front().title()));
  }

  String description(Page page) {
    return phrases(page).text(page.front().description());
  }

  Phrases phrases(Page page) {
    return new Phrases(page, references, strings(languages, page.language()), words(page));
  }

  Words words(Page page) {
    Optional<Client> client = catalog.client(page);
    return new Words(strings(languages, page.language()), client);
  }

  /**
   * A link to a page of this locale, as templates see it: {@code url}, {@code title}, and {@code
   * lang}, {@code dir} where the title is in another language.
   */
  Map<String, String> link(Page page) {
    Map<String, String> link = new HashMap<>();
    link.put("url", addresses.link(page));
    link.put("title", title(page));
    if (page.isFallback()) {
      link.put("lang", page.language().text());
      link.put("dir", Direction.of(page.language()).word());
    }
    return link;
  }

  /** The pages right below the home page, as cards. */
  List<Map<String, String>> topics() {
    return cards(outline.top());
  }

  /** The pages right below a page, as cards. */
  List<Map<String, String>> topics(Page above) {
    return cards(outline(above).children(above));
  }

  private List<Map<String, String>> cards(List<Page> pages) {
    List<Map<String, String>> topics = new ArrayList<>();
    for (Page page : limited(pages, MOST_TOPICS)) {
      Map<String, String> topic = link(page);
      topic.put("description", description(page));
      topics.add(topic);
    }
    return topics;
  }

  /** The navigation of a page, with the link to the page itself marked. */
  String navigation(Page page) throws TemplateFault {
    Outline around = outline(page);
    List<Page> path = around.ancestors(page);
    Page top = path.isEmpty() ? page : path.get(0);
    String section = around.children(top).isEmpty() ? "" : top.name();
    String shown = page.edition().orElse("") + "/" + section;
    String navigation = navigations.get(shown);
    if (navigation == null) {
      navigation = fillNavigation(around, section);
      navigations.put(shown, navigation);
    }
    return markCurrent(navigation, addresses.link(page));
  }

  private static String markCurrent(String navigation, String address) {
    String link = "href=\"" + Html.escape(address) + "\"";
    int at = navigation.indexOf(link);
    if (at < 0) {
      return navigation;
    }
    int end = at + link.length();
    return navigation.substring(0, end) + " aria-current=\"page\"" + navigation.substring(end);
  }

  private String fillNavigation(Outline around, String section) throws TemplateFault {
    List<Map<String, Object>> topics = new ArrayList<>();
    // A provider's own pages come first: they are what its readers came for.
    for (Page page : around.firstOfProvider().stream().toList()) {
      topics.add(topic(page, around.children(page)));
    }
    for (Page page : limited(around.top(), MOST_TOPICS)) {
      List<Page> below =
          around.children(page).stream()
              .filter(child -> child.front().layout() != Layout.PROVIDER)
              .toList();
      boolean open = below.size() <= MOST_CHILDREN || page.name().equals(section);
      topics.add(topic(page, open ? limited(below, MOST_TOPICS) : List.of()));
    }
    Map<String, Object> model = new HashMap<>(shared);
    model.put("topics", topics);
    return templates.fill("navigation.ftlh", model);
  }

  private Map<String, Object> topic(Page page, List<Page> below) {
    List<Map<String, String>> children = new ArrayList<>();
    below.forEach(child -> children.add(link(child)));
    Map<String, Object> topic = new HashMap<>(link(page));
    topic.put("children", children);
    return topic;
  }

  private static List<Page> limited(List<Page> pages, int most) {
    return pages.subList(0, Math.min(pages.size(), most));
  }
}
