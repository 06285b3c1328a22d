package cat.bustia.markdown;

import cat.bustia.source.Span;
import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the inlines of one page in the order of its text: neighbouring pieces of source become
 * one text, references are found in all of them, and escapes and entities become texts of their
 * own.
 */
final class InlineBuffer {
  private static final int LONGEST_ENTITY = 40;

  private final String source;
  private final List<Inline> collected = new ArrayList<>();
  private int runStart;
  private int runEnd;

  InlineBuffer(String source) {
    this.source = source;
  }

  /** Begins a list of inlines; {@link #close} with the same mark ends it. */
  int open() {
    flush();
    return collected.size();
  }

  List<Inline> close(int mark) {
    flush();
    int count = collected.size() - mark;
    if (count == 0) {
      return List.of();
    }
    if (count == 1) {
      return List.of(collected.remove(mark));
    }
    List<Inline> own = collected.subList(mark, collected.size());
    List<Inline> closed = List.copyOf(own);
    own.clear();
    return closed;
  }

  void add(Inline inline) {
    flush();
    collected.add(inline);
  }

  /** Source that stands for itself. */
  void plain(int start, int end) {
    if (start != runEnd || runStart == runEnd) {
      flush();
      runStart = start;
    }
    runEnd = end;
  }

  /** Source in which references, backslash escapes and entities mean what Markdown says. */
  void prose(int start, int end) {
    int from = start;
    int i = start;
    while (i < end) {
      char c = source.charAt(i);
      int next = i;
      if (c == '{') {
        next = reference(from, i, end);
      } else if (c == '\\') {
        next = escape(from, i, end);
      } else if (c == '&') {
        next = entity(from, i, end);
      }
      if (next > i) {
        from = next;
        i = next;
      } else {
        i++;
      }
    }
    rest(from, end);
  }

  /** Source in which only references and {@code \{{} have a meaning. */
  void verbatim(int start, int end) {
    int from = start;
    int i = start;
    while (i + 1 < end) {
      if (source.charAt(i) != '{' || source.charAt(i + 1) != '{') {
        i++;
      } else if (i > from && source.charAt(i - 1) == '\\') {
        rest(from, i - 1);
        add(new Inline.Text("{{", new Span(i - 1, i + 2)));
        i += 2;
        from = i;
      } else {
        int next = reference(from, i, end);
        from = next > i ? next : from;
        i = Math.max(next, i + 1);
      }
    }
    rest(from, end);
  }

  private void rest(int from, int end) {
    if (from < end) {
      plain(from, end);
    }
  }

  private int reference(int from, int start, int end) {
    if (start + 1 >= end || source.charAt(start + 1) != '{') {
      return start;
    }
    int after = ReferenceReader.end(source, start, end);
    if (after < 0) {
      return start;
    }
    rest(from, start);
    add(
        new Inline.Reference(
            source.substring(start + 2, after - 2).strip(), new Span(start, after)));
    return after;
  }

  private int escape(int from, int start, int end) {
    if (start + 1 >= end || !isPunctuation(source.charAt(start + 1))) {
      return start;
    }
    rest(from, start);
    add(new Inline.Text(source.substring(start + 1, start + 2), new Span(start, start + 2)));
    return start + 2;
  }

  private int entity(int from, int start, int end) {
    int semicolon = start + 1;
    int last = Math.min(end, start + LONGEST_ENTITY);
    while (semicolon < last && source.charAt(semicolon) != ';') {
      semicolon++;
    }
    if (semicolon == last) {
      return start;
    }
    String typed = source.substring(start, semicolon + 1);
    if (!isEntity(typed)) {
      return start;
    }
    String meant = Html5Entities.entityToString(typed);
    if (meant.equals(typed)) {
      return start;
    }
    if (meant.length() == 1 && Character.isSurrogate(meant.charAt(0))) {
      meant = "\uFFFD";
    }
    rest(from, start);
    add(new Inline.Text(meant, new Span(start, semicolon + 1)));
    return semicolon + 1;
  }

  private static boolean isEntity(String typed) {
    int start = 1;
    boolean hex = false;
    if (typed.charAt(1) == '#') {
      hex = typed.length() > 2 && (typed.charAt(2) | 0x20) == 'x';
      start = hex ? 3 : 2;
      if (typed.length() - 1 - start > 7) {
        return false;
      }
    }
    for (int i = start; i < typed.length() - 1; i++) {
      char c = typed.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      char lower = (char) (c | 0x20);
      boolean fits =
          start == 1
              ? digit || (lower >= 'a' && lower <= 'z')
              : digit || (hex && lower >= 'a' && lower <= 'f');
      if (!fits) {
        return false;
      }
    }
    return typed.length() - 1 > start;
  }

  static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private void flush() {
    if (runStart < runEnd) {
      collected.add(
          new Inline.Text(source.substring(runStart, runEnd), new Span(runStart, runEnd)));
    }
    runStart = 0;
    runEnd = 0;
  }
}
