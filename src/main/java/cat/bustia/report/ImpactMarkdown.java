package cat.bustia.report;

import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Fate;
import cat.bustia.report.Impact.Kind;
import cat.bustia.report.Impact.Part;
import cat.bustia.report.Impact.Showing;
import cat.bustia.source.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An impact as a comment of a pull request. Whatever comes from content stands in code spans, where
 * neither mark-up nor mentions work, and the whole is never longer than a comment may be.
 */
final class ImpactMarkdown {
  /** By this first line a job finds the comment that it wrote before. */
  static final String MARKER = "<!-- bustia-impact -->";

  /** Hosts take 65,536 characters at least; the parts below sum up to less. */
  private static final int ALARMS = 12_000;

  private static final int DOUBTS = 6_000;
  private static final int VALUES = 12_000;
  private static final int LOOK = 12_000;
  private static final int PAGES = 12_000;
  private static final int LONGEST_CODE = 300;

  private final Appendable out;
  private final ImpactWords words = new ImpactWords(ImpactMarkdown::code);

  ImpactMarkdown(Appendable out) {
    this.out = out;
  }

  void write(Impact impact) throws IOException {
    ImpactSummary summary = ImpactSummary.of(impact);
    line(MARKER);
    if (impact.changes().isEmpty()) {
      line("### Mail settings: no value changes");
    } else {
      line("### Mail settings: " + summary.changes());
    }
    write(
        impact.alarms().stream().map(each -> "> **Attention:** " + words.alarm(each)).toList(),
        ">",
        ALARMS);
    write(
        words.doubts(impact).stream().map(each -> "- **Careful:** " + each + ".").toList(),
        "",
        DOUBTS);
    write(values(impact), "", VALUES);
    if (impact.changes().isEmpty()) {
      return;
    }
    List<String> look = look(impact);
    line("");
    line("**" + summary.places() + ".**");
    write(look, "", LOOK);
    if (!summary.pages().isEmpty()) {
      line("");
      line("<details><summary>" + summary.reach() + "</summary>");
      write(pages(summary), "", PAGES);
      line("");
      line("Every place: " + code("bustia impact --base " + impact.base()));
      line("");
      line("</details>");
    }
  }

  private List<String> values(Impact impact) {
    List<String> lines = new ArrayList<>();
    Set<Change> told = new HashSet<>();
    for (Part part : impact.parts()) {
      List<String> fields = new ArrayList<>();
      for (Change change : impact.changes()) {
        if (part.kind() == Kind.SERVER && change.key().startsWith(part.key() + ".")) {
          told.add(change);
          fields.add(
              change.key().substring(part.key().length() + 1)
                  + " "
                  + code(change.after().or(change::before).map(Located::value).orElse("")));
        }
      }
      lines.add(
          "- " + words.part(part) + (fields.isEmpty() ? "" : ": " + String.join(", ", fields)));
    }
    for (Change change : impact.changes()) {
      if (!told.contains(change)) {
        lines.add("- " + code(change.key()) + ": " + words.values(change));
      }
    }
    return lines;
  }

  private List<String> look(Impact impact) {
    List<String> lines = new ArrayList<>();
    for (Change change : impact.changes()) {
      for (Showing showing : ImpactSummary.of(change, Fate.BREAKS, Fate.STALE)) {
        lines.add(
            "- [ ] "
                + words.look(showing)
                + change.after().map(value -> "; now " + code(value.value())).orElse(""));
      }
    }
    return lines;
  }

  private static List<String> pages(ImpactSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add("- locales: " + codes(summary.locales()));
    if (!summary.clients().isEmpty()) {
      lines.add("- clients: " + codes(summary.clients()));
    }
    summary
        .pages()
        .forEach(
            (path, places) ->
                lines.add(
                    "- "
                        + code(path)
                        + ": "
                        + ImpactSummary.counted(places.size(), "place", "places")));
    return lines;
  }

  private static String codes(Iterable<String> texts) {
    List<String> codes = new ArrayList<>();
    texts.forEach(text -> codes.add(code(text)));
    return String.join(", ", codes);
  }

  /** Writes lines as far as they fit, then says how many more there are. */
  private void write(List<String> lines, String between, int budget) throws IOException {
    int left = budget;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      left -= line.length() + 1;
      if (i == 0) {
        line("");
      } else if (!between.isEmpty()) {
        line(between);
      }
      if (left < 0) {
        line((between.isEmpty() ? "- " : between + " ") + "… and " + (lines.size() - i) + " more");
        return;
      }
      line(line);
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  /**
   * A text as a code span of CommonMark: its fence is longer than any within, so that nothing in
   * the text ends it. Controls, line ends among them, are written out.
   */
  static String code(String text) {
    String shown = Visible.of(text);
    if (shown.codePointCount(0, shown.length()) > LONGEST_CODE) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST_CODE)) + "…";
    }
    if (shown.isBlank()) {
      return "(nothing)";
    }
    int run = 0;
    int longest = 0;
    for (int i = 0; i < shown.length(); i++) {
      run = shown.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean edge =
        shown.startsWith("`")
            || shown.endsWith("`")
            || shown.startsWith(" ") && shown.endsWith(" ");
    String pad = edge ? " " : "";
    return fence + pad + shown + pad + fence;
  }
}
