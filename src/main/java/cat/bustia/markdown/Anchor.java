package cat.bustia.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading as links know it.
 *
 * @param level 1 to 6
 */
public record Anchor(int level, String id) {

  /** The anchors of a document, in its order. */
  public static List<Anchor> of(Document document) {
    List<Anchor> anchors = new ArrayList<>();
    document.blocks().forEach(block -> collect(block, anchors));
    document.footnotes().forEach(block -> collect(block, anchors));
    return anchors;
  }

  private static void collect(Block block, List<Anchor> anchors) {
    if (block instanceof Block.Heading heading) {
      anchors.add(new Anchor(heading.level(), heading.id()));
    } else if (block instanceof Block.Quote quote) {
      quote.content().forEach(inner -> collect(inner, anchors));
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> item.content().forEach(inner -> collect(inner, anchors)));
    } else if (block instanceof Block.DefinitionList list) {
      list.entries()
          .forEach(
              entry ->
                  entry
                      .meanings()
                      .forEach(item -> item.content().forEach(inner -> collect(inner, anchors))));
    } else if (block instanceof Block.Directive directive) {
      directive.content().forEach(inner -> collect(inner, anchors));
    } else if (block instanceof Block.FootnoteDefinition footnote) {
      footnote.content().forEach(inner -> collect(inner, anchors));
    }
  }
}
