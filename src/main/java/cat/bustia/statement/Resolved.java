package cat.bustia.statement;

import cat.bustia.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of which it is known whose it is.
 *
 * @param mask the protocols that it can be said of, or {@link Masks#UNSAID}
 * @param each the protocols that it is said of one by one; none: of any of the mask
 * @param services the services that the text names; none: those of the page
 * @param said where the protocol or role is named
 * @param list equal for the values of one list of a field, within one run
 * @param implied the encryption that a heading or header says for it
 * @param silence why it is not stated; null: it is
 */
record Resolved(
    Run run,
    Value value,
    int mask,
    List<Integer> each,
    List<String> services,
    @Nullable Span said,
    int list,
    Chain.@Nullable Implied implied,
    @Nullable Silence silence) {

  boolean isOneListWith(Resolved other) {
    return run == other.run && list == other.list && value.field() == other.value.field();
  }
}
