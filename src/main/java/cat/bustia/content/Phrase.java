package cat.bustia.content;

import cat.bustia.markdown.Inline;
import cat.bustia.source.Place;
import java.util.List;

/**
 * A value of the front matter that a reader sees: text and references, no markup.
 *
 * @param parts {@link Inline.Text} and {@link Inline.Reference} only
 * @param place the whole value in the file
 */
public record Phrase(List<Inline> parts, Place place) {
  public Phrase {
    parts = List.copyOf(parts);
  }
}
