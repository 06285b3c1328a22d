package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads tables: headers of columns and rows say of whom and of what their cells speak. */
final class Tables {
  private final Runs runs;
  private final Grouping grouping;

  Tables(Runs runs, Grouping grouping) {
    this.runs = runs;
    this.grouping = grouping;
  }

  /** What the header of a column or row says. */
  private record Header(int mask, Set<Field> labels, Chain chain, boolean counts) {
    /** The same header, where the first column's says what the values in its rows are. */
    Header orElse(Set<Field> corner, boolean transposed) {
      boolean hosts = mask > 0 && labels.isEmpty() && corner.contains(Field.HOST);
      boolean ports =
          transposed && corner.equals(Set.of(Field.PORT)) && !labels.contains(Field.PORT);
      return hosts || ports
          ? new Header(mask, Set.of(hosts ? Field.HOST : Field.PORT), chain, counts)
          : this;
    }

    static final Header NONE = new Header(Masks.UNSAID, Set.of(), Chain.EMPTY, false);
  }

  void read(Passage.Grid grid, Chain chain) {
    boolean form = isForm(grid);
    List<Header> columns = form ? List.of() : columns(grid, chain);
    boolean transposed = false;
    for (int c = 1; c < columns.size(); c++) {
      transposed |= columns.get(c).mask > 0;
    }
    List<Resolved> all = new ArrayList<>();
    Chain carried = chain;
    Steps steps = new Steps();
    for (List<List<Piece>> row : form ? join(grid.header(), grid.body()) : grid.body()) {
      List<Resolved> values = new ArrayList<>();
      List<Run> cells = new ArrayList<>(row.size());
      for (List<Piece> cell : row) {
        cells.add(runs.read(cell, Run.Kind.CELL));
      }
      Header header =
          rowHeader(cells).orElse(columns.isEmpty() ? Set.of() : columns.get(0).labels, transposed);
      if (transposed && header.labels.isEmpty() && runs.arePorts(cells.subList(1, cells.size()))) {
        header = new Header(header.mask, Set.of(Field.PORT), header.chain, header.counts);
      }
      // Names beside values are a form, read from top to bottom as a list is.
      Chain above = cells.size() == 2 && !transposed ? steps.over(carried) : carried;
      for (int c = 0; c < cells.size(); c++) {
        Header column = c < columns.size() ? columns.get(c) : Header.NONE;
        cell(cells.get(c), column, header, c == 0, above, values);
      }
      steps.add(header.chain);
      if (values.isEmpty() && header.mask != Masks.UNSAID && !transposed) {
        carried = header.chain.over(chain);
      }
      if (transposed) {
        all.addAll(values);
      } else {
        grouping.group(values);
      }
    }
    grouping.group(all);
  }

  /**
   * Whether the header is a row like the others: in two columns, of which the second says nothing
   * there, or a value.
   */
  private boolean isForm(Passage.Grid grid) {
    if (grid.header().size() != 1 || grid.header().get(0).size() != 2) {
      return false;
    }
    Run second = runs.read(grid.header().get(0).get(1), Run.Kind.CELL);
    return second.size() == 0 || hasValue(second);
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private List<Header> columns(Passage.Grid grid, Chain chain) {
    List<Header> columns = new ArrayList<>();
    for (List<List<Piece>> row : grid.header()) {
      for (int c = 0; c < row.size(); c++) {
        Run run = runs.read(row.get(c), Run.Kind.HEADING);
        grouping.group(runs.values(run, chain, Set.of()));
        Header header = header(run);
        if (c < columns.size()) {
          columns.set(c, join(columns.get(c), header));
        } else {
          columns.add(header);
        }
      }
    }
    return columns;
  }

  private static Header join(Header upper, Header lower) {
    EnumSet<Field> labels = EnumSet.noneOf(Field.class);
    labels.addAll(upper.labels);
    labels.addAll(lower.labels);
    int mask = lower.mask == Masks.UNSAID ? upper.mask : lower.mask;
    return new Header(mask, labels, lower.chain.over(upper.chain), lower.counts || upper.counts);
  }

  private static Header header(Run run) {
    return new Header(
        Groups.of(run).named(),
        Runs.labels(run),
        Chain.of(run),
        run.first(Meaning.UNIT, 0, run.size()) >= 0);
  }

  /** What the cells without values say of the whole row; without such a cell, the first one. */
  private static Header rowHeader(List<Run> cells) {
    Header found = Header.NONE;
    for (int c = 0; c < cells.size(); c++) {
      Run run = cells.get(c);
      boolean values = hasValue(run);
      if (c == 0 && !values) {
        found = header(run);
      } else if (c == 0 || !values && found.mask == Masks.UNSAID) {
        int mask = Groups.of(run).named();
        Chain own = Chain.EMPTY.with(mask, Runs.services(run), Runs.subject(run));
        boolean named = c == 0 || mask != Masks.UNSAID;
        found = named ? new Header(mask, found.labels, own.over(found.chain), found.counts) : found;
      }
    }
    return found;
  }

  private static boolean hasValue(Run run) {
    for (Token token : run.tokens()) {
      if (token.is(Meaning.NUMBER) || token.is(Meaning.HOST) || token.is(Meaning.FACT)) {
        return true;
      }
    }
    return false;
  }

  private void cell(
      Run run, Header column, Header row, boolean first, Chain chain, List<Resolved> values) {
    Chain above = first ? column.chain.over(chain) : chain(column, row, chain);
    Set<Field> labels = first ? column.labels : labels(column, row);
    boolean counted = column.counts || !first && row.counts;
    values.addAll(runs.values(run, above, labels, counted));
  }

  /** Row and column narrow each other; beside an outgoing server a protocol of receiving yields. */
  private static Chain chain(Header column, Header row, Chain farther) {
    boolean opposed = column.mask > 0 && row.mask > 0 && (column.mask & row.mask) == 0;
    if (opposed && column.mask == Masks.SMTP) {
      return column.chain.over(row.chain.over(farther));
    }
    return row.chain.over(column.chain.over(farther));
  }

  /** The more special of two labels: "Server" is often no more than the name of the row. */
  private static Set<Field> labels(Header column, Header row) {
    if (isSpecial(column.labels)) {
      return column.labels;
    }
    if (isSpecial(row.labels)) {
      return row.labels;
    }
    return column.labels.isEmpty() ? row.labels : column.labels;
  }

  private static boolean isSpecial(Set<Field> labels) {
    return labels.size() > 1 || !labels.isEmpty() && !labels.contains(Field.HOST);
  }
}
