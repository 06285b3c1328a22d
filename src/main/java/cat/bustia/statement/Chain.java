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
 * @param security the encryption that the ports below a heading have
 * @param silence why nothing below is stated
 */
record Chain(
    int mask,
    List<String> services,
    @Nullable Span said,
    @Nullable Implied security,
    @Nullable Silence silence,
    @Nullable Chain next) {

  static final Chain EMPTY = new Chain(Masks.UNSAID, List.of(), null, null, null, null);

  /** A value of another run that the surroundings add. */
  record Implied(Run run, Value value) {}

  /** What a heading, a header or a lead says, by itself; {@link #EMPTY} if nothing. */
  static Chain of(Run run) {
    return EMPTY.with(Groups.of(run).named(), Runs.services(run), Runs.subject(run)).heading(run);
  }

  /** The same, for a text that heads others. */
  Chain heading(Run run) {
    Implied implied = Securities.implied(run).map(value -> new Implied(run, value)).orElse(null);
    Silence silenced = Silences.heading(run);
    return implied == null && silenced == null
        ? this
        : new Chain(mask, services, said, implied, silenced, next);
  }

  /** The same, silenced. */
  Chain silenced(Silence reason) {
    return new Chain(mask, services, said, security, reason, next);
  }

  /** Puts something nearer; the same chain if it says nothing. */
  Chain with(int nearer, List<String> named, @Nullable Span where) {
    boolean silent = nearer == Masks.UNSAID && named.isEmpty();
    return silent ? this : new Chain(nearer, named, where, null, null, this);
  }

  /** The chain, with what is farther put behind all of it. */
  Chain over(Chain farther) {
    if (this == EMPTY) {
      return farther;
    }
    Chain behind = next == null || next == EMPTY ? farther : next.over(farther);
    return new Chain(mask, services, said, security, silence, behind);
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

  /** The encryption that the nearest surrounding implies. */
  @Nullable Implied implied() {
    for (Chain link = this; link != null; link = link.next) {
      if (link.security != null) {
        return link.security;
      }
    }
    return null;
  }

  /** Why a surrounding says that nothing here is stated; null if none does. */
  @Nullable Silence silenced() {
    for (Chain link = this; link != null; link = link.next) {
      if (link.silence != null) {
        return link.silence;
      }
    }
    return null;
  }
}
