package cat.bustia.check;

import cat.bustia.finding.Finding;
import java.util.function.Consumer;

/** Looks at one page at a time: stateless, and safe to run on several pages at once. */
public interface PageRule {

  /** Hands out what is wrong with the page, in any order. */
  void check(PageView page, Consumer<Finding> findings);
}
