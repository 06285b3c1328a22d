package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SafePath;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that pages of each provider ask for what there is, and that what belongs to them
 * stands nowhere else.
 */
public final class EachChecks {
  private static final Set<Layout> ONCE =
      EnumSet.of(Layout.HOME, Layout.NOT_FOUND, Layout.PROVIDERS);

  private final Catalog catalog;
  private final Truth truth;
  private final List<String> known;
  private final List<Finding> findings = new ArrayList<>();

  private EachChecks(Catalog catalog, Truth truth, List<String> known) {
    this.catalog = catalog;
    this.truth = truth;
    this.known = known;
  }

  /** Finds what is wrong with pages of each provider. */
  public static List<Finding> check(Catalog catalog, Truth truth) {
    EachChecks checks = new EachChecks(catalog, truth, Offers.known(truth));
    catalog.pages().forEach(checks::check);
    if (catalog.pages().stream().anyMatch(page -> page.front().isOfEach())) {
      truth.providers().forEach(checks::address);
    }
    return checks.findings;
  }

  /** A provider's id is a part of its pages' addresses, and so of the names of files. */
  private void address(Provider provider) {
    SafePath.authoredProblem(provider.id())
        .ifPresent(
            problem ->
                findings.add(
                    Finding.of(
                            Rule.UNSAFE_PATH,
                            provider.name().place(),
                            "the id `" + provider.id() + "` " + problem)
                        .help("give the provider another host as its id")
                        .build()));
  }

  private void check(Page page) {
    FrontMatter front = page.front();
    layout(page);
    if (front.isOfEach()) {
      offers(page);
      for (Located<String> alias : front.aliases()) {
        if (alias.value().startsWith("/")) {
          wrong(
              alias.place(),
              "the alias `" + alias.value() + "` can belong to one provider only",
              "write it as below the provider, without the slash at its front");
        }
      }
    } else {
      front.offers().stream()
          .findFirst()
          .ifPresent(
              name ->
                  wrong(
                      name.place(),
                      "`offers` chooses among providers, and this page is not of each",
                      "write `provider: each`, or take `offers` out"));
    }
    translation(page);
  }

  private void layout(Page page) {
    Layout layout = page.front().layout();
    boolean each = page.front().isOfEach();
    Place place = page.front().provider().map(Located::place).orElse(title(page));
    if (layout == Layout.PROVIDER && !each) {
      wrong(place, "a page of the layout `provider` is of each provider", "add `provider: each`");
    } else if (each && ONCE.contains(layout)) {
      wrong(
          place,
          "there is one page of the layout `" + layout.word() + "`, and not one for each provider",
          "take `provider: each` out");
    } else if (layout == Layout.PROVIDERS && !page.front().draft() && !leadsOn(page)) {
      wrong(
          title(page),
          "this page leads to the page of each provider, and there is none",
          "write a page with `layout: provider` and `provider: each`");
    }
  }

  private boolean leadsOn(Page page) {
    return catalog.pages().stream()
        .filter(other -> other.front().layout() == Layout.PROVIDER && !other.front().draft())
        .anyMatch(other -> catalog.served(page.locale(), other.name()).isPresent());
  }

  private void offers(Page page) {
    boolean all = true;
    for (Located<String> name : page.front().offers()) {
      if (!known.contains(name.value())) {
        all = false;
        List<String> near = Nearest.names(name.value(), known);
        wrong(
            name.place(),
            "no provider has a server `" + name.value() + "`",
            "write `" + String.join("` or `", near.isEmpty() ? Offers.COMMON : near) + "`");
      }
    }
    if (all && !truth.providers().isEmpty() && catalog.editions(page).isEmpty()) {
      wrong(
          page.front().offers().get(0).place(),
          "no provider offers all of this, so that nobody gets the page",
          "ask for less, or take the page away");
    }
  }

  /** Readers who change the language stay with their provider. */
  private void translation(Page page) {
    Optional<Page> source = catalog.page(catalog.site().sourceLocale(), page.name());
    if (source.isEmpty() || source.get() == page) {
      return;
    }
    FrontMatter own = page.front();
    FrontMatter original = source.get().front();
    Place place = own.provider().map(Located::place).orElse(title(page));
    if (own.isOfEach() != original.isOfEach()) {
      wrong(
          place,
          own.isOfEach()
              ? "this page is of each provider, and its source is not"
              : "the source of this page is of each provider",
          own.isOfEach() ? "take `provider: each` out" : "write `provider: each` here too");
    } else if (!names(own).equals(names(original))) {
      wrong(
          own.offers().stream().findFirst().map(Located::place).orElse(place),
          "the source of this page is for other providers, by its `offers`",
          "write `offers: [" + String.join(", ", names(original)) + "]`, as in the source");
    }
  }

  private static List<String> names(FrontMatter front) {
    return front.offers().stream().map(Located::value).sorted().toList();
  }

  private static Place title(Page page) {
    return page.front().title().place();
  }

  private void wrong(Place place, String message, String help) {
    findings.add(Finding.of(Rule.INVALID_FRONT_MATTER, place, message).help(help).build());
  }
}
