package cat.bustia.statement;

import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
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
 * @param shown the text as a reader sees it; empty for a reference
 * @param place the smallest span that states it
 * @param shape what the text is like
 * @param reference the fact that a reference states; absent where the value is typed out
 */
public record Mention(
    Field field,
    Set<String> values,
    String shown,
    Place place,
    Shape shape,
    Optional<Fact> reference) {

  /** What the text of a mention is like. */
  public enum Shape {
    /** A value, right or wrong. */
    PLAIN,
    /** A value in words that a sentence is built around: "the full address", "no". */
    WORDED,
    /** Part of another word, as the encryption in "IMAPS": it can be wrong, but not replaced. */
    IMPLIED,
    /** A host that looks like one of the truth and is not. */
    LOOK_ALIKE,
    /** A host under a provider's domain, in no place for a mail server, that the truth lacks. */
    UNDECLARED,
    /** The host of a web address: no mail server, but it may be retired. */
    WEB
  }

  public Mention {
    values = Set.copyOf(values);
  }

  public boolean isLiteral() {
    return reference.isEmpty();
  }

  /** The same value in another file, whose offsets are the same. */
  Mention in(SourceFile file) {
    return new Mention(field, values, shown, file.at(place.span()), shape, reference);
  }
}
