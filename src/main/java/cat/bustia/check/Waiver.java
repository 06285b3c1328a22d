package cat.bustia.check;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An author's reasoned permission for the findings of some rules in one block.
 *
 * @param place the whole comment
 * @param names what it allows; at least one
 * @param covers the block that follows in the same container; absent if none does
 */
record Waiver(Place place, List<Name> names, Optional<Span> covers) {

  /** A rule that a waiver names, and where it names it. */
  record Name(Rule rule, Place place) {}

  Waiver {
    names = List.copyOf(names);
  }

  /** Whether a finding of the waiver's file begins in the block that it covers. */
  boolean reaches(Finding finding) {
    int start = finding.place().span().start();
    return covers.isPresent() && covers.get().start() <= start && start < covers.get().end();
  }
}
