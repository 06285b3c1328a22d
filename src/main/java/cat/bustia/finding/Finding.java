package cat.bustia.finding;

import cat.bustia.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong: what, where, why and how to mend it.
 *
 * @param message one sentence that stands alone: lower case, values in backticks, no full stop
 * @param place the smallest span that is at fault
 * @param label what the place says, shown under its span ("the page says 995")
 * @param fact the full key of the fact that the place contradicts or restates
 * @param actual the value found
 * @param expected the value of the truth
 * @param related second places, such as the definition
 * @param notes circumstances, each a sentence
 * @param help what to do, an imperative sentence
 * @param fix the edits that do it
 */
public record Finding(
    Rule rule,
    Level level,
    String message,
    Place place,
    Optional<String> label,
    Optional<String> fact,
    Optional<String> actual,
    Optional<String> expected,
    List<Related> related,
    List<String> notes,
    Optional<String> help,
    Optional<Fix> fix) {

  public Finding {
    related = List.copyOf(related);
    notes = List.copyOf(notes);
  }

  /** Starts a finding of the rule's own level. */
  public static Builder of(Rule rule, Place place, String message) {
    return new Builder(rule, place, message);
  }

  public Finding withLevel(Level newLevel) {
    return new Finding(
        rule, newLevel, message, place, label, fact, actual, expected, related, notes, help, fix);
  }

  /** Collects the optional parts of a finding. */
  public static final class Builder {
    private final Rule rule;
    private final Place place;
    private final String message;
    private Optional<String> label = Optional.empty();
    private Optional<String> fact = Optional.empty();
    private Optional<String> actual = Optional.empty();
    private Optional<String> expected = Optional.empty();
    private final List<Related> related = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<String> help = Optional.empty();
    private Optional<Fix> fix = Optional.empty();

    private Builder(Rule rule, Place place, String message) {
      this.rule = rule;
      this.place = place;
      this.message = message;
    }

    public Builder label(String text) {
      label = Optional.of(text);
      return this;
    }

    public Builder fact(String key) {
      fact = Optional.of(key);
      return this;
    }

    public Builder actual(String value) {
      actual = Optional.of(value);
      return this;
    }

    public Builder expected(String value) {
      expected = Optional.of(value);
      return this;
    }

    public Builder related(Place where, String text) {
      related.add(new Related(where, text));
      return this;
    }

    public Builder note(String text) {
      notes.add(text);
      return this;
    }

    public Builder help(String text) {
      help = Optional.of(text);
      return this;
    }

    public Builder fix(Fix mend) {
      fix = Optional.of(mend);
      return this;
    }

    public Finding build() {
      return new Finding(
          rule,
          rule.level(),
          message,
          place,
          label,
          fact,
          actual,
          expected,
          related,
          notes,
          help,
          fix);
    }
  }
}
