package cat.bustia.cli;

import cat.bustia.build.Outcome;
import cat.bustia.build.Request;
import cat.bustia.build.SiteVerifier;
import cat.bustia.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code bustia verify [DIR]}: holds every value that rendered pages state against the truth. */
@CommandLine.Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Reads HTML back and holds every stated value against the definitions.")
final class VerifyCommand implements Command {
  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();
  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A folder of HTML files (default: the site).")
  private @Nullable String folder;

  private final Terminal terminal;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    report.validate(terminal);
    Request request = project.request(terminal);
    Path html = folder == null ? request.output() : ProjectOptions.path(terminal, folder);
    if (!Files.isDirectory(html)) {
      throw new UsageException("there is no folder " + html + "; bustia build writes the site");
    }
    Outcome outcome = SiteVerifier.verify(request, html);
    List<Finding> findings = report.weigh(outcome.findings());
    report.write(ReportOptions.report(outcome, findings), terminal);
    return Verdicts.exitCode(findings);
  }
}
