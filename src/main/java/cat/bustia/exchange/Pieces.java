package cat.bustia.exchange;

import cat.bustia.content.FrontMatter;
import cat.bustia.content.Phrase;
import cat.bustia.exchange.Wording.Mark;
import cat.bustia.exchange.Wording.Part;
import cat.bustia.exchange.Wording.Words;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.translation.Substance;
import cat.bustia.translation.TextBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a page apart into the pieces that translators get; code and directives are none. */
final class Pieces {
  /** Stands between the entries of a list of values, and is no word of any. */
  static final String SEPARATOR = " | ";

  private final Substance page;
  private final SourceFile file;
  private final Map<Span, Block> nodes = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private int width;

  private Pieces(Substance page) {
    this.page = page;
    this.file = page.page().file();
    collect(page.document().blocks());
    collect(page.document().footnotes());
  }

  /** By block, in the order of the page, its pieces; a cell without words is one too. */
  static List<List<Piece>> of(Substance page) {
    Pieces pieces = new Pieces(page);
    return page.blocks().stream().map(pieces::pieces).toList();
  }

  private void collect(List<? extends Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        nodes.put(block.span(), block);
        paragraph.content().forEach(this::measure);
      } else if (block instanceof Block.Heading || block instanceof Block.Row) {
        nodes.put(block.span(), block);
      } else if (block instanceof Block.Quote quote) {
        collect(quote.content());
      } else if (block instanceof Block.ItemList list) {
        list.items().forEach(item -> collect(item.content()));
      } else if (block instanceof Block.Table table) {
        collect(table.header());
        collect(table.body());
      } else if (block instanceof Block.DefinitionList list) {
        for (Block.Definition entry : list.entries()) {
          collect(entry.terms());
          entry.meanings().forEach(item -> collect(item.content()));
        }
      } else if (block instanceof Block.Directive directive) {
        collect(directive.content());
      } else if (block instanceof Block.FootnoteDefinition footnote) {
        collect(footnote.content());
      }
    }
  }

  /** Lines are broken where the page's author breaks them. */
  private void measure(Inline inline) {
    if (inline instanceof Inline.SoftBreak) {
      int at = inline.span().start();
      width = Math.max(width, at - lineStart(at));
    }
  }

  private int lineStart(int offset) {
    int start = offset;
    while (start > 0 && file.text().charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private List<Piece> pieces(TextBlock block) {
    String digest = block.digest();
    int count = seen.merge(digest, 1, Integer::sum);
    String id = "b" + digest + (count > 1 ? "-" + count : "");
    FrontMatter front = page.page().front();
    return switch (block.kind()) {
      case TITLE -> value(block, id, front.title());
      case DESCRIPTION -> value(block, id, front.description());
      case KEYWORDS -> List.of(values(block, id, front.keywords()));
      case CODE, DIRECTIVE -> List.of();
      default -> body(block, id);
    };
  }

  private static List<Piece> value(TextBlock block, String id, Phrase phrase) {
    List<Part> parts = new ArrayList<>();
    for (Inline inline : phrase.parts()) {
      if (inline instanceof Inline.Reference reference) {
        parts.add(new Mark(Code.reference(reference.name())));
      } else if (inline instanceof Inline.Text text) {
        parts.add(new Words(text.literal()));
      }
    }
    return List.of(
        new Piece(block, id, Form.line(Form.Kind.VALUE), block.span(), Wording.of(parts)));
  }

  private Piece values(TextBlock block, String id, List<Located<String>> values) {
    String text = values.stream().map(Located::value).collect(Collectors.joining(SEPARATOR));
    // In a list of several lines each entry has a line, which begins as the first one does.
    int start = block.span().start();
    String before = file.text().substring(lineStart(start), start);
    String prefix = before.strip().equals("-") ? before : "";
    Form form = new Form(Form.Kind.VALUES, prefix, 0, 0);
    return new Piece(block, id, form, block.span(), Wording.of(text));
  }

  private List<Piece> body(TextBlock block, String id) {
    Block node = nodes.get(block.span());
    if (node instanceof Block.Heading heading) {
      return piece(block, id, Form.line(Form.Kind.HEADING), heading.content());
    }
    if (node instanceof Block.Paragraph paragraph) {
      int start = paragraph.content().get(0).span().start();
      String before = file.text().substring(lineStart(start), start);
      return piece(
          block,
          id,
          new Form(Form.Kind.TEXT, continued(before), before.length(), width),
          paragraph.content());
    }
    List<Piece> cells = new ArrayList<>();
    if (node instanceof Block.Row row) {
      for (Block.Cell cell : row.cells()) {
        cells.add(
            new Piece(
                block,
                id + "." + (cells.size() + 1),
                Form.line(Form.Kind.CELL),
                cell.span(),
                WordingReader.read(file, cell.content())));
      }
    }
    return cells;
  }

  private List<Piece> piece(TextBlock block, String id, Form form, List<Inline> content) {
    Span span = content.get(0).span().join(content.get(content.size() - 1).span());
    return List.of(new Piece(block, id, form, span, WordingReader.read(file, content)));
  }

  /** What a further line begins with where the first line begins so: markers become blanks. */
  private static String continued(String before) {
    StringBuilder prefix = new StringBuilder(before.length());
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      prefix.append(c == '>' || c == '\t' ? c : ' ');
    }
    return prefix.toString();
  }
}
