package cat.bustia.report;

import cat.bustia.finding.Applicability;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Level;
import cat.bustia.finding.Related;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings for a terminal, in the anatomy of rustc's diagnostics. */
final class HumanReport {
  /** A span over more lines than this shows its first and its last line only. */
  private static final int LINES_SHOWN = 4;

  private final Appendable out;
  private final Paint paint;
  private int gutter = 1;

  HumanReport(Appendable out, boolean colour) {
    this.out = out;
    this.paint = new Paint(colour);
  }

  void write(List<Finding> findings) throws IOException {
    for (Finding finding : findings) {
      write(finding);
      out.append('\n');
    }
    long mended =
        findings.stream()
            .flatMap(finding -> finding.fix().stream())
            .filter(fix -> fix.applicability() == Applicability.SAFE)
            .count();
    if (mended > 0) {
      line(
          paint.help("help")
              + ": bustia check --fix mends "
              + (mended == findings.size()
                  ? (mended == 1 ? "it" : "all of them")
                  : mended + " of them")
              + ", and --diff shows first what it would change");
    }
  }

  private void write(Finding finding) throws IOException {
    List<Replacement> fixed = finding.fix().map(Replacement::of).orElse(List.of());
    gutter = gutterOf(finding, fixed);
    Level level = finding.level();
    line(
        paint.level(level, level.word() + "[" + finding.rule().id() + "]")
            + paint.strong(": " + Visible.of(finding.message())));
    frame("-->", finding.place(), '^', finding.label(), Optional.of(level));
    for (Related related : finding.related()) {
      rule();
      frame(":::", related.place(), '-', Optional.of(related.message()), Optional.empty());
    }
    if (!finding.notes().isEmpty() || finding.help().isEmpty()) {
      rule();
    }
    for (String note : finding.notes()) {
      line(margin() + paint.frame("= ") + paint.strong("note: ") + Visible.of(note));
    }
    if (finding.help().isPresent()) {
      line(paint.help("help") + ": " + Visible.of(finding.help().get()));
      for (Replacement replacement : fixed) {
        write(replacement, finding.place().file());
      }
    }
    Optional<String> unsafe = finding.fix().flatMap(Fix::reason);
    if (unsafe.isPresent()) {
      line(
          margin()
              + paint.frame("= ")
              + paint.strong("look first: ")
              + Visible.of(unsafe.get())
              + "; --fix does this only with --unsafe-fixes");
    }
    line(margin() + paint.frame("= ") + "more: bustia explain " + finding.rule().id());
  }

  private static int gutterOf(Finding finding, List<Replacement> fixed) {
    int last = finding.place().end().line();
    for (Related related : finding.related()) {
      last = Math.max(last, related.place().end().line());
    }
    for (Replacement replacement : fixed) {
      last = Math.max(last, replacement.firstLine() + replacement.shownLines() - 1);
    }
    return Integer.toString(last).length();
  }

  private void frame(
      String arrow, Place place, char mark, Optional<String> label, Optional<Level> level)
      throws IOException {
    SourceFile file = place.file();
    String path = Visible.of(file.path());
    if (file.text().isEmpty()) {
      line(" ".repeat(gutter) + paint.frame(arrow) + " " + path);
      return;
    }
    int first = place.start().line();
    int last = lastLine(place);
    line(
        " ".repeat(gutter)
            + paint.frame(arrow)
            + " "
            + path
            + ":"
            + first
            + ":"
            + place.start().column());
    rule();
    for (int number = first; number <= last; number++) {
      if (last - first >= LINES_SHOWN && number > first && number < last) {
        line(paint.frame("..."));
        number = last;
      }
      boolean labelled = number == last;
      marked(file, number, place.span(), mark, labelled ? label : Optional.empty(), level);
    }
  }

  /** A span that ends with a line's end does not reach into the next line. */
  private static int lastLine(Place place) {
    Span span = place.span();
    return place.file().position(span.isEmpty() ? span.start() : span.end() - 1).line();
  }

