package cat.bustia.i18n;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A locale of a help center: a well-formed BCP 47 language tag in its conventional letter case, as
 * {@code ca}, {@code ca-valencia}, {@code pt-BR} or {@code zh-Hant}.
 */
public record LanguageTag(String text) implements Comparable<LanguageTag> {

  /** The tag in its conventional case; empty if the text is no well-formed tag. */
  public static Optional<LanguageTag> parse(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      boolean named = !locale.getLanguage().isEmpty();
      return named ? Optional.of(new LanguageTag(locale.toLanguageTag())) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** The language alone: {@code pt} of {@code pt-BR}. */
  public String language() {
    int dash = text.indexOf('-');
    return dash < 0 ? text : text.substring(0, dash);
  }

  public Locale locale() {
    return Locale.forLanguageTag(text);
  }

  @Override
  public int compareTo(LanguageTag other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
