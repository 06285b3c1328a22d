package cat.bustia.cli;

import cat.bustia.build.Outcome;
import cat.bustia.build.Request;
import cat.bustia.build.SiteBuilder;
import cat.bustia.finding.Finding;
import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;

/**
 * {@code bustia build}: checks, renders, reads back and writes the site, or leaves the former one
 * as it is.
 */
@CommandLine.Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description =
        "Checks, renders and writes the site. With an error nothing is written, and the former site stays.")
final class BuildCommand implements Command {
  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();
  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Option(
      names = "--record",
      description =
          "Adds the published addresses and heading ids to content/permalinks.yaml, so that none is ever lost.")
  private boolean record;

  private final Terminal terminal;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    report.validate(terminal);
    Request request = project.request(terminal);
    try {
      Outcome outcome = SiteBuilder.build(request, report.strict, record);
      List<Finding> findings = report.weigh(outcome.findings());
      report.write(ReportOptions.report(outcome, findings), terminal);
      int code = Verdicts.exitCode(findings);
      if (!report.quiet) {
        outcome.notices().forEach(notice -> terminal.err().println("bustia: " + notice));
        terminal
            .err()
            .println(
                code == ExitCode.OK
                    ? "bustia: wrote " + request.output()
                    : "bustia: nothing was written; the former site stays as it was");
      }
      return code;
    } catch (OutputRefusal refusal) {
      throw new UsageException(String.valueOf(refusal.getMessage()));
    }
  }
}
