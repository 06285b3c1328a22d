package cat.bustia.html;

import cat.bustia.source.Span;
import cat.bustia.statement.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Where the parts of a page stand in a text. */
sealed interface Spans {

  /** The span of a text, a comment or the like. */
  Span of(Node node, String text);

  /** A text in pieces, each as exact as it can be. */
  default List<Piece> pieces(TextNode node, String text, Piece.Form form) {
    return List.of(new Piece(text, of(node, text), form, Optional.empty()));
  }

  /** The span of an attribute's value. */
  Span ofAttribute(Element element, String name, String value);

  /** The span of what an element holds. */
  Span inside(Element element);

  /**
   * Places in the file itself; to be had only from a parser that tracks them, which costs as much
   * again as parsing.
   */
  final class Tracked implements Spans {
    private static final int LONGEST_ENTITY = 33;

    private final String source;
    private final int length;

    Tracked(String source) {
      this.source = source;
      this.length = source.length();
    }

    /** Entities stand apart, so that what is between them agrees with the file unit by unit. */
    @Override
    public List<Piece> pieces(TextNode node, String text, Piece.Form form) {
      Span whole = of(node, text);
      if (whole.length() == text.length()) {
        return List.of(new Piece(text, whole, form, Optional.empty()));
      }
      List<Piece> pieces = new ArrayList<>();
      StringBuilder shown = new StringBuilder();
      int plain = whole.start();
      for (int i = whole.start(); i < whole.end(); i++) {
        int end = source.charAt(i) == '&' ? source.indexOf(';', i) + 1 : 0;
        if (end > i && end <= whole.end() && end - i < LONGEST_ENTITY) {
          add(pieces, shown, source.substring(plain, i), new Span(plain, i), form);
          String entity = Parser.unescapeEntities(source.substring(i, end), false);
          add(pieces, shown, entity, new Span(i, end), form);
          plain = end;
          i = end - 1;
        }
      }
      add(pieces, shown, source.substring(plain, whole.end()), new Span(plain, whole.end()), form);
      return shown.toString().equals(text) ? pieces : Spans.super.pieces(node, text, form);
    }

    private static void add(
        List<Piece> pieces, StringBuilder shown, String text, Span span, Piece.Form form) {
      if (!text.isEmpty()) {
        shown.append(text);
        pieces.add(new Piece(text, span, form, Optional.empty()));
      }
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
