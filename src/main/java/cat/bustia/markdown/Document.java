package cat.bustia.markdown;

import cat.bustia.source.SourceFile;
import java.util.List;

/**
 * A page's body as a tree.
 *
 * @param blocks in the order of the file
 * @param footnotes those that the page refers to, by number
 */
public record Document(
    SourceFile file, List<Block> blocks, List<Block.FootnoteDefinition> footnotes) {
  public Document {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }
}
