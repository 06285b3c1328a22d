package cat.bustia.glossary;

import cat.bustia.i18n.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text: letters and digits without a break.
 *
 * @param start its first unit in the text
 * @param end after its last unit
 * @param folded as words are compared: composed, in small letters, without what may be left out;
 *     accents count
 * @param before what stands between it and the word before, its blanks as one, its hyphens and
 *     apostrophes of one kind
 */
record Word(int start, int end, String folded, String before) {
  /** The vowel marks of Arabic, which most texts leave out. */
  private static final char FIRST_HARAKA = '\u064B';

  private static final char LAST_HARAKA = '\u0652';
  private static final char MIDDLE_DOT = '\u00B7';

  /** The words of a text, in its order. */
  static List<Word> of(CharSequence text) {
    List<Word> words = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < text.length(); ) {
      if (!isOfWord(text, i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && isOfWord(text, end)) {
        end++;
      }
      String word = text.subSequence(i, end).toString();
      words.add(new Word(i, end, fold(word), between(text, last, i)));
      last = end;
      i = end;
    }
    return words;
  }

  private static boolean isOfWord(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c == MIDDLE_DOT) {
      return at > 0
          && at + 1 < text.length()
          && Character.isLetter(text.charAt(at - 1))
          && Character.isLetter(text.charAt(at + 1));
    }
    return Letters.isLetter(c)
        || Character.isDigit(c)
        || Character.isSurrogate(c)
        || Letters.isIgnorable(c);
  }

  static String fold(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!Letters.isIgnorable(c) && (c < FIRST_HARAKA || c > LAST_HARAKA)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static String between(CharSequence text, int from, int to) {
    StringBuilder between = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Letters.isBlank(c)) {
        between.append(c == '\u2019' ? '\'' : c == '\u2010' || c == '\u2011' ? '-' : c);
      } else if (between.length() == 0 || between.charAt(between.length() - 1) != ' ') {
        between.append(' ');
      }
    }
    return between.toString();
  }
}
