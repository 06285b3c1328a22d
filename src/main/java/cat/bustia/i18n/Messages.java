package cat.bustia.i18n;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * The interface strings of one locale: every name that Bústia's own English strings have leads to a
 * text, the locale's own or one of its fallbacks.
 */
public final class Messages {
  private final LanguageTag locale;
  private final Map<String, Text> texts;

  /** A pattern with the language it is written in. */
  record Text(MessagePattern pattern, LanguageTag language) {}

  Messages(LanguageTag locale, Map<String, Text> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  public LanguageTag locale() {
    return locale;
  }

  /** The names of all strings. */
  public Set<String> names() {
    return Collections.unmodifiableSet(texts.keySet());
  }

  /**
   * A string without arguments.
   *
   * @throws IllegalArgumentException if there is none of this name, or it needs arguments
   */
  public String text(String name) {
    return text(name, Map.of());
  }

  /**
   * A string with its arguments filled in; numbers choose plural forms.
   *
   * @throws IllegalArgumentException if there is none of this name, or it needs further arguments
   */
  public String text(String name, Map<String, ?> values) {
    Text text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("no interface string `" + name + "`");
    }
    return text.pattern().format(text.language(), values);
  }
}
