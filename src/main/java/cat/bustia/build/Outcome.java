package cat.bustia.build;

import cat.bustia.check.Verdict;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param findings sorted by file, line, column and rule
 * @param pages the paths of the pages that were read
 * @param statements how many statements they make
 * @param notices what else its user should know, a sentence each
 */
public record Outcome(
    List<Finding> findings, List<String> pages, int statements, List<String> notices) {
  public Outcome {
    findings = List.copyOf(findings);
    pages = List.copyOf(pages);
    notices = List.copyOf(notices);
  }

  /** The outcome of a run that read no pages. */
  static Outcome ofFindings(List<Finding> findings) {
    return new Outcome(Verdict.of(findings, Map.of()), List.of(), 0, List.of());
  }

  /** The same outcome with further findings. */
  Outcome with(List<Finding> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Outcome(Verdict.of(all, Map.of()), pages, statements, notices);
  }

  /** The same outcome, which tells of files that were kept though no build wrote them. */
  Outcome withStrays(List<String> paths) {
    List<String> told = new ArrayList<>(notices);
    for (String path : paths) {
      told.add("kept " + path + ", which no build of Bústia has written");
    }
    return new Outcome(findings, pages, statements, told);
  }

  /** Whether a site may be written: no error, and no warning if the run is strict. */
  boolean isFit(boolean strict) {
    return findings.stream()
        .noneMatch(
            finding ->
                finding.level() == Level.ERROR || (strict && finding.level() == Level.WARNING));
  }
}
