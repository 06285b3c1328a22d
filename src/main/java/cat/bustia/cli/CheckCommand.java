package cat.bustia.cli;

import cat.bustia.build.ForeignChecker;
import cat.bustia.build.Outcome;
import cat.bustia.build.ProjectFiles;
import cat.bustia.build.Request;
import cat.bustia.build.SiteBuilder;
import cat.bustia.check.Baseline;
import cat.bustia.check.Diff;
import cat.bustia.check.Fixes;
import cat.bustia.finding.Finding;
import cat.bustia.report.Report;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code bustia check}: the findings alone, and their mending. */
@CommandLine.Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Shows what is wrong, without writing the site.")
final class CheckCommand implements Command {
  /** A fix can make way for another one; nothing needs more rounds than this. */
  private static final int ROUNDS = 5;

  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();
  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Mixin private final BaselineOptions baseline = new BaselineOptions();

  @CommandLine.Option(names = "--fix", description = "Applies the safe fixes, then checks again.")
  private boolean fix;

  @CommandLine.Option(
      names = "--diff",
      description = "Shows what the safe fixes would change, and changes nothing.")
  private boolean diff;

  @CommandLine.Option(
      names = "--against",
      paramLabel = "FILE",
      description =
          "Holds the definitions against a published Mozilla autoconfig file (XML) as well.")
  private @Nullable String against;

  @CommandLine.ArgGroup(exclusive = false, heading = "%nDocumentation from elsewhere:%n")
  private @Nullable ForeignOptions foreign;

  @CommandLine.Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files or folders of the project: only their findings are shown. With --provider, any"
              + " documentation: Markdown, HTML or text.")
  private final List<String> paths = new ArrayList<>();

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    report.validate(terminal);
    if (fix && diff) {
      throw new UsageException("--diff shows what --fix would change: give one of them");
    }
    if (foreign != null) {
      return foreign();
    }
    Request request = request();
    Selection selection = Selection.of(terminal, request.project(), paths);
    BaselineOptions.Read known = baseline.read(terminal);
    if (!known.refused().isEmpty()) {
      report.write(new Report(known.refused(), List.of(), List.of(), 0), terminal);
      return ExitCode.USAGE;
    }
    Outcome outcome = SiteBuilder.check(request);
    if (fix) {
      outcome = mend(request, selection, outcome);
    }
    List<Finding> findings = report.weigh(selection.of(outcome.findings()));
    Baseline.Split split =
        baseline.apply(known.baseline(), findings, selection, terminal, report.quiet);
    Report told =
        new Report(
            split.fresh(),
            split.known(),
            outcome.pages().stream().filter(selection::includes).toList(),
            outcome.statements());
    if (diff) {
      terminal.out().print(Diff.unified(Fixes.apply(findings, false)));
      terminal.out().flush();
      report.writeFiles(told, terminal);
    } else {
      report.write(told, terminal);
    }
    return Verdicts.exitCode(split.fresh());
  }

  private Request request() {
    Request request = project.request(terminal);
    return against == null
        ? request
        : request.against(ProjectOptions.file(terminal, "--against", against));
  }

  private int foreign() throws IOException, InterruptedException {
    if (fix || diff || against != null) {
      throw new UsageException(
          "--provider reads documentation that is not ours: it goes with none of --fix, --diff and"
              + " --against");
    }
    ForeignOptions options = Objects.requireNonNull(foreign);
    Outcome outcome = ForeignChecker.check(options.request(terminal, paths, project.threads()));
    List<Finding> findings = report.weigh(outcome.findings());
    report.write(new Report(findings, List.of(), outcome.pages(), outcome.statements()), terminal);
    return Verdicts.exitCode(findings);
  }

  private Outcome mend(Request request, Selection selection, Outcome first)
      throws IOException, InterruptedException {
    Outcome outcome = first;
    for (int round = 0; round < ROUNDS; round++) {
      Map<SourceFile, String> mended = Fixes.apply(selection.of(outcome.findings()), false);
      if (mended.isEmpty()) {
        break;
      }
      ProjectFiles.rewrite(request.project(), mended);
      if (!report.quiet) {
        mended.keySet().forEach(file -> terminal.err().println("bustia: mended " + file.path()));
      }
      outcome = SiteBuilder.check(request);
    }
    return outcome;
  }
}
