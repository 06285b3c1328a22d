package cat.bustia.truth;

import cat.bustia.finding.Finding;
import java.util.List;

/**
 * What could be read of the definitions, and what is wrong with them.
 *
 * @param truth what can be used, also of files with findings
 * @param findings sorted by file, then by place
 */
public record TruthResult(Truth truth, List<Finding> findings) {
  public TruthResult {
    findings = List.copyOf(findings);
  }
}
