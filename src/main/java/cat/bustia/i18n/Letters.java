package cat.bustia.i18n;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Characters as words are compared: without case, accents and typographic variants, the same under
 * every default locale.
 */
public final class Letters {
  private static final char[] LATIN = table(0x80, 0x250);

  /** The dot under Indian letters, which many leave out. */
  private static final char NUKTA = '\u093C';

  /** The ring of Thai am, whose two parts some type one by one. */
  private static final char NIKHAHIT = '\u0E4D';

  private Letters() {}

  /**
   * Whether a character may be left out of a comparison: soft hyphen, zero-width and direction
   * characters, variation selectors, the stroke that makes an Arabic word longer.
   */
  public static boolean isIgnorable(char c) {
    if (c < 0xAD) {
      return false;
    }
    return c == 0xAD
        || c == 0x34F
        || c == 0x61C
        || c == 0x640
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0;
  }

  /** A blank of any kind, line ends and tabs included. */
  public static boolean isBlank(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c >= 0x85
        && (c == 0x85
            || c == 0xA0
            || c == 0x1680
            || (c >= 0x2000 && c <= 0x200A)
            || c == 0x2028
            || c == 0x2029
            || c == 0x202F
            || c == 0x205F
            || c == 0x3000);
  }

  /** The value of a decimal digit of any script, 0 to 9; -1 if it is none. */
  public static int digit(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= '0' && codePoint <= '9' ? codePoint - '0' : -1;
    }
    return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
        ? Character.digit(codePoint, 10)
        : -1;
  }

  /** One character without case and accent. */
  public static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c < 0x250) {
      return LATIN[c - 0x80];
    }
    if (c < Beyond.END) {
      return Beyond.TABLE[c - 0x250];
    }
    return c < 0xF900 || Character.isSurrogate(c) ? c : foldSlowly(c);
  }

  /** A text without case and accents; combining marks and ignorable characters are left out. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isIgnorable(c) || isMark(c)) {
        continue;
      }
      folded.append(isBlank(c) ? ' ' : c == '\u2019' ? '\'' : fold(c));
    }
    return folded.toString();
  }

  /**
   * Whether a character is a mark on the letter before it that may be left out: an accent, but no
   * vowel and no tone of India and Indochina, which make another word.
   */
  public static boolean isMark(char c) {
    return c >= 0x300
        && (c < 0x900 || c >= 0x1200 || c == NUKTA || c == NIKHAHIT)
        && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a character is a letter of any script, or a mark that makes one with others. */
  public static boolean isLetter(char c) {
    return Character.isLetter(c)
        || c >= 0x300
            && (Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  /** Whether a character makes one with the character before it: marks, and Korean vowels. */
  public static boolean isJoining(char c) {
    return isMark(c) || c >= 0x1161 && c < 0x1200;
  }

  /**
   * The writing system of a letter, coarsely: letters of different kinds never belong to one word.
   *
   * @return 0 for digits and whatever is no letter
   */
  public static int kind(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    }
    if (!isLetter(c)) {
      return 0;
    }
    if (c < 0x370 || (c >= 0x1E00 && c < 0x1F00)) {
      return 1;
    }
    if (c < 0x400) {
      return 2;
    }
    if (c < 0x530) {
      return 3;
    }
    if (c >= 0x600 && c < 0x780) {
      return 8;
    }
    if (isUnspaced(c)) {
      return c >= 0x3040 && c < 0x3100 ? 5 : c < 0x1000 ? 6 : 4;
    }
    return c >= 0xAC00 && c < 0xD7B0 ? 7 : 8 + (c >> 7);
  }

  /** Whether words of this letter's script stand side by side without blanks. */
  public static boolean isUnspaced(char c) {
    return (c >= 0x0E00 && c < 0x0F00)
        || (c >= 0x1000 && c < 0x10A0)
        || (c >= 0x1780 && c < 0x1800)
        || (c >= 0x3005 && c <= 0x3007)
        || (c >= 0x3040 && c < 0x3100)
        || (c >= 0x3400 && c < 0xA000)
        || (c >= 0xF900 && c < 0xFB00);
  }

  /** Loaded with the first letter that is not Latin: the table costs some milliseconds. */
  private static final class Beyond {
    static final char END = 0x3130;
    static final char[] TABLE = table((char) 0x250, END);
  }

  private static char[] table(int from, int to) {
    char[] table = new char[to - from];
    for (int c = from; c < to; c++) {
      table[c - from] = foldSlowly((char) c);
    }
    return table;
  }

  private static char foldSlowly(char c) {
    switch (c) {
      case '\u0131':
        return 'i';
      case '\u0142', '\u0141':
        return 'l';
      case '\u00F8', '\u00D8':
        return 'o';
      case '\u0111', '\u0110':
        return 'd';
      case '\u2018', '\u2019', '\u02BC':
        return '\'';
      case '\u00BA':
        return 'o';
      case '\u00AA':
        return 'a';
      case '\u03C2':
        return '\u03C3';
      // Letters that Arabic and Persian keyboards exchange, and Thai and Lao am without its ring.
      case '\u0649', '\u06CC':
        return '\u064A';
      case '\u06A9':
        return '\u0643';
      case '\u0629', '\u06C0', '\u06D5':
        return '\u0647';
      case '\u0E33', '\u0EB3':
        return (char) (c - 1);
      default:
        break;
    }
    boolean kana = c >= 0x3040 && c < 0x3100;
    if (c < 0xC0 || kana) {
      return c;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return parts.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
  }
}
