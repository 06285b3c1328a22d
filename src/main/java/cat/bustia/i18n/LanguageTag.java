package cat.bustia.i18n;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A locale of a help center: a well-formed BCP 47 language tag in its conventional letter case, as
 * {@code ca}, {@code ca-valencia}, {@code pt-BR} or {@code zh-Hant}.
 */
public record LanguageTag(String text) implements Comparable<LanguageTag> {
  private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur",
          "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

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

  /**
   * Whether text of the locale runs from right to left: by its script, or its language's usual one.
   */
  public boolean isRightToLeft() {
    String script = locale().getScript();
    return script.isEmpty()
        ? RIGHT_TO_LEFT_LANGUAGES.contains(language())
        : RIGHT_TO_LEFT_SCRIPTS.contains(script);
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
