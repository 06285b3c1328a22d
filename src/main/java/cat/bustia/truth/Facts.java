package cat.bustia.truth;

import java.util.List;

/** All facts of a truth, found by the names that pages use. */
public interface Facts {

  /** What a name leads to on a page. */
  sealed interface Lookup {
    /** One fact. */
    record Found(Fact fact) implements Lookup {}

    /** No fact; the known names nearest to it, best first. */
    record Unknown(List<String> nearest) implements Lookup {}

    /** The page's services differ in this fact, so the name must say which. */
    record Ambiguous(List<Fact> facts) implements Lookup {}
  }

  /**
   * Looks a reference up.
   *
   * @param name as typed: {@code imap.port}, {@code start-mail/imap.port}, {@code
   *     active24.com/imap.port} or a full key
   * @param provider the page's provider
   * @param services the ids of the page's services; none: the provider's own values
   */
  Lookup find(String name, Provider provider, List<String> services);

  /** All facts, sorted by provider, then in the order of the definition. */
  List<Fact> all();

  /**
   * The facts of a truth.
   *
   * <p>A service's value is a fact of its own only where it differs from the provider's.
   */
  static Facts of(Truth truth) {
    return new FactIndex(truth);
  }
}
