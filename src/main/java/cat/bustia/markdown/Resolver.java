package cat.bustia.markdown;

import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What an {@link HtmlEmitter} asks the world for: the values of references, where links lead, and
 * the HTML of pictures and directives. What it writes to the emitter's output is trusted.
 */
public interface Resolver {

  /**
   * Writes a reference as HTML, in running text or code.
   *
   * @param code whether it stands in a code span or code block
   */
  void reference(Inline.Reference reference, boolean code, StringBuilder out);

  /**
   * The parts of a text that {@link #part} writes, in order.
   *
   * @param text the text's place
   * @return spans inside it that do not overlap
   */
  default List<Span> parts(Span text) {
    return List.of();
  }

  /** Writes a part of a text that {@link #parts} has named. */
  default void part(Span place, String text, StringBuilder out) {}

  /** What a reader sees of a reference, as plain text: for attributes and link targets. */
  String text(Inline.Reference reference);

  /**
   * Where a link leads.
   *
   * @param target its target, references resolved
   * @return the value of {@code href}; empty: only the link's text is shown
   */
  Optional<String> href(Inline.Link link, String target);

  /**
   * Writes attributes of a link after its {@code href}, each with a blank before it: {@code
   * rel="external"}.
   */
  default void linkAttributes(Inline.Link link, String href, StringBuilder out) {}

  /** Writes a picture. */
  void image(Inline.Image image, HtmlEmitter to);

  /** Writes a directive; its content by {@link HtmlEmitter#blocks}. */
  void directive(Block.Directive directive, HtmlEmitter to);

  /** Writes a table's caption, a {@code <caption>} element or nothing. */
  default void caption(Block.Table table, HtmlEmitter to) {}

  /**
   * The rules that a comment allows for the block after it; that block is then marked with {@code
   * data-allow}, so that reading the HTML back knows of the waiver.
   */
  default List<String> allowances(Block.Comment comment) {
    return List.of();
  }

  /**
   * Whether the page's text runs from right to left: then code is marked as running the other way.
   */
  default boolean isRightToLeft() {
    return false;
  }

  /** Writes what follows a heading's text inside the heading, such as a link to itself. */
  default void afterHeading(Block.Heading heading, HtmlEmitter to) {}

  /** The words for assistive technology around footnotes, in the page's language. */
  String footnoteLabel(FootnoteLabel label, int number);

  /** Where a footnote needs words: the section of all, the mark in the text, the way back. */
  enum FootnoteLabel {
    SECTION,
    REFERENCE,
    BACK
  }
}
