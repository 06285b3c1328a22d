package cat.bustia.statement;

import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import java.util.Optional;
import java.util.Set;

/**
 * A value found in a run, before it is known whose it is.
 *
 * @param token its index in the run
 * @param start where it begins in the reading
 */
record Value(
    Field field,
    int token,
    int start,
    int end,
    Set<String> values,
    Mention.Shape shape,
    Optional<Fact> fact) {

  static Value of(Field field, int token, Token at, Set<String> values, Mention.Shape shape) {
    return new Value(field, token, at.start(), at.end(), values, shape, Optional.empty());
  }

  static Value reference(int token, Token at, Fact fact, Field field) {
    return new Value(
        field,
        token,
        at.start(),
        at.end(),
        Set.of(fact.value()),
        Mention.Shape.PLAIN,
        Optional.of(fact));
  }

  /** Whether it is a host that is wrong whoever it is said of. */
  boolean standsAlone() {
    return switch (shape) {
      case LOOK_ALIKE, UNDECLARED, WEB -> true;
      default -> false;
    };
  }
}
