package cat.bustia.markdown;

import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What must hold of every tree: its spans nest, follow each other, and re-read their own text. */
final class SpanLaws {
  private final String text;
  private final List<String> broken = new ArrayList<>();

  private SpanLaws(String text) {
    this.text = text;
  }

  /** The laws that a document breaks, each with the node; none if all is well. */
  static List<String> broken(Document document) {
    SpanLaws laws = new SpanLaws(document.file().text().replace('\0', '\uFFFD'));
    Span whole = document.file().whole();
    laws.sequence(document.blocks(), whole);
    for (Block.FootnoteDefinition footnote : document.footnotes()) {
      laws.sequence(List.of(footnote), whole);
    }
    return laws.broken;
  }

  private void sequence(List<? extends Node> nodes, Span outer) {
    int end = outer.start();
    for (Node node : nodes) {
      if (!outer.contains(node.span())) {
        broken.add("outside " + outer + ": " + node);
      }
      if (node.span().start() < end) {
        broken.add("before the end of its neighbour: " + node);
      }
      end = node.span().end();
      node(node);
    }
  }

  private void node(Node node) {
    Span span = node.span();
    if (node instanceof Inline.Text literal) {
      if (literal.literal().isEmpty()) {
        broken.add("empty text: " + node);
      }
      boolean exact = literal.literal().length() == span.length();
      boolean resolved = span.length() > 0 && "\\&\t\r\n".indexOf(text.charAt(span.start())) >= 0;
      if (exact && !resolved && !text.startsWith(literal.literal(), span.start())) {
        broken.add("re-reads differently: " + node);
      }
    } else if (node instanceof Inline.Reference) {
      if (!text.startsWith("{{", span.start()) || !text.startsWith("}}", span.end() - 2)) {
        broken.add("no reference there: " + node);
      }
    } else if (node instanceof Inline.Code code) {
      sequence(code.content(), span);
    } else if (node instanceof Inline.Emphasis emphasis) {
      sequence(emphasis.content(), span);
    } else if (node instanceof Inline.Strong strong) {
      sequence(strong.content(), span);
    } else if (node instanceof Inline.Link link) {
      sequence(link.content(), span);
      link.target().forEach(this::node);
      link.title().ifPresent(title -> title.forEach(this::node));
    } else if (node instanceof Inline.Image image) {
      sequence(image.alt(), span);
      image.target().forEach(this::node);
    } else if (node instanceof Block.Paragraph paragraph) {
      sequence(paragraph.content(), span);
    } else if (node instanceof Block.Heading heading) {
      sequence(heading.content(), span);
    } else if (node instanceof Block.Quote quote) {
      sequence(quote.content(), span);
    } else if (node instanceof Block.ItemList list) {
      sequence(list.items(), span);
    } else if (node instanceof Block.Item item) {
      sequence(item.content(), span);
    } else if (node instanceof Block.CodeBlock code) {
      sequence(code.content(), span.join(Span.at(Math.min(text.length(), lineEnd(span.end())))));
    } else if (node instanceof Block.Table table) {
      sequence(table.header(), span);
      sequence(table.body(), span);
    } else if (node instanceof Block.Row row) {
      sequence(row.cells(), span);
    } else if (node instanceof Block.Cell cell) {
      sequence(cell.content(), span);
    } else if (node instanceof Block.DefinitionList list) {
      sequence(list.entries(), span);
    } else if (node instanceof Block.Definition definition) {
      sequence(definition.terms(), span);
      sequence(definition.meanings(), span);
    } else if (node instanceof Block.FootnoteDefinition footnote) {
      sequence(footnote.content(), span);
    } else if (node instanceof Block.Directive directive) {
      sequence(directive.arguments(), span);
      sequence(directive.content(), span);
    }
  }

  /** A code block's last line ends after the block's own span where the block is never closed. */
  private int lineEnd(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) <= ' ') {
      end++;
    }
    return end;
  }
}
