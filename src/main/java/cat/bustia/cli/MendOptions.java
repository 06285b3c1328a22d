package cat.bustia.cli;

import cat.bustia.build.Outcome;
import cat.bustia.build.ProjectFiles;
import cat.bustia.build.Request;
import cat.bustia.build.SiteBuilder;
import cat.bustia.check.Diff;
import cat.bustia.check.Fixes;
import cat.bustia.finding.Finding;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options by which findings are mended. */
final class MendOptions {
  /** A fix can make way for another one; nothing needs more rounds than this. */
  private static final int ROUNDS = 10;

  @Option(
      names = "--fix",
      description = "Applies the fixes that can mean only one thing, then checks again.")
  private boolean fix;

  @Option(
      names = "--diff",
      description = "Shows what --fix would change, as a patch, and changes nothing.")
  private boolean diff;

  @Option(
      names = "--unsafe-fixes",
      description =
          "With --fix or --diff: also the fixes that need a look, as the finding says why.")
  private boolean unsafe;

  /** Refuses options that do not fit together. */
  void validate() {
    if (fix && diff) {
      throw new UsageException("--diff shows what --fix would change: give one of them");
    }
    if (unsafe && !isAsked()) {
      throw new UsageException("--unsafe-fixes goes with --fix or --diff");
    }
  }

  boolean isAsked() {
    return fix || diff;
  }

  /** Whether the fixes are the answer, instead of the findings. */
  boolean isShown() {
    return diff;
  }

  /** What the fixes of these findings change, as a patch. */
  String difference(List<Finding> findings) {
    return Diff.unified(Fixes.apply(findings, unsafe));
  }

  /**
   * Checks the project; where fixes are asked for, applies them and checks again, until there is
   * nothing more to mend.
   *
   * @throws IOException if the disk fails
   */
  Outcome apply(Request request, Selection selection, Terminal terminal, boolean quiet)
      throws IOException, InterruptedException {
    Outcome outcome = SiteBuilder.check(request);
    for (int round = 0; fix && round < ROUNDS; round++) {
      Map<SourceFile, String> mended = Fixes.apply(selection.of(outcome.findings()), unsafe);
      if (mended.isEmpty()) {
        break;
      }
      ProjectFiles.rewrite(request.project(), mended);
      if (!quiet) {
        mended.keySet().forEach(file -> terminal.err().println("bustia: mended " + file.path()));
      }
      outcome = SiteBuilder.check(request);
    }
    return outcome;
  }
}
