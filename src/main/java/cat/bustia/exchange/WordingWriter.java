package cat.bustia.exchange;

import cat.bustia.exchange.Wording.Close;
import cat.bustia.exchange.Wording.Mark;
import cat.bustia.exchange.Wording.Open;
import cat.bustia.exchange.Wording.Part;
import cat.bustia.exchange.Wording.Words;
import java.util.List;

/**
 * Writes words and codes as Markdown in which words are nothing but words.
 *
 * <p>What it writes is read back before any file is, so an escape too many is a matter of looks and
 * one too few a finding.
 */
final class WordingWriter {
  private static final int LONGEST_ENTITY = 40;
  private static final int LONGEST_NUMBER = 9;

  private final Form form;
  private final String lineEnd;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private int column;
  private boolean lineStart = true;

  private WordingWriter(Form form, String lineEnd) {
    this.form = form;
    this.lineEnd = lineEnd;
    this.column = form.column();
  }

  /**
   * The Markdown of a wording.
   *
   * @param lineEnd what ends the lines of the page
   */
  static String write(Wording wording, Form form, String lineEnd) {
    WordingWriter writer = new WordingWriter(form, lineEnd);
    List<Part> parts = wording.parts();
    for (int i = 0; i < parts.size(); i++) {
      writer.add(parts.get(i), i + 1 < parts.size() ? opening(parts.get(i + 1)) : "");
    }
    writer.endWord();
    return writer.out.toString();
  }

  /** The Markdown that a part begins with, where it is a code. */
  private static String opening(Part part) {
    if (part instanceof Mark mark) {
      return mark.code().start();
    }
    if (part instanceof Open open) {
      return open.code().start();
    }
    return part instanceof Close close ? close.code().end() : "";
  }

  private void add(Part part, String next) {
    if (part instanceof Words words) {
      words(words.text(), next);
    } else if (part instanceof Mark mark && mark.code().kind() == Code.Kind.BREAK) {
      word.append(mark.code().start());
      endWord();
      endLine();
    } else if (part instanceof Mark mark) {
      word.append(mark.code().start());
    } else if (part instanceof Open open) {
      word.append(open.code().start());
    } else if (part instanceof Close close) {
      word.append(close.code().end());
    }
  }

  private void words(String text, String next) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        endWord();
      } else {
        boolean value = form.kind() == Form.Kind.VALUE;
        boolean escaped = value ? text.startsWith("{{", i) : isActive(text, i, next);
        word.append(escaped ? "\\" : "").append(c);
        if (escaped && value) {
          // Where there is no other markup, the two braces have one escape.
          word.append(text.charAt(++i));
        }
      }
    }
  }

  private static char following(String text, int i, String next) {
    if (i + 1 < text.length()) {
      return text.charAt(i + 1);
    }
    return next.isEmpty() ? ' ' : next.charAt(0);
  }

  private static char preceding(String text, int i, StringBuilder word) {
    return i > 0 ? text.charAt(i - 1) : word.length() > 0 ? '*' : ' ';
  }

  /** Whether a character of words would mean something to Markdown. */
  private boolean isActive(String text, int i, String next) {
    char c = text.charAt(i);
    char after = following(text, i, next);
    char before = preceding(text, i, word);
    return switch (c) {
      case '`', '[', ']' -> true;
      case '\\' -> isPunctuation(after) || after == ' ';
      case '*' -> before != ' ' || after != ' ';
      case '_' ->
          !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after))
              && (before != ' ' || after != ' ');
      case '<' -> Character.isLetter(after) || after == '/' || after == '!' || after == '?';
      case '&' -> isEntity(text, i);
      case '{' -> after == '{' || after == '#';
      case '!' -> after == '[';
      case '|' -> form.kind() == Form.Kind.CELL;
      case '#' -> form.kind() == Form.Kind.HEADING && (before == ' ' || before == '#');
      default -> false;
    };
  }

  private static boolean isPunctuation(char c) {
    return c >= '!' && c <= '~' && !Character.isLetterOrDigit(c);
  }

  private static boolean isEntity(String text, int start) {
    int last = Math.min(text.length(), start + LONGEST_ENTITY);
    for (int i = start + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > start + 1;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        return false;
      }
    }
    return false;
  }

  private void endWord() {
    if (word.length() == 0) {
      return;
    }
    boolean text = form.kind() == Form.Kind.TEXT;
    boolean full = form.width() > 0 && column + 1 + word.length() > form.width();
    if (lineStart) {
      if (text && beginsBlock()) {
        guard();
      }
    } else if (text && full && !beginsBlock()) {
      endLine();
    } else {
      out.append(' ');
      column++;
    }
    out.append(word);
    column += word.length();
    word.setLength(0);
    lineStart = false;
  }

  private void endLine() {
    out.append(lineEnd).append(form.prefix());
    column = form.prefix().length();
    lineStart = true;
  }

  /** Whether a line that begins with this word would be no text. */
  private boolean beginsBlock() {
    char first = word.charAt(0);
    String whole = word.toString();
    return switch (first) {
      case '#', '>', '|', '~', ':' ->
          first != ':' || whole.equals(":") || whole.startsWith(":::") || whole.startsWith(":-");
      case '-', '+', '*', '_', '=' -> whole.chars().allMatch(c -> c == first);
      default -> isNumber();
    };
  }

  private boolean isNumber() {
    int end = word.length() - 1;
    if (end < 1 || end > LONGEST_NUMBER || word.charAt(end) != '.' && word.charAt(end) != ')') {
      return false;
    }
    return word.chars().limit(end).allMatch(c -> c >= '0' && c <= '9');
  }

  private void guard() {
    word.insert(Character.isDigit(word.charAt(0)) ? word.length() - 1 : 0, '\\');
  }
}
