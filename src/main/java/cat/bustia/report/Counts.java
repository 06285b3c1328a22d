package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import java.util.ArrayList;
import java.util.List;

/** How many findings there are of each level. */
record Counts(int errors, int warnings, int notes) {

  static Counts of(List<Finding> findings) {
    int[] counts = new int[Level.values().length];
    for (Finding finding : findings) {
      counts[finding.level().ordinal()]++;
    }
    return new Counts(
        counts[Level.ERROR.ordinal()],
        counts[Level.WARNING.ordinal()],
        counts[Level.NOTE.ordinal()]);
  }

  /** The last line of a report: {@code 1 error, 2 warnings; checked 24 pages, 310 statements}. */
  String sentence(Report report) {
    List<String> parts = new ArrayList<>();
    add(parts, errors, "error");
    add(parts, warnings, "warning");
    add(parts, notes, "note");
    String found = parts.isEmpty() ? "no findings" : String.join(", ", parts);
    String known =
        report.known().isEmpty()
            ? ""
            : "; " + counted(report.known().size(), "known finding") + " passed by the baseline";
    return found
        + "; checked "
        + counted(report.pages().size(), "page")
        + ", "
        + counted(report.statements(), "statement")
        + known;
  }

  private static void add(List<String> parts, int count, String noun) {
    if (count > 0) {
      parts.add(counted(count, noun));
    }
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
