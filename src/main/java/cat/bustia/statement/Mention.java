package cat.bustia.statement;

import cat.bustia.source.Place;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import java.util.Optional;
import java.util.Set;

/**
 * One value that a page states.
 *
 * @param field never {@link Field#AUTHENTICATION}
 * @param values the raw values that the words can mean: {@code 993}; {@code tls} and {@code
 *     starttls} for a bare "TLS"; none for a damaged word such as "STARTLS"
 * @param place the smallest span that states it
 * @param reference the fact that a reference states; absent where the value is typed out
 */
public record Mention(Field field, Set<String> values, Place place, Optional<Fact> reference) {
  public Mention {
    values = Set.copyOf(values);
  }

  public boolean isLiteral() {
    return reference.isEmpty();
  }
}
