package cat.bustia.check;

import cat.bustia.markdown.Inline;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one block of a page says to its readers, as one text: without markup, with a mark that is no
 * letter in the place of code and references, which are nobody's words.
 */
public final class ProseText {
  /** The Unicode character for an object inside a text. */
  private static final char OBJECT = '\uFFFC';

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /** A stretch of the text, and where it stands in the page. */
  private record Piece(int start, int end, Span span) {
    boolean isExact() {
      return end - start == span.length();
    }
  }

  private ProseText() {}

  /** The text of a block, and those of the pictures and titles in it. */
  static List<ProseText> of(List<Inline> content) {
    List<ProseText> all = new ArrayList<>();
    ProseText own = new ProseText();
    all.add(own);
    own.add(content, all);
    return all.stream().filter(each -> each.text.length() > 0).toList();
  }

  public String text() {
    return text.toString();
  }

  /** The smallest span of the page that holds a stretch of the text. */
  public Span span(int start, int end) {
    Span whole = null;
    for (Piece piece : pieces) {
      if (piece.start < end && start < piece.end) {
        Span part = piece.span;
        if (piece.isExact()) {
          int from = Math.max(start, piece.start) - piece.start;
          int to = Math.min(end, piece.end) - piece.start;
          part = new Span(piece.span.start() + from, piece.span.start() + to);
        }
        whole = whole == null ? part : whole.join(part);
      }
    }
    return whole == null ? Span.at(0) : whole;
  }

  /** The span of a stretch that stands in the page unit by unit, so that it can be written anew. */
  public Optional<Span> exact(int start, int end) {
    return pieces.stream()
        .filter(piece -> piece.isExact() && piece.start <= start && end <= piece.end)
        .map(
            piece ->
                new Span(
                    piece.span.start() + start - piece.start,
                    piece.span.start() + end - piece.start))
        .findFirst();
  }

  private void add(List<Inline> content, List<ProseText> all) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text part) {
        add(part.literal(), part.span());
      } else if (inline instanceof Inline.Emphasis emphasis) {
        add(emphasis.content(), all);
      } else if (inline instanceof Inline.Strong strong) {
        add(strong.content(), all);
      } else if (inline instanceof Inline.Link link) {
        add(link.content(), all);
        link.title().ifPresent(title -> all.addAll(of(title)));
      } else if (inline instanceof Inline.Image image) {
        add(String.valueOf(OBJECT), image.span());
        all.addAll(of(image.alt()));
        image.title().ifPresent(title -> all.addAll(of(title)));
      } else if (inline instanceof Inline.LineBreak || inline instanceof Inline.SoftBreak) {
        add("\n", inline.span());
      } else if (!(inline instanceof Inline.FootnoteReference)) {
        add(String.valueOf(OBJECT), inline.span());
      }
    }
  }

  private void add(String literal, Span span) {
    pieces.add(new Piece(text.length(), text.length() + literal.length(), span));
    text.append(literal);
  }
}
