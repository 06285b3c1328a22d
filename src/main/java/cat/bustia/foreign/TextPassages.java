package cat.bustia.foreign;

import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text and the markup of wikis as the passages in which statements are found: headings,
 * lists, tables and paragraphs, told by how lines begin and end.
 */
final class TextPassages {
  /** A line as long as this was broken for its length, not for its sense. */
  private static final int FULL_LINE = 50;

  private static final Pattern HEADING =
      Pattern.compile("(={1,6}|#{1,6}|h[1-6]\\.)\\s*(\\S.*?)\\s*=*\\s*");
  private static final Pattern UNDERLINE = Pattern.compile("(=|-|~|\\^|\\*|#){3,80}");
  private static final Pattern ITEM =
      Pattern.compile("(\\s{0,40})([-+•–*#]{1,6}|\\d{1,3}[.)]|[a-z][.)])\\s+(?=\\S)");

  private final SourceFile file;
  private final List<Span> lines = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private int next;

  private TextPassages(SourceFile file) {
    this.file = file;
    for (int i = 1; i <= file.lineCount(); i++) {
      lines.add(file.line(i));
    }
  }

  static List<Passage> read(SourceFile file) {
    TextPassages text = new TextPassages(file);
    while (text.next < text.lines.size()) {
      text.block();
    }
    return text.passages;
  }

  private String line(int index) {
    return index < lines.size() ? file.slice(lines.get(index)) : "";
  }

  private void block() {
    String line = line(next);
    if (line.isBlank()) {
      next++;
      return;
    }
    Matcher heading = HEADING.matcher(line);
    if (heading.matches() && !isNumbered(line, line(next + 1))) {
      String mark = heading.group(1);
      int level = mark.startsWith("h") ? mark.charAt(1) - '0' : mark.length();
      passages.add(new Passage.Heading(level, List.of(piece(heading.start(2), heading.end(2)))));
      next++;
    } else if (UNDERLINE.matcher(line(next + 1).strip()).matches()
        && line(next + 1).strip().length() * 2 > line.strip().length()
        && !isRow(line)) {
      passages.add(
          new Passage.Heading(
              line(next + 1).startsWith("=") ? 1 : 2, List.of(piece(0, line.length()))));
      next += 2;
    } else if (UNDERLINE.matcher(line.strip()).matches()) {
      next++;
    } else if (isRow(line)) {
      table();
    } else if (ITEM.matcher(line).lookingAt()) {
      passages.add(new Passage.Items(items(indent(line))));
    } else {
      paragraph();
    }
  }

  /** A hash is a heading in some texts and a numbered item in others, where items follow it. */
  private static boolean isNumbered(String line, String after) {
    return line.startsWith("#") && !after.isBlank();
  }

  private Piece piece(int start, int end) {
    Span line = lines.get(next);
    Span span = new Span(line.start() + start, line.start() + end);
    return Piece.text(file.slice(span), span);
  }

  private void paragraph() {
    passages.add(new Passage.Paragraph(running(0)));
  }

  /** The text of a paragraph or item, which ends before whatever begins something new. */
  private List<Piece> running(int from) {
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    while (true) {
      String line = line(next);
      pieces.add(piece(start, line.length()));
      String after = line(next + 1);
      next++;
      if (after.isBlank()
          || isRow(after)
          || HEADING.matcher(after).matches() && !after.startsWith("#")
          || ITEM.matcher(after).lookingAt()
          || UNDERLINE.matcher(line(next + 1).strip()).matches()) {
        return pieces;
      }
      Span end = Span.at(lines.get(next).start());
      String said = line.strip();
      boolean wraps = line.length() >= FULL_LINE && !said.endsWith(":") && !said.endsWith(".");
      pieces.add(wraps ? Piece.text(" ", end) : Piece.lineBreak(end));
      start = 0;
    }
  }

  private static int indent(String line) {
    Matcher item = ITEM.matcher(line);
    return item.lookingAt() ? item.group(1).length() + depth(item.group(2)) : -1;
  }

  /** Wikis nest by the number of marks, texts by indentation. */
  private static int depth(String marks) {
    return Character.isLetterOrDigit(marks.charAt(0)) ? 0 : marks.length() - 1;
  }

  private List<List<Passage>> items(int depth) {
    List<List<Passage>> items = new ArrayList<>();
    while (next < lines.size()) {
      String line = line(next);
      int indent = indent(line);
      if (indent > depth && !items.isEmpty()) {
        items.get(items.size() - 1).add(new Passage.Items(items(indent)));
      } else if (indent < 0 && line.isBlank() && indent(line(next + 1)) >= depth) {
        next++;
      } else if (indent != depth) {
        break;
      } else {
        Matcher item = ITEM.matcher(line);
        List<Passage> passages = new ArrayList<>();
        if (item.lookingAt()) {
          passages.add(new Passage.Paragraph(running(item.end())));
        }
        items.add(passages);
      }
    }
    return items;
  }

  private static boolean isRow(String line) {
    String content = line.strip();
    return content.startsWith("|")
        || content.startsWith("{|")
        || content.startsWith("^") && content.length() > 1
        || content.indexOf('\t') > 0 && content.indexOf('\t') < content.length() - 1
        || content.startsWith("!") && content.length() > 2;
  }

  /** Rows of cells: with bars or carets, with tabs, or a cell on each line between marks. */
  private void table() {
    List<List<List<Piece>>> rows = new ArrayList<>();
    List<List<Piece>> row = new ArrayList<>();
    boolean wiki = false;
    while (next < lines.size() && isRow(line(next))) {
      String line = line(next);
      String content = line.strip();
      wiki |= content.startsWith("{|") || content.startsWith("|-") && wiki;
      boolean mark = content.startsWith("{|") || content.startsWith("|}");
      boolean rule = content.matches("\\|[-+:| ]*");
      if (!mark && !rule) {
        row.addAll(cells(line));
      }
      if (!wiki || mark || rule) {
        finish(row, rows);
        row = new ArrayList<>();
      }
      next++;
    }
    finish(row, rows);
    if (!rows.isEmpty()) {
      passages.add(new Passage.Grid(rows.subList(0, 1), rows.subList(1, rows.size())));
    }
  }

  private static void finish(List<List<Piece>> row, List<List<List<Piece>>> rows) {
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
  }

  private List<List<Piece>> cells(String line) {
    char sign = line.strip().charAt(0);
    boolean tabs = "|^!".indexOf(sign) < 0;
    String signs = tabs ? "\t" : sign == '!' ? "!|" : "|^";
    List<List<Piece>> cells = new ArrayList<>();
    int start = tabs ? 0 : afterSigns(line, line.indexOf(sign), signs);
    while (start < line.length()) {
      int end = start;
      while (end < line.length() && signs.indexOf(line.charAt(end)) < 0) {
        end++;
      }
      if (end < line.length() || !line.substring(start).isBlank()) {
        cells.add(List.of(piece(start, end)));
      }
      start = tabs ? end + 1 : afterSigns(line, end, signs);
    }
    return cells;
  }

  /** Wikis part cells by one sign or by two. */
  private static int afterSigns(String line, int at, String signs) {
    int second = at + 1;
    boolean doubled = second < line.length() && signs.indexOf(line.charAt(second)) >= 0;
    return doubled ? second + 1 : second;
  }
}
