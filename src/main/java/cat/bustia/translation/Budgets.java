package cat.bustia.translation;

import cat.bustia.content.Site;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import cat.bustia.translation.PageStatus.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells where more of a locale is stale or missing than its budget in {@code site.yaml} allows. */
final class Budgets {
  private Budgets() {}

  /**
   * @param unreadable the locales of which nobody can tell what is stale
   */
  static List<Finding> check(Site site, List<PageStatus> status, Set<LanguageTag> unreadable) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<LanguageTag, Map<String, Located<Integer>>> budget : site.budgets().entrySet()) {
      List<PageStatus> pages =
          status.stream().filter(each -> each.locale().equals(budget.getKey())).toList();
      budget
          .getValue()
          .forEach(
              (what, most) -> {
                boolean stale = what.equals("stale");
                boolean known = !stale || !unreadable.contains(budget.getKey());
                double share = stale ? stale(pages) : missing(pages);
                if (known && share * 100 > most.value()) {
                  findings.add(over(budget.getKey(), stale, share, most));
                }
              });
    }
    return findings;
  }

  /** The share of source blocks, of the pages that are translated, whose translation is behind. */
  private static double stale(List<PageStatus> pages) {
    int blocks = 0;
    int changed = 0;
    for (PageStatus page : pages) {
      if (page.state() == State.CURRENT || page.state() == State.STALE) {
        blocks += page.blocks();
        changed += Math.min(page.blocks(), page.changes().size());
      } else if (page.state() == State.UNRECORDED) {
        blocks += page.blocks();
        changed += page.blocks();
      }
    }
    return blocks == 0 ? 0 : (double) changed / blocks;
  }

  private static double missing(List<PageStatus> pages) {
    long known = pages.stream().filter(page -> page.state() != State.ORPHAN).count();
    long missing = pages.stream().filter(page -> page.state() == State.MISSING).count();
    return known == 0 ? 0 : (double) missing / known;
  }

  private static Finding over(
      LanguageTag locale, boolean stale, double share, Located<Integer> most) {
    // Rounded up: a share that is over its budget must not look as if it were not.
    String shown = (int) Math.ceil(share * 100) + "%";
    return Finding.of(
            stale ? Rule.STALE_TRANSLATION : Rule.MISSING_TRANSLATION,
            most.place(),
            "`"
                + locale
                + "` is `"
                + shown
                + "` "
                + (stale ? "stale" : "missing")
                + ", and its budget is `"
                + most.value()
                + "%`")
        .actual(shown)
        .expected(most.value() + "%")
        .help("translate what `bustia status` shows, or raise the budget")
        .build()
        .withLevel(Level.ERROR);
  }
}
