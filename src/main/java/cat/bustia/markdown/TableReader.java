package cat.bustia.markdown;

import cat.bustia.source.Span;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Turns the engine's tables into ours; each row gets as many cells as the header has. */
final class TableReader {
  private final Reading page;
  private final InlineReader inlines;

  TableReader(Reading page, InlineReader inlines) {
    this.page = page;
    this.inlines = inlines;
  }

  Block.Table read(TableBlock table, Span span) {
    List<Block.Alignment> columns = new ArrayList<>();
    List<Block.Row> header = new ArrayList<>();
    List<Block.Row> body = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead && part.getFirstChild() != null) {
        addAlignments(part.getFirstChild(), columns);
      }
      if (part instanceof TableHead || part instanceof TableBody) {
        List<Block.Row> to = part instanceof TableHead ? header : body;
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          to.add(row(row, columns.size()));
        }
      }
    }
    return new Block.Table(columns, header, body, span);
  }

  private static void addAlignments(Node row, List<Block.Alignment> to) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      TableCell.Alignment typed = ((TableCell) cell).getAlignment();
      to.add(typed == null ? Block.Alignment.NONE : alignment(typed));
    }
  }

  private static Block.Alignment alignment(TableCell.Alignment typed) {
    return switch (typed) {
      case LEFT -> Block.Alignment.LEFT;
      case CENTER -> Block.Alignment.CENTER;
      case RIGHT -> Block.Alignment.RIGHT;
    };
  }

  private Block.Row row(Node row, int width) {
    Span span = page.trimmed(row);
    List<Block.Cell> cells = new ArrayList<>(width);
    for (Node cell = row.getFirstChild();
        cell != null && cells.size() < width;
        cell = cell.getNext()) {
      List<Inline> content = inlines.cell(cell);
      Span own = cellSpan((TableCell) cell, content, span);
      cells.add(
          isBlank(content)
              ? new Block.Cell(List.of(), Span.at(own.start()))
              : new Block.Cell(content, own));
    }
    while (cells.size() < width) {
      cells.add(new Block.Cell(List.of(), Span.at(span.end())));
    }
    return new Block.Row(cells, span);
  }

  private static boolean isBlank(List<Inline> content) {
    return content.size() == 1
        && content.get(0) instanceof Inline.Text text
        && text.literal().isBlank();
  }

  /** What stands between the bars, without the blanks around it. */
  private static Span cellSpan(TableCell cell, List<Inline> content, Span row) {
    if (!content.isEmpty()) {
      return content.get(0).span().join(content.get(content.size() - 1).span());
    }
    boolean typed = cell.getChars().isNotNull() && row.contains(Reading.span(cell));
    return Span.at(typed ? cell.getEndOffset() - cell.getClosingMarker().length() : row.end());
  }
}
