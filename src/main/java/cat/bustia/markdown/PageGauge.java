package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * Measures a page before it is parsed, in one pass: its size, its lines, and how deep its quotes,
 * lists and directives nest.
 */
final class PageGauge {
  private final SourceFile file;
  private final String text;
  private final Limits limits;

  /** The columns at which the content of the open list items begins. */
  private int[] items = new int[8];

  private int open;
  private int directives;

  PageGauge(SourceFile file, Limits limits) {
    this.file = file;
    this.text = file.text();
    this.limits = limits;
  }

  /** The first limit that the page breaks, if any. */
  Optional<Finding> measure(int bodyStart) {
    if (text.length() > limits.pageBytes()) {
      return Optional.of(
          Finding.of(
                  Rule.TOO_LARGE,
                  file.at(Span.at(0)),
                  "the page has "
                      + text.length()
                      + " characters, more than the "
                      + limits.pageBytes()
                      + " bytes that a page may have")
              .help("split the page, or raise `pageBytes` under `limits` in site.yaml")
              .build());
    }
    int start = bodyStart;
    while (start < text.length()) {
      int end = lineEnd(start);
      if (end - start > limits.lineLength()) {
        return Optional.of(longLine(start, end));
      }
      int depth = depth(start, end);
      if (depth > limits.pageDepth()) {
        return Optional.of(tooDeep(file, new Span(start, end), limits));
      }
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return Optional.empty();
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private Finding longLine(int start, int end) {
    return Finding.of(
            Rule.TOO_LARGE,
            file.at(new Span(start + limits.lineLength(), end)),
            "the line has "
                + (end - start)
                + " characters, more than the "
                + limits.lineLength()
                + " that a line may have")
        .label("too long from here on")
        .help("break the line, or raise `lineLength` under `limits` in site.yaml")
        .build();
  }

  static Finding tooDeep(SourceFile file, Span span, Limits limits) {
    return Finding.of(
            Rule.TOO_DEEP,
            file.at(span),
            "the page nests more than the " + limits.pageDepth() + " levels that it may nest")
        .label("too deep here")
        .help(
            "take quotes, lists or markup apart, or raise `pageDepth` under `limits` in site.yaml")
        .build();
  }

  /** How deep the line stands: its quote and list markers, and the list items around it. */
  private int depth(int start, int end) {
    int quotes = 0;
    int at = start;
    int column = 0;
    boolean first = true;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        column += c == '\t' ? 4 - column % 4 : 1;
        at++;
        continue;
      }
      if (first) {
        while (open > 0 && items[open - 1] > column) {
          open--;
        }
        first = false;
      }
      int marker = c == '>' ? 1 : listMarker(at, end);
      if (marker == 0) {
        countDirective(at, end);
        break;
      }
      at += marker;
      column += marker;
      if (c == '>') {
        quotes++;
      } else {
        push(column + 1);
      }
    }
    return quotes + open + directives;
  }

  private void push(int column) {
    if (open == items.length) {
      items = Arrays.copyOf(items, open * 2);
    }
    items[open++] = column;
  }

  /** The length of the list marker at an offset; 0 if none stands there. */
  private int listMarker(int at, int end) {
    char c = text.charAt(at);
    int after = at;
    if (c == '-' || c == '*' || c == '+') {
      after++;
    } else {
      while (after < end && after - at < 9 && isDigit(text.charAt(after))) {
        after++;
      }
      boolean closed =
          after > at && after < end && (text.charAt(after) == '.' || text.charAt(after) == ')');
      if (!closed) {
        return 0;
      }
      after++;
    }
    boolean separate = after == end || text.charAt(after) == ' ' || text.charAt(after) == '\t';
    return separate && !isThematicBreak(at, end) ? after - at : 0;
  }

  private boolean isThematicBreak(int at, int end) {
    char c = text.charAt(at);
    if (c != '-' && c != '*') {
      return false;
    }
    int count = 0;
    for (int i = at; i < end; i++) {
      char next = text.charAt(i);
      if (next == c) {
        count++;
      } else if (next != ' ' && next != '\t') {
        return false;
      }
    }
    return count >= 3;
  }

  private void countDirective(int at, int end) {
    if (!text.startsWith(":::", at)) {
      return;
    }
    int i = at;
    while (i < end && (text.charAt(i) == ':' || text.charAt(i) <= ' ')) {
      i++;
    }
    directives = Math.max(0, directives + (i < end ? 1 : -1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
