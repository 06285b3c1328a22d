package cat.bustia.statement;

import cat.bustia.i18n.Letters;

/** Where words begin and end: between kinds of characters, not only at blanks. */
final class Boundaries {
  private Boundaries() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : c != Reading.FACT && Letters.isLetter(c);
  }

  static boolean isWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  /**
   * Whether a word may end before and another begin at a position: at any character that is no
   * letter, between digits and letters, between scripts, and inside {@code imapPort}.
   */
  static boolean between(Reading text, int position) {
    char before = text.at(position - 1);
    char after = text.at(position);
    if (!isWord(before) || !isWord(after)) {
      return true;
    }
    if (isDigit(before) || isDigit(after)) {
      return isDigit(before) != isDigit(after);
    }
    if (Letters.kind(before) != Letters.kind(after)) {
      return true;
    }
    if (Letters.isUnspaced(after)) {
      return true;
    }
    boolean camel = Character.isLowerCase(before) && Character.isUpperCase(after);
    boolean acronym =
        Character.isUpperCase(before)
            && Character.isLowerCase(after)
            && Character.isUpperCase(text.at(position - 2));
    boolean capital =
        Character.isUpperCase(before)
            && Character.isUpperCase(after)
            && Character.isLowerCase(text.at(position + 1));
    return camel || acronym || capital;
  }
}
