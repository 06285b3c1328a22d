package cat.bustia.cli;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import java.util.List;

/** What findings mean for the exit code. */
final class Verdicts {
  private Verdicts() {}

  static int exitCode(List<Finding> findings) {
    int code = ExitCode.OK;
    for (Finding finding : findings) {
      if (finding.level() == Level.ERROR) {
        if (finding.rule() == Rule.INVALID_CONFIGURATION) {
          return ExitCode.USAGE;
        }
        code = ExitCode.FINDINGS;
      }
    }
    return code;
  }
}
