package cat.bustia.yaml;

import cat.bustia.finding.Nearest;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text, a number, a flag or a date.
 *
 * @param what the noun phrase of findings: {@code a host name}
 * @param maxLength in code points
 * @param pattern what a text must match
 * @param words all that a text may be; none: any
 * @param least the least number
 * @param most the greatest number
 * @param wider what a text that does not fit may be, to be used in spite of its finding
 */
public record ScalarShape(
    Kind kind,
    String what,
    int maxLength,
    Optional<Pattern> pattern,
    List<String> words,
    int least,
    int most,
    Optional<ScalarShape> wider)
    implements Shape {

  enum Kind {
    TEXT,
    INTEGER,
    FLAG,
    DATE
  }

  /**
   * Why a text does not fit.
   *
   * @param sentence follows the value: {@code is out of range: write 1 to 65535}
   * @param mended the value that alone can be meant, as YAML
   */
  record Misfit(String sentence, Optional<String> mended) {}

  public ScalarShape {
    words = List.copyOf(words);
  }

  static ScalarShape of(Kind kind, String what) {
    return new ScalarShape(
        kind,
        what,
        Integer.MAX_VALUE,
        Optional.empty(),
        List.of(),
        0,
        Integer.MAX_VALUE,
        Optional.empty());
  }

  /** The same text of at most so many code points. */
  public ScalarShape maxLength(int codePoints) {
    return new ScalarShape(kind, what, codePoints, pattern, words, least, most, wider);
  }

  /** The same text; one that does not fit, but fits a wider shape, is reported and used. */
  public ScalarShape tolerating(ScalarShape more) {
    return new ScalarShape(kind, what, maxLength, pattern, words, least, most, Optional.of(more));
  }

  /** Whether a scalar that does not fit can be used in spite of that. */
  boolean tolerates(YamlScalar scalar) {
    return wider.isPresent() && wider.get().misfit(scalar).isEmpty();
  }

  ScalarShape withPattern(Pattern expression) {
    return new ScalarShape(
        kind, what, maxLength, Optional.of(expression), words, least, most, wider);
  }

  ScalarShape withWords(List<String> known) {
    return new ScalarShape(kind, what, maxLength, pattern, known, least, most, wider);
  }

  ScalarShape withRange(int from, int to) {
    return new ScalarShape(kind, what, maxLength, pattern, words, from, to, wider);
  }

  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
  }

  /** Why a scalar that is not null does not fit; empty: it does. */
  Optional<Misfit> misfit(YamlScalar scalar) {
    return switch (kind) {
      case TEXT -> textMisfit(scalar.text());
      case INTEGER -> integerMisfit(scalar);
      case FLAG -> flagMisfit(scalar);
      case DATE ->
          textMisfit(scalar.text())
              .or(
                  () ->
                      YamlMapping.parseDate(scalar.text()).isPresent()
                          ? Optional.empty()
                          : misfit("is no day of the calendar"));
    };
  }

  private Optional<Misfit> textMisfit(String text) {
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      return misfit("is empty");
    }
    if (!words.isEmpty()) {
      return words.contains(text) ? Optional.empty() : Optional.of(unknownWord(text));
    }
    boolean bounded = pattern.isPresent();
    if (length > maxLength && !bounded) {
      return misfit("is `" + length + "` characters long: write at most `" + maxLength + "`");
    }
    if (length <= maxLength && (!bounded || pattern.get().matcher(text).matches())) {
      return Optional.empty();
    }
    return misfit(
        asciiHost(text)
            .map(host -> "is not in ASCII: write `" + host + "`")
            .orElse("is not " + what));
  }

  /**
   * The host name that a text in another script stands for. It is no fix: letters that look alike
   * make another host.
   */
  private Optional<String> asciiHost(String text) {
    if (text.length() > maxLength || text.chars().allMatch(c -> c < 0x80)) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(text))
          .filter(host -> pattern.isPresent() && pattern.get().matcher(host).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Misfit unknownWord(String text) {
    List<String> near = Nearest.names(text.toLowerCase(Locale.ROOT), words);
    return new Misfit(
        "is not known: write " + listed(words),
        near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty());
  }

  private Optional<Misfit> integerMisfit(YamlScalar scalar) {
    String range = "write " + least + " to " + most;
    String text = scalar.text();
    if (!isDigits(text)) {
      return misfit("is not a whole number: " + range);
    }
    boolean inRange = text.length() < 10 && inRange(Integer.parseInt(text));
    if (!inRange) {
      return misfit("is out of range: " + range);
    }
    return scalar.plain()
        ? Optional.empty()
        : Optional.of(new Misfit("is a number: write it without quotes", Optional.of(text)));
  }

  private boolean inRange(int number) {
    return least <= number && number <= most;
  }

  private static Optional<Misfit> flagMisfit(YamlScalar scalar) {
    String text = scalar.text();
    if (!text.equals("true") && !text.equals("false")) {
      return misfit("is neither `true` nor `false`");
    }
    return scalar.plain()
        ? Optional.empty()
        : Optional.of(new Misfit("stands in quotes: write it without", Optional.of(text)));
  }

  private static Optional<Misfit> misfit(String sentence) {
    return Optional.of(new Misfit(sentence, Optional.empty()));
  }

  /** Words as a sentence has them: {@code `tls`, `starttls` or `none`}. */
  static String listed(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : i == names.size() - 1 ? " or " : ", ");
      text.append('`').append(names.get(i)).append('`');
    }
    return text.toString();
  }
}
