package cat.bustia.cli;

import cat.bustia.build.ImpactFinder;
import cat.bustia.build.NoFormerDefinitions;
import cat.bustia.build.Request;
import cat.bustia.report.AnswerForm;
import cat.bustia.report.Impact;
import cat.bustia.report.ImpactReport;
import java.io.IOException;
import picocli.CommandLine;

/**
 * {@code bustia impact --base REV-OR-DIR}: what a change of the definitions changes, and what must
 * be looked at.
 */
@CommandLine.Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description =
        "Shows what a change of the definitions changes: values, pages, locales, clients, and what must be looked at.")
final class ImpactCommand implements Command {
  private static final String FORMATS = "human, plain, json or markdown";

  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();

  @CommandLine.Option(
      names = "--base",
      required = true,
      paramLabel = "REV-OR-DIR",
      description =
          "What the definitions are held against: a revision of the project's git repository, or another help center's folder.")
  private String base = "";

  @CommandLine.Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description =
          "How the answer is written: "
              + FORMATS
              + ", a comment for a pull request (default: human).")
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

  ImpactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    AnswerForm form =
        AnswerForm.of(format)
            .orElseThrow(() -> new UsageException("--format takes " + FORMATS + ", not " + format));
    boolean colour = ReportOptions.colour(color, terminal);
    Request request = project.request(terminal);
    Impact impact;
    try {
      impact = ImpactFinder.find(request, base, terminal.folder(), terminal.environment());
    } catch (NoFormerDefinitions e) {
      throw new UsageException("--base: " + e.getMessage());
    }
    StringBuilder text = new StringBuilder();
    ImpactReport.write(form, impact, text, colour);
    terminal.out().print(text);
    terminal.out().flush();
    if (impact.broken().isEmpty()) {
      return ExitCode.OK;
    }
    if (!quiet) {
      terminal.err().println("bustia: the definitions have errors; bustia check shows them");
    }
    return ExitCode.FINDINGS;
  }
}
