package cat.bustia.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Visits nodes and all that is in them, in the order of the page; no nesting is too deep for it.
 */
public final class Walk {
  private final Deque<Node> open = new ArrayDeque<>();

  private Walk() {}

  /** Hands out each node before what is in it. */
  public static void over(List<? extends Node> nodes, Consumer<Node> visitor) {
    Walk walk = new Walk();
    walk.push(nodes);
    while (!walk.open.isEmpty()) {
      Node node = walk.open.pop();
      visitor.accept(node);
      if (node instanceof Inline inline) {
        walk.into(inline);
      } else if (node instanceof Block block) {
        walk.into(block);
      }
    }
  }

  /** Hands out each node of a document, its footnotes last. */
  public static void over(Document document, Consumer<Node> visitor) {
    over(document.blocks(), visitor);
    over(document.footnotes(), visitor);
  }

  private void push(List<? extends Node> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      open.push(nodes.get(i));
    }
  }

  private void into(Inline inline) {
    if (inline instanceof Inline.Code code) {
      push(code.content());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      push(emphasis.content());
    } else if (inline instanceof Inline.Strong strong) {
      push(strong.content());
    } else if (inline instanceof Inline.Link link) {
      link.title().ifPresent(this::push);
      push(link.target());
      push(link.content());
    } else if (inline instanceof Inline.Image image) {
      image.title().ifPresent(this::push);
      push(image.target());
      push(image.alt());
    }
  }

  private void into(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      push(paragraph.content());
    } else if (block instanceof Block.Heading heading) {
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
      push(directive.content());
    } else if (block instanceof Block.FootnoteDefinition footnote) {
      push(footnote.content());
    } else {
      intoTable(block);
    }
  }

  private void intoTable(Block block) {
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
