package cat.bustia.check;

import cat.bustia.finding.Finding;
import java.util.List;
import java.util.function.Consumer;

/** All rules, one line each. */
final class RuleSet {
  private static final List<PageRule> OF_PAGES = List.of();

  private static final List<SiteRule> OF_SITE = List.of();

  private RuleSet() {}

  static void checkPage(PageView page, Consumer<Finding> findings) {
    for (PageRule rule : OF_PAGES) {
      rule.check(page, findings);
    }
  }

  static void checkSite(SiteView site, Consumer<Finding> findings) {
    for (SiteRule rule : OF_SITE) {
      rule.check(site, findings);
    }
  }
}
