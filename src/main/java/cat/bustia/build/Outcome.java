package cat.bustia.build;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings sorted by file, line, column and rule
 * @param pages how many pages were checked
 * @param statements how many statements they make
 * @param notices what else its user should know, a sentence each
 */
public record Outcome(List<Finding> findings, int pages, int statements, List<String> notices) {
  public Outcome {
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  /** Whether {@code site.yaml} or the theme is at fault, so that nothing could be judged fairly. */
  public boolean isMisconfigured() {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.rule() == Rule.INVALID_CONFIGURATION && finding.level() == Level.ERROR);
  }
}
