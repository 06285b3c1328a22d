package cat.bustia.glossary;

import cat.bustia.i18n.Letters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Small and capital letters of words that stand for others. */
final class Cases {
  private Cases() {}

  /**
   * A word as another one is written; empty where that one shouts, as words that do may be names.
   */
  static Optional<String> like(String model, String word) {
    boolean capital = Character.isUpperCase(model.codePointAt(0));
    boolean shouts = model.length() > 1 && capital && model.equals(model.toUpperCase(Locale.ROOT));
    if (shouts) {
      return Optional.empty();
    }
    int first = word.offsetByCodePoints(0, 1);
    return Optional.of(
        capital ? word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first) : word);
  }

  /**
   * Whether two texts are the same but for blanks, apostrophes and how their letters are composed.
   */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Letters.isBlank(c)) {
        plain.append(c == '\u2019' ? '\'' : c);
      } else if (plain.length() == 0 || plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
