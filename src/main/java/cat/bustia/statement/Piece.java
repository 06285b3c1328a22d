package cat.bustia.statement;

import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import java.util.Optional;

/**
 * A stretch of a text as a reader sees it, with the span that it comes from.
 *
 * @param text what is shown. Where it is as long as {@code span}, the units agree one to one;
 *     otherwise the whole text stands for the whole span. Without meaning where {@code fact} is
 *     present
 * @param fact the fact that a reference or an element with a source states here
 */
public record Piece(String text, Span span, Form form, Optional<Fact> fact) {

  /** How a piece stands in its run. */
  public enum Form {
    /** Plain or emphasised text: emphasis changes nothing. */
    TEXT,
    /** Text in a code span. */
    CODE,
    /** A hard line break; the text does not matter. */
    BREAK,
    /** The target of a link or picture, apart from the text around it. */
    TARGET
  }

  public static Piece text(String text, Span span) {
    return new Piece(text, span, Form.TEXT, Optional.empty());
  }

  public static Piece code(String text, Span span) {
    return new Piece(text, span, Form.CODE, Optional.empty());
  }

  public static Piece lineBreak(Span span) {
    return new Piece("\n", span, Form.BREAK, Optional.empty());
  }

  public static Piece target(String text, Span span) {
    return new Piece(text, span, Form.TARGET, Optional.empty());
  }

  /** A value that carries its source. */
  public static Piece sourced(Fact fact, Span span) {
    return new Piece("", span, Form.TEXT, Optional.of(fact));
  }
}
