package cat.bustia.content;

import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's body as the readers of its provider get it: without what {@code :::offers} and {@code
 * :::lacks} keep for those of other providers, and with the rest of these blocks in their place.
 */
public final class OfferedParts {
  private static final String OFFERS = "offers";
  private static final String LACKS = "lacks";

  private final Page page;
  private final References references;
  private boolean any;

  private OfferedParts(Page page, References references) {
    this.page = page;
    this.references = references;
  }

  /** The body of a page; the same document where it has no such block. */
  public static Document of(Document document, Page page, References references) {
    OfferedParts parts = new OfferedParts(page, references);
    List<Block> blocks = parts.blocks(document.blocks());
    List<Block.FootnoteDefinition> footnotes = new ArrayList<>();
    for (Block.FootnoteDefinition note : document.footnotes()) {
      footnotes.add(
          new Block.FootnoteDefinition(
              note.label(), note.number(), parts.blocks(note.content()), note.span()));
    }
    return parts.any ? new Document(document.file(), blocks, footnotes) : document;
  }

  /** Whether a block keeps its content for the readers of some providers. */
  public static boolean isCondition(Block.Directive directive) {
    return directive.name().equals(OFFERS) || directive.name().equals(LACKS);
  }

  private List<Block> blocks(List<Block> blocks) {
    List<Block> kept = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Block.Directive directive && isCondition(directive)) {
        any = true;
        if (holds(directive)) {
          kept.addAll(blocks(directive.content()));
        }
      } else {
        kept.add(within(block));
      }
    }
    return kept;
  }

  /** All that are named must be offered, or none of them. */
  private boolean holds(Block.Directive directive) {
    boolean wanted = directive.name().equals(OFFERS);
    return directive.arguments().stream()
        .allMatch(name -> references.offers(page, name.text()) == wanted);
  }

  private Block within(Block block) {
    if (block instanceof Block.Quote quote) {
      return new Block.Quote(blocks(quote.content()), quote.span());
    }
    if (block instanceof Block.ItemList list) {
      return new Block.ItemList(
          list.ordered(), list.start(), list.tight(), items(list.items()), list.span());
    }
    if (block instanceof Block.DefinitionList list) {
      List<Block.Definition> entries = new ArrayList<>(list.entries().size());
      for (Block.Definition entry : list.entries()) {
        entries.add(new Block.Definition(entry.terms(), items(entry.meanings()), entry.span()));
      }
      return new Block.DefinitionList(entries, list.span());
    }
    if (block instanceof Block.Directive directive) {
      return new Block.Directive(
          directive.name(),
          directive.nameSpan(),
          directive.arguments(),
          blocks(directive.content()),
          directive.span());
    }
    return block;
  }

  private List<Block.Item> items(List<Block.Item> items) {
    List<Block.Item> kept = new ArrayList<>(items.size());
    for (Block.Item item : items) {
      kept.add(new Block.Item(blocks(item.content()), item.span()));
    }
    return kept;
  }
}
