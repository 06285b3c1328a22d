package cat.bustia.source;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Tells the direction characters that a right-to-left text needs (UAX #9) from those that hide
 * something: left-to-right and right-to-left marks, and isolates that are opened and closed within
 * one block, but none of them inside a host, an address or a number.
 */
public final class DirectionMarks {
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';
  private static final char RIGHT_TO_LEFT_MARK = '\u200F';
  private static final char FIRST_ISOLATE = '\u2066';
  private static final char POP = '\u2069';
  private static final String JOINTS = "._-@:";

  private final String text;
  private final BitSet needed = new BitSet();

  private DirectionMarks(String text) {
    this.text = text;
  }

  /** Those of a text in which every direction character hides something. */
  public static DirectionMarks none() {
    return new DirectionMarks("");
  }

  /** Those of a text from right to left, whose blocks blank lines part. */
  public static DirectionMarks inBlocks(String text) {
    return new DirectionMarks(text).find(false);
  }

  /** Those of a text from right to left whose every line stands alone. */
  public static DirectionMarks inLines(String text) {
    return new DirectionMarks(text).find(true);
  }

  /** Whether the character at an offset is a direction character that the text needs. */
  public boolean needs(int offset) {
    return needed.get(offset);
  }

  private DirectionMarks find(boolean byLine) {
    Deque<Integer> open = new ArrayDeque<>();
    boolean blankLine = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (blankLine || byLine) {
          open.clear();
        }
        blankLine = true;
      } else if (isMark(c)) {
        blankLine = false;
        needed.set(i, !isInsideValue(i));
      } else if (isIsolate(c)) {
        blankLine = false;
        if (c != POP) {
          open.push(i);
        } else if (!open.isEmpty()) {
          pair(open.pop(), i);
        }
      } else if (c != ' ' && c != '\t' && c != '\r') {
        blankLine = false;
      }
    }
    return this;
  }

  private void pair(int start, int end) {
    boolean outside = !isInsideValue(start) && !isInsideValue(end);
    needed.set(start, outside);
    needed.set(end, outside);
  }

  private static boolean isMark(char c) {
    return c == LEFT_TO_RIGHT_MARK || c == RIGHT_TO_LEFT_MARK;
  }

  private static boolean isIsolate(char c) {
    return c >= FIRST_ISOLATE && c <= POP;
  }

  /** Whether Latin letters or digits go on at both sides, as in {@code in.pos|ta.example}. */
  private boolean isInsideValue(int offset) {
    return goesOn(offset, -1) && goesOn(offset, 1);
  }

  private boolean goesOn(int offset, int step) {
    int next = skip(offset, step);
    boolean joint = next >= 0 && next < text.length() && JOINTS.indexOf(text.charAt(next)) >= 0;
    return isWord(joint ? skip(next, step) : next);
  }

  private int skip(int offset, int step) {
    int next = offset + step;
    while (next >= 0
        && next < text.length()
        && (isMark(text.charAt(next)) || isIsolate(text.charAt(next)))
        && Math.abs(next - offset) < 8) {
      next += step;
    }
    return next;
  }

  private boolean isWord(int offset) {
    if (offset < 0 || offset >= text.length()) {
      return false;
    }
    char c = text.charAt(offset);
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
