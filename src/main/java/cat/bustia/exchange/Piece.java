package cat.bustia.exchange;

import cat.bustia.source.Span;
import cat.bustia.translation.TextBlock;

/**
 * What becomes one unit for a translator: a block of a page, or a cell of a row.
 *
 * @param id stays as it is for as long as the block says the same
 * @param span what is replaced by its translation
 */
record Piece(TextBlock block, String id, Form form, Span span, Wording wording) {}
