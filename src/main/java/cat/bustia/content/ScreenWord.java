package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A word on a client's screen, and the language that it is in. */
public record ScreenWord(Located<String> text, LanguageTag language) {
  private static final LanguageTag ENGLISH = new LanguageTag("en");

  /**
   * The word for a reader: of the locale, else of its language, else the English one.
   *
   * @param texts by locale
   */
  static Optional<ScreenWord> of(Map<String, Located<String>> texts, LanguageTag locale) {
    for (LanguageTag tag : List.of(locale, new LanguageTag(locale.language()), ENGLISH)) {
      Located<String> text = texts.get(tag.text());
      if (text != null) {
        return Optional.of(new ScreenWord(text, tag));
      }
    }
    return Optional.empty();
  }
}
