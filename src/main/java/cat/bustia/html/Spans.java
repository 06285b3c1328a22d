package cat.bustia.html;

import cat.bustia.source.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/** Where the parts of a page stand in a text. */
sealed interface Spans {

  /** The span of a text, a comment or the like. */
  Span of(Node node, String text);

  /** The span of an attribute's value. */
  Span ofAttribute(Element element, String name, String value);

  /** The span of what an element holds. */
  Span inside(Element element);

  /**
   * Places in the file itself; to be had only from a parser that tracks them, which costs as much
   * again as parsing.
   */
  final class Tracked implements Spans {
    private final int length;

    Tracked(int length) {
      this.length = length;
    }

    @Override
    public Span of(Node node, String text) {
      return span(node.sourceRange());
    }

    @Override
    public Span ofAttribute(Element element, String name, String value) {
      Range range = element.attributes().sourceRange(name).valueRange();
      return range.isTracked() ? span(range) : inside(element);
    }

    @Override
    public Span inside(Element element) {
      int start = element.sourceRange().endPos();
      int end = element.endSourceRange().startPos();
      return start >= 0 && end >= start ? clipped(start, end) : span(element.sourceRange());
    }

    private Span span(Range range) {
      return range.isTracked() ? clipped(range.startPos(), range.endPos()) : Span.at(0);
    }

    private Span clipped(int start, int end) {
      int to = Math.min(Math.max(end, 0), length);
      return new Span(Math.min(Math.max(start, 0), to), to);
    }
  }

  /** Places in a text made of the parts themselves: enough to tell whether anything is wrong. */
  final class Made implements Spans {
    private final StringBuilder text = new StringBuilder();

    private Span next(String part) {
      int start = text.length();
      text.append(part);
      return new Span(start, text.length());
    }

    @Override
    public Span of(Node node, String part) {
      return next(part);
    }

    @Override
    public Span ofAttribute(Element element, String name, String value) {
      return next(value);
    }

    @Override
    public Span inside(Element element) {
      return next("\uFFFC");
    }

    String text() {
      return text.toString();
    }
  }
}
