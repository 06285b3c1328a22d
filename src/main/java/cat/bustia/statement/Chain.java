package cat.bustia.statement;

import cat.bustia.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the surroundings of a text say of whom it speaks, the nearest first.
 *
 * @param mask the protocols, or {@link Masks#UNSAID}
 * @param services the ids of the services that are named; none: nothing is said
 * @param said where it is said
 */
record Chain(int mask, List<String> services, @Nullable Span said, @Nullable Chain next) {

  static final Chain EMPTY = new Chain(Masks.UNSAID, List.of(), null, null);

  /** Puts something nearer; the same chain if it says nothing. */
  Chain with(int nearer, List<String> named, @Nullable Span where) {
    boolean silent = nearer == Masks.UNSAID && named.isEmpty();
    return silent ? this : new Chain(nearer, named, where, this);
  }

  /** The chain, with what is farther put behind all of it. */
  Chain over(Chain farther) {
    if (this == EMPTY || mask == Masks.UNSAID && services.isEmpty() && next == null) {
      return farther;
    }
    return new Chain(mask, services, said, next == null ? farther : next.over(farther));
  }

  /**
   * The protocols that a text leaves possible: each surrounding narrows what is nearer, and where
   * the two contradict each other the nearer holds.
   *
   * @param own what the text itself says
   */
  int resolve(int own) {
    int mask = own;
    for (Chain link = this; link != null; link = link.next) {
      if (link.mask == Masks.UNSAID) {
        continue;
      }
      if (mask == Masks.UNSAID) {
        mask = link.mask;
      } else if ((mask & link.mask) != 0) {
        mask &= link.mask;
      }
    }
    return mask;
  }

  /** The services that the nearest surrounding names. */
  List<String> service() {
    for (Chain link = this; link != null; link = link.next) {
      if (!link.services.isEmpty()) {
        return link.services;
      }
    }
    return List.of();
  }

  /** Where the nearest surrounding that names a protocol stands. */
  @Nullable Span place() {
    for (Chain link = this; link != null; link = link.next) {
      if (link.mask != Masks.UNSAID && link.said != null) {
        return link.said;
      }
    }
    return null;
  }
}
