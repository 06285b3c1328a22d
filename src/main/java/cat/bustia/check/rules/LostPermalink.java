package cat.bustia.check.rules;

import cat.bustia.content.Catalog;
import cat.bustia.content.Ledger;
import cat.bustia.content.Page;
import cat.bustia.content.Permalinks;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds published addresses and heading ids that lead nowhere any more. */
public final class LostPermalink {
  private final Catalog catalog;
  private final Map<String, Page> current = new HashMap<>();
  private final Set<String> aliases = new HashSet<>();

  private LostPermalink(Catalog catalog) {
    this.catalog = catalog;
    for (Page page : catalog.pages()) {
      if (!page.front().draft()) {
        current.put(page.permalink(), page);
        page.front()
            .aliases()
            .forEach(alias -> aliases.add(Permalinks.aliasAddress(page, alias.value())));
      }
    }
  }

  /**
   * Holds the ledger against what is published now.
   *
   * @param anchors by the page's path in the project, the ids of the headings of each that could be
   *     read
   */
  public static void check(
      Catalog catalog, Map<String, Set<String>> anchors, Consumer<Finding> findings) {
    if (catalog.ledger().entries().isEmpty()) {
      return;
    }
    LostPermalink rule = new LostPermalink(catalog);
    catalog.ledger().entries().values().forEach(entry -> rule.check(entry, anchors, findings));
  }

  private void check(
      Ledger.Entry entry, Map<String, Set<String>> anchors, Consumer<Finding> findings) {
    String url = entry.url().value();
    if (entry.gone() || (aliases.contains(url) && !current.containsKey(url))) {
      return;
    }
    Optional<Page> page =
        Optional.ofNullable(current.get(url)).or(() -> Ledger.successor(entry, catalog));
    if (page.isEmpty()) {
      findings.accept(
          Finding.of(
                  Rule.LOST_PERMALINK,
                  entry.url().place(),
                  "`" + url + "` was published and leads nowhere now")
              .actual(url)
              .note("it was the address of `" + entry.page() + "`")
              .help(
                  "give the page that takes its place the alias `"
                      + url
                      + "`, or write `gone: true` here")
              .build());
      return;
    }
    Set<String> ids = anchors.get(page.get().file().path());
    if (ids == null) {
      return;
    }
    for (Located<String> anchor : entry.anchors()) {
      if (!ids.contains(anchor.value())) {
        findings.accept(lost(anchor, page.get(), ids));
      }
    }
  }

  private static Finding lost(Located<String> anchor, Page page, Set<String> ids) {
    List<String> near = Nearest.names(anchor.value(), ids);
    Finding.Builder finding =
        Finding.of(
                Rule.LOST_PERMALINK,
                anchor.place(),
                "`#"
                    + anchor.value()
                    + "` was published and is no heading of `"
                    + page.file().path()
                    + "` now")
            .actual(anchor.value());
    if (!near.isEmpty()) {
      finding.note("the page has `#" + String.join("`, `#", near) + "`");
    }
    return finding
        .help(
            "give a heading the id `{#" + anchor.value() + "}` again, or move it to `goneAnchors`")
        .build();
  }
}
