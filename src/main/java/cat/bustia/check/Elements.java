package cat.bustia.check;

import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
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

  /** Walks a document once; no nesting is too deep for it. */
  public static Elements of(Document document) {
    Walk walk = new Walk();
    walk.over(document.blocks());
    walk.over(document.footnotes());
    return new Elements(
        walk.links, walk.images, walk.references, walk.headings, walk.directives, walk.texts);
  }

  private static final class Walk {
    private final List<Inline.Link> links = new ArrayList<>();
    private final List<Inline.Image> images = new ArrayList<>();
    private final List<Inline.Reference> references = new ArrayList<>();
    private final List<Block.Heading> headings = new ArrayList<>();
    private final List<Block.Directive> directives = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    void over(List<? extends Node> nodes) {
      push(nodes);
      while (!open.isEmpty()) {
        Node node = open.pop();
        if (node instanceof Inline inline) {
          visit(inline);
        } else if (node instanceof Block block) {
          visit(block);
        }
      }
    }

    private void push(List<? extends Node> nodes) {
      for (int i = nodes.size() - 1; i >= 0; i--) {
        Node node = nodes.get(i);
        if (node instanceof Inline.Text text) {
          text(text.literal());
        } else {
          open.push(node);
        }
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

    private void visit(Inline inline) {
      if (inline instanceof Inline.Reference reference) {
        references.add(reference);
      } else if (inline instanceof Inline.Code code) {
        push(code.content());
      } else if (inline instanceof Inline.Emphasis emphasis) {
        push(emphasis.content());
      } else if (inline instanceof Inline.Strong strong) {
        push(strong.content());
      } else if (inline instanceof Inline.Link link) {
        links.add(link);
        link.title().ifPresent(this::push);
        push(link.target());
        push(link.content());
      } else if (inline instanceof Inline.Image image) {
        images.add(image);
        image.title().ifPresent(this::push);
        push(image.target());
        push(image.alt());
      }
    }

    private void visit(Block block) {
      if (block instanceof Block.Paragraph paragraph) {
        push(paragraph.content());
      } else if (block instanceof Block.Heading heading) {
        headings.add(heading);
        push(heading.content());
      } else if (block instanceof Block.ItemList list) {
        push(list.items());
      } else if (block instanceof Block.Item item) {
        push(item.content());
      } else if (block instanceof Block.Quote quote) {
        push(quote.content());
      } else if (block instanceof Block.CodeBlock code) {
        push(code.content());
      } else if (block instanceof Block.Directive directive) {
        directives.add(directive);
        push(directive.content());
      } else if (block instanceof Block.FootnoteDefinition footnote) {
        push(footnote.content());
      } else {
        visitTable(block);
      }
    }

    private void visitTable(Block block) {
      if (block instanceof Block.Table table) {
        push(table.body());
        push(table.header());
      } else if (block instanceof Block.Row row) {
        push(row.cells());
      } else if (block instanceof Block.Cell cell) {
        push(cell.content());
      } else if (block instanceof Block.DefinitionList list) {
        push(list.entries());
      } else if (block instanceof Block.Definition definition) {
        push(definition.meanings());
        push(definition.terms());
      }
    }
  }
}
