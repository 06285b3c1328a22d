package cat.bustia.build;

import cat.bustia.report.StatedFact;
import java.util.List;

/**
 * The facts of a help center, with the places that state them.
 *
 * @param complete whether the content has no errors; otherwise pages at fault may state more
 */
public record FactList(List<StatedFact> facts, boolean complete) {
  public FactList {
    facts = List.copyOf(facts);
  }
}