  private void marked(
      SourceFile file,
      int number,
      Span span,
      char mark,
      Optional<String> label,
      Optional<Level> level)
      throws IOException {
    Span line = file.line(number);
    String text = file.slice(line);
    int from = Math.max(span.start(), line.start()) - line.start();
    int to = Math.max(from, Math.min(span.end(), line.end()) - line.start());
    if (span.start() < line.start()) {
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    Row row = Row.of(text, new Span(from, to));
    numbered(number, '|', row.text());
    String marks =
        String.valueOf(mark).repeat(row.markWidth())
            + label.map(words -> " " + Visible.of(words)).orElse("");
    line(
        margin()
            + paint.frame("|")
            + " "
            + " ".repeat(row.markFrom())
            + (level.isPresent() ? paint.level(level.get(), marks) : paint.frame(marks)));
  }

  private void write(Replacement replacement, SourceFile shown) throws IOException {
    if (!replacement.file().path().equals(shown.path())) {
      line(
          " ".repeat(gutter)
              + paint.frame(":::")
              + " "
              + Visible.of(replacement.file().path())
              + ":"
              + replacement.firstLine());
    }
    rule();
    char sign = replacement.lines().isEmpty() ? '-' : '|';
    List<String> lines = sign == '-' ? replacement.oldLines() : replacement.lines();
    int number = replacement.firstLine();
    for (String text : lines.subList(0, Math.min(lines.size(), LINES_SHOWN + 2))) {
      numbered(number++, sign, Row.plain(text));
    }
    if (lines.size() > LINES_SHOWN + 2) {
      line(paint.frame("..."));
    }
  }

  private void numbered(int number, char sign, String text) throws IOException {
    String digits = Integer.toString(number);
    String start = " ".repeat(gutter - digits.length()) + digits + " " + sign;
    line(paint.frame(start) + (text.isEmpty() ? "" : " " + text));
  }

  private void rule() throws IOException {
    line(margin() + paint.frame("|"));
  }

  private String margin() {
    return " ".repeat(gutter + 1);
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  /**
   * What a fix makes of whole lines.
   *
   * @param firstLine the first line that it touches
   * @param oldLines the lines that it touches
   * @param lines what they become; none if they go away
   */
  private record Replacement(
      SourceFile file, int firstLine, List<String> oldLines, List<String> lines) {

    int shownLines() {
      return Math.min(LINES_SHOWN + 2, Math.max(lines.size(), oldLines.size()));
    }

    static List<Replacement> of(Fix fix) {
      List<Replacement> all = new ArrayList<>();
      List<Edit> edits = new ArrayList<>(fix.edits());
      edits.sort(
          (a, b) -> {
            int byFile = a.place().file().path().compareTo(b.place().file().path());
            return byFile != 0 ? byFile : a.place().span().compareTo(b.place().span());
          });
      for (int i = 0; i < edits.size(); ) {
        int next = i + 1;
        while (next < edits.size() && touch(edits.get(next - 1), edits.get(next))) {
          next++;
        }
        all.add(of(edits.subList(i, next)));
        i = next;
      }
      return all;
    }

    private static boolean touch(Edit a, Edit b) {
      return a.place().file().path().equals(b.place().file().path())
          && b.place().start().line() <= a.place().end().line();
    }

    private static Replacement of(List<Edit> edits) {
      Place firstPlace = edits.get(0).place();
      SourceFile file = firstPlace.file();
      int first = firstPlace.start().line();
      int last = edits.get(edits.size() - 1).place().end().line();
      int start = file.line(first).start();
      int end = file.line(last).end();
      StringBuilder text = new StringBuilder();
      int from = start;
      for (Edit edit : edits) {
        text.append(file.text(), from, edit.place().span().start()).append(edit.text());
        from = edit.place().span().end();
      }
      text.append(file.text(), from, end);
      List<String> oldLines = linesOf(file.text().substring(start, end));
      List<String> newLines = linesOf(text.toString());
      int lastOld = oldLines.size() - 1;
      boolean gone =
          lastOld >= 1
              && (newLines.isEmpty()
                  || (newLines.size() == 1 && newLines.get(0).equals(oldLines.get(lastOld))));
      return gone
          ? new Replacement(file, first, oldLines.subList(0, lastOld), List.of())
          : new Replacement(file, first, oldLines, newLines);
    }

    private static List<String> linesOf(String text) {
      return text.lines().toList();
    }
  }
}
