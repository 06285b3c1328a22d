package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every address and heading id that was ever published, with the page that it belonged to: {@code
 * content/permalinks.yaml}.
 */
public record Ledger(SortedMap<String, Entry> entries) {
  /** The ledger's path in a project. */
  public static final String PATH = "content/permalinks.yaml";

  /**
   * A published address.
   *
   * @param url from the site's root, begins and ends with a slash; of a page of each provider it
   *     stands for the addresses of all editions
   * @param page the page's name below its locale's folder
   * @param anchors the ids of its headings that links may still use
   * @param gone whether the address was given up on purpose
   * @param goneAnchors ids that were given up on purpose
   */
  public record Entry(
      Located<String> url,
      String page,
      List<Located<String>> anchors,
      boolean gone,
      List<String> goneAnchors) {
    public Entry {
      anchors = List.copyOf(anchors);
      goneAnchors = List.copyOf(goneAnchors);
    }

    /** Whether each provider had a page at this address, but for its own id in it. */
    public boolean isOfEach() {
      return url.value().contains("/" + Page.EACH + "/");
    }

    /** The address that one provider's page had. */
    public String addressFor(String provider) {
      return url.value().replace("/" + Page.EACH + "/", "/" + provider + "/");
    }

    /** The locale that the address begins with. */
    public Optional<LanguageTag> locale() {
      String path = url.value();
      int end = path.indexOf('/', 1);
      return end < 0 ? Optional.empty() : LanguageTag.parse(path.substring(1, end));
    }
  }

  public Ledger {
    entries = Collections.unmodifiableSortedMap(entries);
  }

  /** The ledger of a help center that has none. */
  public static Ledger empty() {
    return new Ledger(new TreeMap<>());
  }

  /**
   * The page that an address belonged to, if it is still published, where it is now. What became a
   * page of each provider is that of the site's own.
   */
  public static Optional<Page> successor(Entry entry, Catalog catalog) {
    return entry
        .locale()
        .flatMap(locale -> catalog.page(locale, entry.page()))
        .filter(page -> !page.front().draft())
        .flatMap(
            page ->
                entry.isOfEach() ? Optional.of(page) : catalog.edition(page, catalog.provider()));
  }

  /**
   * The ledger's text with the pages that are published now, for {@code build --record}; what it
   * held stays.
   *
   * @param anchors by the page's path in the project, the ids of its headings
   */
  public String record(Catalog catalog, Map<String, Set<String>> anchors) {
    SortedMap<String, Line> lines = new TreeMap<>();
    for (Entry entry : entries.values()) {
      TreeSet<String> ids = new TreeSet<>();
      entry.anchors().forEach(anchor -> ids.add(anchor.value()));
      lines.put(
          entry.url().value(),
          new Line(entry.page(), ids, entry.gone(), new TreeSet<>(entry.goneAnchors())));
    }
    for (Page page : catalog.pages()) {
      if (page.front().draft() || page.front().layout() == Layout.NOT_FOUND) {
        continue;
      }
      Line former = lines.get(page.permalink());
      TreeSet<String> ids = new TreeSet<>(anchors.getOrDefault(page.file().path(), Set.of()));
      TreeSet<String> goneIds = new TreeSet<>();
      if (former != null) {
        ids.addAll(former.anchors());
        goneIds.addAll(former.goneAnchors());
        goneIds.removeAll(anchors.getOrDefault(page.file().path(), Set.of()));
      }
      ids.removeAll(goneIds);
      lines.put(page.permalink(), new Line(page.name(), ids, false, goneIds));
    }
    StringBuilder out = new StringBuilder(64 * (lines.size() + 4));
    out.append("# Every address and heading id ever published. Kept by `bustia build --record`.\n");
    if (lines.isEmpty()) {
      out.append("{}\n");
    }
    lines.forEach((url, line) -> line.write(url, out));
    return out.toString();
  }

  private record Line(
      String page, TreeSet<String> anchors, boolean gone, TreeSet<String> goneAnchors) {
    void write(String url, StringBuilder out) {
      List<String> fields = new ArrayList<>();
      fields.add("page: " + quoted(page));
      if (gone) {
        fields.add("gone: true");
      }
      if (!anchors.isEmpty()) {
        fields.add("anchors: [" + String.join(", ", anchors) + "]");
      }
      if (!goneAnchors.isEmpty()) {
        fields.add("goneAnchors: [" + String.join(", ", goneAnchors) + "]");
      }
      out.append(quoted(url)).append(": {").append(String.join(", ", fields)).append("}\n");
    }

    /** Neither a path nor a file's name that passed its checks holds a quote or a backslash. */
    private static String quoted(String text) {
      return '"' + text + '"';
    }
  }
}
