package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SafePath;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees to it that every address belongs to one page, and that no former address hides a present
 * one.
 */
public final class Permalinks {
  private record Owner(Page page, Place place) {}

  private Permalinks() {}

  /** Finds the addresses that two pages, or a page and a redirect, claim. */
  public static List<Finding> check(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Owner> owners = new HashMap<>();
    for (Page page : catalog.pages()) {
      unwritable(page).ifPresent(findings::add);
      Owner owner = new Owner(page, claim(page));
      Owner first = owners.putIfAbsent(SafePath.fold(page.permalink()), owner);
      if (first != null) {
        findings.add(duplicate(owner, page.permalink(), first));
      }
    }
    for (Page page : catalog.pages()) {
      for (Located<String> alias : page.front().aliases()) {
        Owner owner = new Owner(page, alias.place());
        String address = aliasAddress(page, alias.value());
        Owner first = owners.putIfAbsent(SafePath.fold(address), owner);
        if (first != null) {
          findings.add(duplicate(owner, address, first));
        }
      }
    }
    return findings;
  }

  /**
   * The address of a former path: from the site's root if it begins with a slash, else below the
   * page's locale.
   */
  public static String aliasAddress(Page page, String alias) {
    String path = alias.startsWith("/") ? alias : "/" + page.locale() + "/" + alias;
    return path.endsWith("/") ? path : path + "/";
  }

  private static java.util.Optional<Finding> unwritable(Page page) {
    if (page.front().slug().isPresent()) {
      return java.util.Optional.empty();
    }
    String path = page.permalink().substring(1).replaceAll("/$", "");
    return SafePath.authoredProblem(path)
        .map(
            problem ->
                Finding.of(
                        Rule.UNSAFE_PATH,
                        page.file().at(Span.at(0)),
                        "the page's path `" + path + "` " + problem)
                    .help("rename the file, or give the page a `slug`")
                    .build());
  }

  private static Place claim(Page page) {
    return page.front().slug().map(Located::place).orElseGet(() -> page.file().at(Span.at(0)));
  }

  private static Finding duplicate(Owner owner, String address, Owner first) {
    return Finding.of(
            Rule.DUPLICATE_PERMALINK,
            owner.place(),
            "`" + address + "` already belongs to `" + first.page().file().path() + "`")
        .related(first.place(), "claimed here first")
        .help("give one of them another `slug`")
        .build();
  }
}
