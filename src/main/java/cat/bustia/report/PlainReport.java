package cat.bustia.report;

import cat.bustia.finding.Applicability;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Level;
import cat.bustia.finding.Related;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as sentences, without drawing or colour. */
final class PlainReport {
  /** An edit that is longer, or that spans lines, is left to {@code --diff}. */
  private static final int SHORT = 80;

  private PlainReport() {}

  static void write(List<Finding> findings, Appendable out) throws IOException {
    for (Finding finding : findings) {
      write(finding, out);
    }
  }

  private static void write(Finding finding, Appendable out) throws IOException {
    out.append(word(finding.level()))
        .append(" in ")
        .append(where(finding.place()))
        .append(": ")
        .append(Visible.of(finding.message()))
        .append(" (")
        .append(finding.rule().id())
        .append(").\n");
    for (Related related : finding.related()) {
      sentence(out, "See " + where(related.place()) + ": " + related.message());
    }
    for (String note : finding.notes()) {
      sentence(out, "Note: " + note);
    }
    if (finding.help().isPresent()) {
      sentence(out, "Help: " + finding.help().get());
    }
    if (finding.fix().isPresent()) {
      sentence(out, fix(finding.fix().get()));
    }
  }

  private static void sentence(Appendable out, String text) throws IOException {
    out.append("  ").append(Sentences.ended(Visible.of(text))).append('\n');
  }

  private static String word(Level level) {
    return switch (level) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case NOTE -> "Note";
    };
  }

  private static String where(Place place) {
    String path = Visible.of(place.file().path());
    return place.file().text().isEmpty()
        ? path
        : path + ":" + place.start().line() + ":" + place.start().column();
  }

  /** What a fix does, in a few words, and why it needs a look where it does. */
  static String fix(Fix fix) {
    String name = fix.applicability() == Applicability.SAFE ? "Safe fix: " : "Fix to look at: ";
    return name + edits(fix.edits()) + fix.reason().map(why -> " (" + why + ")").orElse("");
  }

  private static String edits(List<Edit> edits) {
    return edits.size() > 3
        ? edits.size() + " edits"
        : edits.stream().map(PlainReport::edit).collect(Collectors.joining(", and "));
  }

  private static String edit(Edit edit) {
    String before = edit.place().text();
    String after = edit.text();
    if (after.isEmpty()) {
      return "remove " + quoted(before.strip());
    }
    return before.isEmpty()
        ? "insert " + quoted(after.strip())
        : quoted(after) + " instead of " + quoted(before);
  }

  private static String quoted(String text) {
    if (text.equals("\n") || text.isEmpty()) {
      return "a line end";
    }
    return text.length() <= SHORT && text.indexOf('\n') < 0
        ? "`" + Visible.whole(text) + "`"
        : "several lines";
  }
}
