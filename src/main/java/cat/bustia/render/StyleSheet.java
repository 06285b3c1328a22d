package cat.bustia.render;

/**
 * A style sheet as browsers get it: what its writers say to each other, how they indent it, and the
 * blanks beside signs that end a selector, a name or a value, stay with them. Strings, and comments
 * that begin with an exclamation mark, are kept.
 */
final class StyleSheet {
  private static final String SIGNS = "{};,";

  private final String css;
  private final StringBuilder out;
  private boolean blank;

  /** The sign that was written last; a quote where that was more than a sign. */
  private char last = '{';

  private StyleSheet(String css) {
    this.css = css;
    this.out = new StringBuilder(css.length());
  }

  static String served(String css) {
    return new StyleSheet(css).compact();
  }

  private String compact() {
    for (int at = 0; at < css.length(); ) {
      char c = css.charAt(at);
      if (Character.isWhitespace(c)) {
        blank = true;
        at++;
      } else if (css.startsWith("/*", at)) {
        at = comment(at);
      } else {
        int end = c == '"' || c == '\'' ? stringEnd(at, c) : c == '\\' ? at + 2 : at + 1;
        at = write(at, end);
      }
    }
    return out.toString();
  }

  /** Where the text goes on behind a comment; one that is never closed is left to the browser. */
  private int comment(int start) {
    int close = css.indexOf("*/", start + 2);
    int end = close < 0 ? css.length() : close + 2;
    boolean apart = blank || end < css.length() && Character.isWhitespace(css.charAt(end));
    // Without a blank, the comment itself may hold two words apart, or join two selectors.
    if (close < 0 || css.startsWith("!", start + 2) || !apart && out.length() > 0) {
      return write(start, end);
    }
    blank = true;
    return end;
  }

  private int stringEnd(int start, char quote) {
    int at = start + 1;
    while (at < css.length() && css.charAt(at) != quote) {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private int write(int start, int until) {
    int end = Math.min(until, css.length());
    char first = css.charAt(start);
    // After a colon a blank means nothing; before one it may stand for any element inside another.
    if (blank && SIGNS.indexOf(first) < 0 && SIGNS.indexOf(last) < 0 && last != ':') {
      out.append(' ');
    }
    blank = false;
    if (first == '}' && last == ';') {
      out.setLength(out.length() - 1);
    }
    out.append(css, start, end);
    last = end - start == 1 ? first : '"';
    return end;
  }
}
