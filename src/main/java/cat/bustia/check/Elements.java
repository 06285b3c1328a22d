package cat.bustia.check;

import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.Node;
import cat.bustia.markdown.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a document that others ask for, each list in the order of the page.
 *
 * @param texts the lines that stand between markup, without the blanks at their ends
 */
public record Elements(
    List<Inline.Link> links,
    List<Inline.Image> images,
    List<Inline.Reference> references,
    List<Block.Heading> headings,
    List<Block.Directive> directives,
    Set<String> texts) {

  public Elements {
    links = List.copyOf(links);
    images = List.copyOf(images);
    references = List.copyOf(references);
    headings = List.copyOf(headings);
    directives = List.copyOf(directives);
    texts = Collections.unmodifiableSet(texts);
  }

  /** Walks a document once. */
  public static Elements of(Document document) {
    Found found = new Found();
    Walk.over(document, found::visit);
    return new Elements(
        found.links, found.images, found.references, found.headings, found.directives, found.texts);
  }

  private static final class Found {
    private final List<Inline.Link> links = new ArrayList<>();
    private final List<Inline.Image> images = new ArrayList<>();
    private final List<Inline.Reference> references = new ArrayList<>();
    private final List<Block.Heading> headings = new ArrayList<>();
    private final List<Block.Directive> directives = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    void visit(Node node) {
      if (node instanceof Inline.Text text) {
        text(text.literal());
      } else if (node instanceof Inline.Reference reference) {
        references.add(reference);
      } else if (node instanceof Inline.Link link) {
        links.add(link);
      } else if (node instanceof Inline.Image image) {
        images.add(image);
      } else if (node instanceof Block.Heading heading) {
        headings.add(heading);
      } else if (node instanceof Block.Directive directive) {
        directives.add(directive);
      }
    }

    private void text(String literal) {
      for (int from = 0; from < literal.length(); ) {
        int end = literal.indexOf('\n', from);
        end = end < 0 ? literal.length() : end;
        texts.add(literal.substring(from, end).strip());
        from = end + 1;
      }
    }
  }
}
