package cat.bustia.markdown;

import cat.bustia.source.Span;
import java.util.List;

/**
 * Finds references in texts without markup: code, link targets, values of the front matter.
 *
 * <p>A reference is <code>{{name}}</code> on one line, at most {@value #LONGEST} characters between
 * the braces and no brace among them; <code>\{{</code> is a literal brace pair.
 */
public final class ReferenceReader {
  static final int LONGEST = 200;

  private ReferenceReader() {}

  /**
   * Splits a text into {@link Inline.Text} and {@link Inline.Reference}.
   *
   * @param span where the literal stands; if it is as long as the literal, each part has its exact
   *     span, otherwise each has the whole
   */
  public static List<Inline> split(String literal, Span span) {
    if (literal.indexOf("{{") < 0) {
      return literal.isEmpty() ? List.of() : List.of(new Inline.Text(literal, span));
    }
    InlineBuffer parts = new InlineBuffer(literal);
    int mark = parts.open();
    parts.verbatim(0, literal.length());
    List<Inline> found = parts.close(mark);
    boolean exact = literal.length() == span.length();
    return found.stream().map(part -> moved(part, exact, span)).toList();
  }

  private static Inline moved(Inline part, boolean exact, Span span) {
    Span to =
        exact
            ? new Span(span.start() + part.span().start(), span.start() + part.span().end())
            : span;
    return part instanceof Inline.Reference reference
        ? new Inline.Reference(reference.name(), to)
        : new Inline.Text(((Inline.Text) part).literal(), to);
  }

  /**
   * The offset after the reference that begins at {@code start} with two braces; -1 if none does.
   */
  static int end(String text, int start, int limit) {
    int last = Math.min(limit, start + LONGEST + 4) - 1;
    for (int i = start + 2; i < last; i++) {
      char c = text.charAt(i);
      if (c == '}') {
        return text.charAt(i + 1) == '}' && !text.substring(start + 2, i).isBlank() ? i + 2 : -1;
      }
      if (c == '{' || c == '\n' || c == '\r') {
        return -1;
      }
    }
    return -1;
  }
}
