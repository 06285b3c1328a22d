package cat.bustia.markdown;

import cat.bustia.source.Span;

/**
 * A node of a page's document; its span is absolute in the page's file and re-reads its own source.
 */
public sealed interface Node permits Block, Inline {
  Span span();
}
