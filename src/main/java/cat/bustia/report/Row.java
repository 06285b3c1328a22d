package cat.bustia.report;

import cat.bustia.source.Span;

/**
 * A line of a file as a terminal shows it, with a mark under a part of it; a long line is cut
 * around the mark.
 *
 * @param text what to print
 * @param markFrom columns before the mark
 * @param markWidth columns of the mark, at least 1
 */
record Row(String text, int markFrom, int markWidth) {
  /** Columns that a line may take before it is cut. */
  static final int WIDTH = 120;

  private static final int BEFORE = 40;
  private static final String TAB = "    ";
  private static final String CUT = "…";

  /**
   * Lays a line out.
   *
   * @param line the line without its end
   * @param mark the marked part, in UTF-16 units of the line; an empty one is a place between two
   *     characters
   */
  static Row of(String line, Span mark) {
    StringBuilder text = new StringBuilder();
    int[] columns = new int[line.length() + 1];
    int[] printed = new int[line.length() + 1];
    int column = 0;
    for (int i = 0; i < line.length(); ) {
      int codePoint = line.codePointAt(i);
      int length = Character.charCount(codePoint);
      for (int unit = i; unit < i + length; unit++) {
        columns[unit] = column;
        printed[unit] = text.length();
      }
      boolean marked = mark.start() <= i && i < mark.end();
      column += print(codePoint, marked, text);
      i += length;
    }
    columns[line.length()] = column;
    printed[line.length()] = text.length();
    int from = columns[Math.min(mark.start(), line.length())];
    int to = columns[Math.min(mark.end(), line.length())];
    if (column <= WIDTH) {
      return new Row(text.toString(), from, Math.max(1, to - from));
    }
    int first = firstShown(columns, from);
    int last = lastShown(columns, columns[first] + WIDTH);
    String before = first == 0 ? "" : CUT;
    String after = last == line.length() ? "" : CUT;
    int shift = columns[first] - before.length();
    int markEnd = Math.min(to, columns[last]);
    return new Row(
        before + text.substring(printed[first], printed[last]) + after,
        from - shift,
        Math.max(1, markEnd - from));
  }

  /** A line with nothing marked, cut at its end. */
  static String plain(String line) {
    return of(line, Span.at(0)).text();
  }

  private static int print(int codePoint, boolean marked, StringBuilder text) {
    if (codePoint == '\t') {
      text.append(TAB);
      return TAB.length();
    }
    if (Visible.steers(codePoint) || (marked && Visible.isInvisible(codePoint))) {
      String name = Visible.name(codePoint);
      text.append(name);
      return name.length();
    }
    text.appendCodePoint(codePoint);
    return Columns.of(codePoint);
  }

  private static int firstShown(int[] columns, int markColumn) {
    int first = 0;
    while (first < columns.length - 1 && columns[first] < markColumn - BEFORE) {
      first++;
    }
    return first;
  }

  private static int lastShown(int[] columns, int end) {
    int last = columns.length - 1;
    while (last > 0 && columns[last] > end) {
      last--;
    }
    return last;
  }
}
