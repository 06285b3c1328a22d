package cat.bustia.check.rules;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Which directional isolates (UAX #9) of a text are opened and closed within one block. */
final class Isolates {
  private static final char FIRST = '\u2066';
  private static final char POP = '\u2069';

  private final boolean rightToLeft;
  private final BitSet balanced = new BitSet();

  /** Pairs the isolates of a right-to-left text; any other text may hold none. */
  Isolates(String text, boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
    if (!rightToLeft) {
      return;
    }
    Deque<Integer> open = new ArrayDeque<>();
    boolean blankLine = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (blankLine) {
          open.clear();
        }
        blankLine = true;
      } else if (c >= FIRST && c <= POP) {
        blankLine = false;
        if (c != POP) {
          open.push(i);
        } else if (!open.isEmpty()) {
          balanced.set(open.pop());
          balanced.set(i);
        }
      } else if (c != ' ' && c != '\t' && c != '\r') {
        blankLine = false;
      }
    }
  }

  /** Whether a direction character at an offset is one that the text needs. */
  boolean allows(int offset, int codePoint) {
    boolean mark = codePoint == 0x200E || codePoint == 0x200F;
    return rightToLeft && (mark || balanced.get(offset));
  }
}
