package cat.bustia.glossary;

import cat.bustia.i18n.Letters;
import java.util.BitSet;
import java.util.List;

/**
 * A text with what its author says in words of his own: quotations, addresses, names of files and
 * what stands in braces are not his.
 *
 * @param words all of them, in the order of the text
 * @param foreign the units of the text that are not its author's own words
 */
record Prose(String text, List<Word> words, BitSet foreign) {
  /** The end of a key in braces, and Unicode's mark for an object, for who leaves the key out. */
  private static final String REFERENCE_ENDS = "}\uFFFC";

  private static final String OPENING = "«‹“„\"";
  private static final List<String> CLOSING = List.of("»", "›", "”", "“”", "\"");

  static Prose of(String text) {
    Prose prose = new Prose(text, Word.of(text), new BitSet(text.length()));
    prose.quotations();
    prose.addresses();
    prose.braces();
    return prose;
  }

  /** Whether a stretch of the text is of its author's own words. */
  boolean isOwn(int start, int end) {
    int next = foreign.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Whether a sentence or an item begins here. */
  boolean opensSentence(int start) {
    int i = start - 1;
    boolean blank = false;
    while (i >= 0 && (Letters.isBlank(text.charAt(i)) || "¿¡([–—-".indexOf(text.charAt(i)) >= 0)) {
      blank = true;
      i--;
    }
    return i < 0 || blank && ".!?…؟。".indexOf(text.charAt(i)) >= 0;
  }

  /**
   * The same text without what stands in brackets right after a reference: it says what a screen
   * says.
   */
  Prose withoutGlosses() {
    for (int i = text.indexOf(" ("); i >= 0; i = text.indexOf(" (", i + 1)) {
      int close = text.indexOf(')', i);
      if (i > 0 && close >= 0 && REFERENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        foreign.set(i, close + 1);
      }
    }
    return this;
  }

  private void quotations() {
    for (int i = 0; i < text.length(); i++) {
      int kind = OPENING.indexOf(text.charAt(i));
      int end = kind < 0 ? -1 : closing(i + 1, CLOSING.get(kind));
      if (end >= 0) {
        foreign.set(i, end + 1);
        i = end;
      }
    }
  }

  private int closing(int from, String marks) {
    for (int i = from; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Rows without a blank that are written as machines read them. */
  private void addresses() {
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !Letters.isBlank(text.charAt(to))) {
        to++;
      }
      if (isAddress(from, to)) {
        foreign.set(from, to);
      }
      from = to + 1;
    }
  }

  private boolean isAddress(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean between = i > from && i + 1 < to && isNamed(i - 1) && isNamed(i + 1);
      if (c == '@' || c == '\\' || c == '_' || c == '.' && between) {
        return true;
      }
      if (c == '/' && (i == from || text.charAt(i - 1) == '/' || text.charAt(i - 1) == ':')) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  private void braces() {
    int open = text.indexOf('{');
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        return;
      }
      foreign.set(open, close + 1);
      open = text.indexOf('{', close);
    }
  }
}
