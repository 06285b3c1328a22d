package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SafePath;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<Page> pages = new ArrayList<>(catalog.pages());
    // What belongs to every provider is claimed before what may be in its way.
    pages.sort(Comparator.comparing(page -> !page.isTemplate()));
    for (Page page : pages) {
      unwritable(page).ifPresent(findings::add);
      claim(new Owner(page, claim(page)), page.permalink(), owners, catalog, findings);
    }
    for (Page page : catalog.pages()) {
      for (Located<String> alias : page.front().aliases()) {
        Owner owner = new Owner(page, alias.place());
        claim(owner, aliasAddress(page, alias.value()), owners, catalog, findings);
      }
    }
    return findings;
  }

  /** Pages of each provider are many, and their addresses are but for the provider's id one. */
  private static void claim(
      Owner owner,
      String address,
      Map<String, Owner> owners,
      Catalog catalog,
      List<Finding> findings) {
    String own = SafePath.fold(address);
    Owner first = owners.putIfAbsent(own, owner);
    Optional<String> ofEach = ofEach(own, catalog);
    if (first == null && ofEach.isPresent()) {
      first = owners.get(ofEach.get());
    }
    if (first != null) {
      findings.add(duplicate(owner, address, first));
    }
  }

  /** The address that holds the id of a provider, as a page of each provider claims it. */
  private static Optional<String> ofEach(String address, Catalog catalog) {
    int start = address.indexOf('/', 1) + 1;
    int end = address.indexOf('/', start);
    return start > 0 && end > start && catalog.providers().contains(address.substring(start, end))
        ? Optional.of(address.substring(0, start) + Page.EACH + address.substring(end))
        : Optional.empty();
  }

  /**
   * The address of a former path: from the site's root if it begins with a slash, else below the
   * page's locale.
   */
  public static String aliasAddress(Page page, String alias) {
    String below = page.front().isOfEach() ? page.edition().orElse(Page.EACH) + "/" : "";
    String path = alias.startsWith("/") ? alias : "/" + page.locale() + "/" + below + alias;
    return path.endsWith("/") ? path : path + "/";
  }

  private static Optional<Finding> unwritable(Page page) {
    if (page.front().slug().isPresent()) {
      return Optional.empty();
    }
    String path = page.permalink().substring(1).replaceAll("/$", "").replace("/" + Page.EACH, "");
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
