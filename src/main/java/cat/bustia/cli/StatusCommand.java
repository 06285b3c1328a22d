package cat.bustia.cli;

import cat.bustia.build.CoverageLister;
import cat.bustia.build.Request;
import cat.bustia.build.StatusLister;
import cat.bustia.check.Explain;
import cat.bustia.finding.Finding;
import cat.bustia.report.AnswerForm;
import cat.bustia.report.CoverageReport;
import cat.bustia.report.Format;
import cat.bustia.report.Report;
import cat.bustia.report.StatusReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** {@code bustia status}: how every page stands in every locale. */
@CommandLine.Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows which translations are current, stale (which blocks) or missing.")
final class StatusCommand implements Command {
  private static final String FORMATS = "human, plain, json or markdown";

  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();

  @CommandLine.Option(
      names = "--accept",
      paramLabel = "PAGE",
      description =
          "Records that a translation, or all in a folder, is current: content/es/pop3-imap.md"
              + " or content/es. May be given several times.")
  private final List<String> accepted = new ArrayList<>();

  @CommandLine.Option(
      names = "--coverage",
      description = "Shows instead which facts pages state, by service, client and locale.")
  private boolean coverage;

  @CommandLine.Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description = "How the answer is written: " + FORMATS + " (default: human).")
  private String format = "human";

  @CommandLine.Option(names = "--quiet", description = "No messages, only the answer.")
  private boolean quiet;

  @CommandLine.Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour in the human format: auto, always or never (default: auto).")
  private String color = "auto";

  private final Terminal terminal;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    AnswerForm form =
        AnswerForm.of(format)
            .orElseThrow(() -> new UsageException("--format takes " + FORMATS + ", not " + format));
    boolean colour = ReportOptions.colour(color, terminal);
    Request request = project.request(terminal);
    if (coverage) {
      if (!accepted.isEmpty()) {
        throw new UsageException("--coverage changes nothing: give --accept by itself");
      }
      return coverage(request, form, colour);
    }
    Selection selection = Selection.of(terminal, request.project(), accepted);
    StatusLister.Answer answer =
        StatusLister.status(request, path -> !accepted.isEmpty() && selection.includes(path));
    if (answer.status().isEmpty()) {
      return broken(answer.findings(), colour);
    }
    if (!accepted.isEmpty() && answer.accepted().isEmpty()) {
      throw new UsageException("--accept names no translation: " + String.join(", ", accepted));
    }
    if (!quiet) {
      answer.accepted().forEach(path -> terminal.err().println("bustia: " + path + " is current"));
    }
    StringBuilder text = new StringBuilder();
    StatusReport.write(form, answer.status().get(), text, colour);
    terminal.out().print(text);
    terminal.out().flush();
    return answer.status().get().overBudget() ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private int coverage(Request request, AnswerForm form, boolean colour)
      throws IOException, InterruptedException {
    CoverageLister.Answer answer = CoverageLister.list(request);
    if (answer.coverage().isEmpty()) {
      return broken(answer.findings(), colour);
    }
    StringBuilder text = new StringBuilder();
    CoverageReport.write(form, answer.coverage().get(), text, colour);
    terminal.out().print(text);
    terminal.out().flush();
    return ExitCode.OK;
  }

  /** What keeps the state of translations from being known. */
  private int broken(List<Finding> findings, boolean colour) throws IOException {
    StringBuilder text = new StringBuilder();
    new Report(findings, List.of(), List.of(), 0).write(Format.HUMAN, colour, Explain::page, text);
    terminal.err().print(text);
    terminal.err().flush();
    return Verdicts.exitCode(findings);
  }
}
