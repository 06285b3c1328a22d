package cat.bustia.source;

import java.util.Arrays;

/**
 * A text file of a project: its path, its text without a byte order mark, and its lines.
 *
 * <p>Lines end at {@code \n}, {@code \r\n} or {@code \r}, as editors count them. Instances are
 * immutable; the table of lines is made when first asked for, as most files never need it.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final boolean byteOrderMark;
  private int @org.jspecify.annotations.Nullable [] lineStarts;

  private SourceFile(String path, String text, boolean byteOrderMark) {
    this.path = path;
    this.text = text;
    this.byteOrderMark = byteOrderMark;
  }

  /**
   * A file with this text; a leading byte order mark is remembered and kept out of the text.
   *
   * @param path relative to the project, with {@code /} between its parts
   */
  public static SourceFile of(String path, String text) {
    boolean mark = !text.isEmpty() && text.charAt(0) == '\uFEFF';
    return new SourceFile(path, mark ? text.substring(1) : text, mark);
  }

  /**
   * A file whose text is of no interest or cannot be read (a picture, bad bytes): only its path
   * matters.
   */
  public static SourceFile opaque(String path) {
    return new SourceFile(path, "", false);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The text as it stands on disk, with its byte order mark if it had one. */
  public String withByteOrderMark(String newText) {
    return byteOrderMark ? '\uFEFF' + newText : newText;
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The span of the whole text. */
  public Span whole() {
    return new Span(0, text.length());
  }

  public Place at(Span span) {
    return new Place(this, span);
  }

  /** Where an offset stands, in lines and columns. */
  public Position position(int offset) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }

  /** How many lines the text has: at least 1. */
  public int lineCount() {
    return lineStarts().length;
  }

  /**
   * The span of a line, without its end.
   *
   * @param line from 1 to {@link #lineCount()}
   */
  public Span line(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = findLineStarts();
      lineStarts = starts;
    }
    return starts;
  }

  private int[] findLineStarts() {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return path;
  }
}
