package cat.bustia.cli;

import cat.bustia.build.ForeignChecker;
import cat.bustia.build.Outcome;
import cat.bustia.build.Request;
import cat.bustia.check.Baseline;
import cat.bustia.finding.Finding;
import cat.bustia.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code bustia check}: the findings alone, and their mending. */
@CommandLine.Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Shows what is wrong, without writing the site.")
final class CheckCommand implements Command {
  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();
  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Mixin private final BaselineOptions baseline = new BaselineOptions();

  @CommandLine.Mixin private final MendOptions mend = new MendOptions();

  @CommandLine.Option(
      names = "--explain-silence",
      description =
          "Also notes each value that a page shows but does not state (a warning, a quoted log …),"
              + " and why; it changes no exit code.")
  private boolean explainSilence;

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
    mend.validate();
    if (mend.isShown() && baseline.isWritten()) {
      throw new UsageException("--diff changes nothing: give it without writing a baseline");
    }
    BaselineOptions.Read known = baseline.read(terminal);
    if (!known.refused().isEmpty()) {
      report.write(new Report(known.refused(), List.of(), List.of(), 0), terminal);
      return ExitCode.USAGE;
    }
    return foreign == null ? check(known.baseline()) : check(known.baseline(), foreign);
  }

  private int check(Baseline known) throws IOException, InterruptedException {
    Request request = request();
    Selection selection = Selection.of(terminal, request.project(), paths);
    Outcome outcome = mend.apply(request, selection, terminal, report.quiet);
    return tell(known, selection, outcome);
  }

  private int check(Baseline known, ForeignOptions options)
      throws IOException, InterruptedException {
    if (mend.isAsked() || against != null) {
      throw new UsageException(
          "--provider reads documentation that is not ours: it goes with none of --fix, --diff and"
              + " --against");
    }
    Outcome outcome =
        ForeignChecker.check(options.request(terminal, paths, project.threads(), explainSilence));
    return tell(known, new Selection(List.of()), outcome);
  }

  private Request request() {
    Request request = project.request(terminal);
    request = explainSilence ? request.explainingSilence() : request;
    return against == null
        ? request
        : request.against(ProjectOptions.file(terminal, "--against", against));
  }

  private int tell(Baseline known, Selection selection, Outcome outcome) throws IOException {
    List<Finding> findings = report.weigh(selection.of(outcome.findings()));
    Baseline.Split split = baseline.apply(known, findings, selection, terminal, report.quiet);
    Report told =
        new Report(
            split.fresh(),
            split.known(),
            outcome.pages().stream().filter(selection::includes).toList(),
            outcome.statements());
    if (mend.isShown()) {
      terminal.out().print(mend.difference(findings));
      terminal.out().flush();
      report.writeFiles(told, terminal);
    } else {
      report.write(told, terminal);
    }
    return Verdicts.exitCode(split.fresh());
  }
}
