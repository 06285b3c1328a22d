package cat.bustia.check.rules;

import cat.bustia.source.DirectionMarks;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Tells the invisible characters that hide something from those that a script needs. */
final class Invisible {
  /** Longest word that is looked at around a soft hyphen. */
  private static final int WORD = 256;

  /** Tags in the longest flag there is, with its end. */
  private static final int LONGEST_FLAG = 8;

  /** Scripts in which joiners choose between letter forms (The Unicode Standard, 23.2). */
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.NKO,
          UnicodeScript.MANDAIC,
          UnicodeScript.PHAGS_PA,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private static final Set<String> VALUE_WORDS =
      Set.of("imap", "imaps", "pop3", "pop3s", "smtp", "smtps", "ssl", "tls", "starttls", "stls");

  private Invisible() {}

  /** Whether the character at an offset is hidden where it stands. */
  static boolean hides(String text, int offset, int c, DirectionMarks marks) {
    if (c < 0xA0) {
      return true;
    }
    if (c == 0xAD) {
      return inValue(text, offset);
    }
    if (c < 0x300) {
      return false;
    }
    if (c == 0x200C || c == 0x200D) {
      return !joins(text, offset, c);
    }
    if (isDirection(c)) {
      return !marks.needs(offset);
    }
    if (isVariation(c)) {
      return !varies(text, offset, c);
    }
    return c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x180E
        || c == 0x200B
        || c == 0x2028
        || c == 0x2029
        || (c >= 0x2060 && c <= 0x2065)
        || (c >= 0x206A && c <= 0x206F)
        || c == 0x3164
        || c == 0xFEFF
        || c == 0xFFA0
        || (c >= 0xFFF0 && c <= 0xFFFB)
        || (c & 0xFFFE) == 0xFFFE
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x1D173 && c <= 0x1D17A)
        || (c >= 0xE0000 && c <= 0xE007F && !isFlag(text, offset));
  }

  /** What a hidden character is, for people. */
  static String kind(int c) {
    if (c == 0) {
      return "NUL";
    }
    if (c == 0xAD) {
      return "a soft hyphen inside a value";
    }
    if (c == 0x85 || c == 0x2028 || c == 0x2029) {
      return "a line end that editors do not know";
    }
    if (isDirection(c)) {
      return "a direction control";
    }
    return c < 0xA0 ? "a control character" : "a zero-width character";
  }

  private static boolean isDirection(int c) {
    return c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isVariation(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180D);
  }

  /** A selector needs something to vary; of ASCII only keycaps do. */
  private static boolean varies(String text, int offset, int c) {
    if (offset == 0) {
      return false;
    }
    int before = text.codePointBefore(offset);
    if (before < 0x80) {
      int end = offset + Character.charCount(c);
      return end < text.length() && text.charAt(end) == 0x20E3;
    }
    return before > 0xA0 && !Character.isWhitespace(before) && !isVariation(before);
  }

  private static boolean joins(String text, int offset, int c) {
    if (offset == 0) {
      return false;
    }
    int before = text.codePointBefore(offset);
    int after = offset + 1 < text.length() ? text.codePointAt(offset + 1) : ' ';
    if (c == 0x200D && isPictograph(before) && isPictograph(after)) {
      return true;
    }
    return isJoiningLetter(before)
        && (isJoiningLetter(after) || Character.getType(before) == Character.NON_SPACING_MARK);
  }

  private static boolean isJoiningLetter(int c) {
    boolean letter = Character.isLetter(c) || isMark(c);
    return c > 0x600 && letter && (JOINING.contains(UnicodeScript.of(c)) || c == 0x640);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isPictograph(int c) {
    return c == 0xFE0F || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF);
  }

  /** Tags follow a black flag to make the flag of a region. */
  private static boolean isFlag(String text, int offset) {
    int at = offset;
    for (int tags = 0; at > 0 && tags < LONGEST_FLAG; tags++) {
      int before = text.codePointBefore(at);
      if (before < 0xE0020 || before > 0xE007F) {
        return before == 0x1F3F4;
      }
      at -= Character.charCount(before);
    }
    return false;
  }

  /**
   * Whether a soft hyphen stands in something to be copied: a host, an address, a number, a key.
   */
  private static boolean inValue(String text, int offset) {
    int start = offset;
    while (start > 0 && offset - start < WORD && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && end - offset < WORD && isWordPart(text.charAt(end))) {
      end++;
    }
    StringBuilder word = new StringBuilder();
    boolean value = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean dotted = c == '.' && i > start && i + 1 < end && isWordPart(text.charAt(i + 1));
      value |= Character.isDigit(c) || c == '@' || c == '{' || dotted;
      if (c != '\u00AD') {
        word.append(c);
      }
    }
    return value || VALUE_WORDS.contains(word.toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '\u00AD'
        || c == '.'
        || c == '-'
        || c == '_'
        || c == '@'
        || c == '{'
        || c == '}';
  }
}
