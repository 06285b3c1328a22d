package cat.bustia.markdown;

import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;

/** Content inside a block. */
public sealed interface Inline extends Node {

  /**
   * Text as a reader sees it. Where {@code literal} is as long as {@code span}, the units agree one
   * to one; otherwise (an entity, an escape) the whole literal stands for the whole span.
   */
  record Text(String literal, Span span) implements Inline {}

  /**
   * {@code {{imap.port}}}: a fact by its key. {@code name} is what stands between the braces,
   * trimmed.
   */
  record Reference(String name, Span span) implements Inline {}

  /**
   * A code span; its content holds {@link Text} and {@link Reference} only. The span includes the
   * backticks.
   */
  record Code(List<Inline> content, Span span) implements Inline {
    public Code {
      content = List.copyOf(content);
    }
  }

  record Emphasis(List<Inline> content, Span span) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  record Strong(List<Inline> content, Span span) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  /**
   * A link.
   *
   * @param target where it leads: {@link Text} and {@link Reference} only, entities and escapes
   *     resolved
   * @param title likewise; absent if the link has none
   */
  record Link(List<Inline> content, List<Inline> target, Optional<List<Inline>> title, Span span)
      implements Inline {
    public Link {
      content = List.copyOf(content);
      target = List.copyOf(target);
    }
  }

  /**
   * A picture; {@code alt}, {@code target} and {@code title} hold {@link Text} and {@link
   * Reference} only.
   */
  record Image(List<Inline> alt, List<Inline> target, Optional<List<Inline>> title, Span span)
      implements Inline {
    public Image {
      alt = List.copyOf(alt);
      target = List.copyOf(target);
    }
  }

  /** A hard line break. */
  record LineBreak(Span span) implements Inline {}

  /** A line end inside a paragraph. */
  record SoftBreak(Span span) implements Inline {}

  /**
   * {@code [^label]} in running text. {@code number} counts the page's footnotes in order of first
   * use, from 1.
   */
  record FootnoteReference(String label, int number, Span span) implements Inline {}
}
