package cat.bustia.markdown;

import java.util.List;

/**
 * Writes tables that assistive technology can read and narrow screens can reflow: columns and rows
 * have headers, and every cell names its column.
 */
final class TableEmitter {
  private final HtmlEmitter emitter;
  private final Resolver resolver;
  private final StringBuilder out;

  TableEmitter(HtmlEmitter emitter, Resolver resolver, StringBuilder out) {
    this.emitter = emitter;
    this.resolver = resolver;
    this.out = out;
  }

  void table(Block.Table table) {
    out.append("<div class=\"table-wrap\"><table>\n");
    resolver.caption(table, emitter);
    out.append("<thead>\n");
    for (Block.Row row : table.header()) {
      headerRow(row, table.columns());
    }
    out.append("</thead>\n");
    if (!table.body().isEmpty()) {
      List<String> labels =
          table.header().isEmpty()
              ? List.of()
              : table.header().get(0).cells().stream()
                  .map(cell -> emitter.plain(cell.content()))
                  .toList();
      out.append("<tbody>\n");
      for (Block.Row row : table.body()) {
        bodyRow(row, table.columns(), labels);
      }
      out.append("</tbody>\n");
    }
    out.append("</table></div>\n");
  }

  private void headerRow(Block.Row row, List<Block.Alignment> columns) {
    out.append("<tr>\n");
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Cell cell = row.cells().get(i);
      if (cell.content().isEmpty()) {
        out.append("<td></td>\n");
      } else {
        out.append("<th scope=\"col\"");
        align(columns.get(i));
        content(cell, "th");
      }
    }
    out.append("</tr>\n");
  }

  private void bodyRow(Block.Row row, List<Block.Alignment> columns, List<String> labels) {
    out.append("<tr>\n");
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Cell cell = row.cells().get(i);
      boolean names = i == 0 && !cell.content().isEmpty() && row.cells().size() > 1;
      out.append(names ? "<th scope=\"row\"" : "<td");
      align(columns.get(i));
      if (!names && i < labels.size() && !labels.get(i).isEmpty()) {
        emitter.attribute("data-label", labels.get(i));
      }
      content(cell, names ? "th" : "td");
    }
    out.append("</tr>\n");
  }

  private void content(Block.Cell cell, String tag) {
    out.append('>');
    emitter.inlines(cell.content());
    out.append("</").append(tag).append(">\n");
  }

  private void align(Block.Alignment alignment) {
    out.append(
        switch (alignment) {
          case NONE -> "";
          case LEFT -> " class=\"align-left\"";
          case CENTER -> " class=\"align-center\"";
          case RIGHT -> " class=\"align-right\"";
        });
  }
}
