package cat.bustia.statement;

import cat.bustia.i18n.Letters;
import org.jspecify.annotations.Nullable;

/** What punctuation says, in all scripts. */
final class Signs {
  /** The writing system of Greek letters in {@link Letters#kind}. */
  private static final int GREEK = 2;

  /** How far before a sign its language shows, in characters. */
  private static final int GREEK_REACH = 12;

  /** Dots in a row that are more than an ellipsis. */
  private static final int LEADER = 4;

  /** How long a word that was shortened may be, in letters. */
  private static final int ABBREVIATION = 3;

  private Signs() {}

  static @Nullable Meaning meaning(Reading text, int position, char c) {
    return switch (c) {
      case ',', '\u3001', '\u060C', '\u00B7', '|', '\u2022', '\u30FB', '\u2027' -> Meaning.COMMA;
      case ':', '=', '\u2192', '\u279C', '\u21D2', '\u2013', '\u2014', '\u2212' -> Meaning.COLON;
      case '-' -> isDash(text, position) ? Meaning.COLON : null;
      case '>' -> Meaning.COLON;
      case '/' -> Meaning.SLASH;
      case '(', '[', '"', '\u00AB', '\u201C', '\u201E', '\u2039', '\u300C', '\u300E', '\u3010' ->
          Meaning.OPEN;
      case ')', ']', '\u00BB', '\u201D', '\u203A', '\u300D', '\u300F', '\u3011' -> Meaning.CLOSE;
      case ';' -> isQuestion(text, position) ? Meaning.STOP : Meaning.LINE;
      case '\n', '\u061B' -> Meaning.LINE;
      case '?', '\u061F', '\uFF1F', '\u3002' ->
          isQuestion(text, position) && isAnswered(text, position) ? Meaning.COLON : Meaning.STOP;
      case '!', '\u0964' -> Meaning.STOP;
      case '.' -> dot(text, position);
      default -> null;
    };
  }

  /** "Which port? 993": a value by itself, or after a word and a colon, answers the question. */
  private static boolean isAnswered(Reading text, int position) {
    int start = afterMarks(text, position + 1);
    int word = start;
    while (Boundaries.isLetter(text.at(word)) && word - start < 20) {
      word++;
    }
    if (word > start && text.at(word) == ':') {
      start = afterMarks(text, word + 1);
    }
    return Boundaries.isDigit(text.at(start)) || text.at(start) == Reading.FACT;
  }

  private static int afterMarks(Reading text, int start) {
    int next = start;
    while (next < text.length
        && (Letters.isBlank(text.at(next)) || "»\")”*_`".indexOf(text.at(next)) >= 0)) {
      next++;
    }
    return next;
  }

  /** Whether a sign ends a question: in Greek a semicolon, in Japanese a full stop after "ka". */
  static boolean isQuestion(Reading text, int position) {
    char c = text.at(position);
    return c == '?'
        || c == '\u061F'
        || c == ';' && isGreek(text, position)
        || c == '\u037E'
        || c == '\u3002' && text.at(position - 1) == '\u304B';
  }

  /** Whether a Greek letter stands shortly before: the last word may be IMAP. */
  private static boolean isGreek(Reading text, int position) {
    for (int i = position - 1; i >= 0 && position - i <= GREEK_REACH; i--) {
      if (Letters.kind(text.at(i)) == GREEK) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDash(Reading text, int position) {
    return Letters.isBlank(text.at(position - 1)) && Letters.isBlank(text.at(position + 1));
  }

  /** "Port ........ 993": dots that lead from a label to its value. */
  private static @Nullable Meaning dot(Reading text, int position) {
    int start = position;
    while (text.at(start - 1) == '.') {
      start--;
    }
    int end = position + 1;
    while (text.at(end) == '.') {
      end++;
    }
    if (end - start >= LEADER) {
      return position == start ? Meaning.COLON : null;
    }
    return isStop(text, position) ? Meaning.STOP : null;
  }

  /** A full stop ends a sentence unless a small letter or a number follows: "núm. 993". */
  private static boolean isStop(Reading text, int position) {
    int next = afterMarks(text, position + 1);
    if (next >= text.length) {
      return true;
    }
    char c = text.at(next);
    return Boundaries.isDigit(c)
        ? next > position + 1 && !isShortened(text, position)
        : !Character.isLowerCase(c);
  }

  /** Whether what a full stop follows can be a shortened word or an ordinal: "núm.", "14." */
  private static boolean isShortened(Reading text, int position) {
    int start = position;
    boolean small = false;
    while (Boundaries.isWord(text.at(start - 1)) && position - start <= ABBREVIATION) {
      start--;
      small |= Character.isLowerCase(text.at(start));
    }
    int length = position - start;
    boolean number = length > 0 && Boundaries.isDigit(text.at(start));
    return length > 0 && (number ? length <= 2 : small && length <= ABBREVIATION);
  }
}
