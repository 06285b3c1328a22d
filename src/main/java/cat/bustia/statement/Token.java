package cat.bustia.statement;

import cat.bustia.truth.Fact;
import java.util.Optional;
import java.util.Set;

/**
 * A word or sign of a run.
 *
 * @param start where it begins in the reading
 * @param values what it says, where it says a value in words
 * @param text the host, the address or the placeholder as typed, else empty
 * @param number the number that it is, else 0
 * @param weight how many words of no known meaning it stands for
 * @param fact present for {@link Meaning#FACT} only
 * @param glued whether it is joined to the token before it, as the port of {@code host:993}
 */
record Token(
    Meaning meaning,
    int start,
    int end,
    Set<String> values,
    String text,
    int number,
    int weight,
    Optional<Fact> fact,
    boolean glued) {

  static Token of(Meaning meaning, int start, int end) {
    int weight = meaning == Meaning.OPAQUE && end - start > 1 ? 1 : 0;
    return new Token(meaning, start, end, meaning.values, "", 0, weight, Optional.empty(), false);
  }

  static Token of(Meaning meaning, int start, int end, Set<String> values) {
    return new Token(meaning, start, end, values, "", 0, 0, Optional.empty(), false);
  }

  /** A word of no known meaning, or several of a script that does not part them. */
  static Token word(int start, int end, int weight) {
    return new Token(Meaning.WORD, start, end, Set.of(), "", 0, weight, Optional.empty(), false);
  }

  static Token text(Meaning meaning, int start, int end, String text, boolean glued) {
    return new Token(meaning, start, end, meaning.values, text, 0, 0, Optional.empty(), glued);
  }

  static Token number(int start, int end, int number, boolean glued) {
    return new Token(Meaning.NUMBER, start, end, Set.of(), "", number, 0, Optional.empty(), glued);
  }

  static Token fact(int start, Fact fact) {
    return new Token(
        Meaning.FACT, start, start + 1, Set.of(fact.value()), "", 0, 0, Optional.of(fact), false);
  }

  boolean is(Meaning other) {
    return meaning == other;
  }
}
