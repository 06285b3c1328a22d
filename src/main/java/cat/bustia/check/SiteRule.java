package cat.bustia.check;

import cat.bustia.finding.Finding;
import java.util.function.Consumer;

/** Looks at what no single page shows. */
public interface SiteRule {

  /** Hands out what is wrong with the help center, in any order. */
  void check(SiteView site, Consumer<Finding> findings);
}
