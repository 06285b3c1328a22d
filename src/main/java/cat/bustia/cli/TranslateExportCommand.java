package cat.bustia.cli;

import cat.bustia.build.Request;
import cat.bustia.build.TranslationExport;
import cat.bustia.check.Explain;
import cat.bustia.finding.Nearest;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.report.Format;
import cat.bustia.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code bustia translate export}: the pages for translators. */
@CommandLine.Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the pages of a locale beside their source as XLIFF 2.1: one unit per block, what is"
            + " translated already with its translation, references as codes.")
final class TranslateExportCommand implements Command {
  @CommandLine.Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The help center's folder (default: the working folder).")
  private @Nullable String project;

  @CommandLine.Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file that is written (default: standard output).")
  private @Nullable String output;

  @CommandLine.Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many pages to work on at once (default: one per processor).")
  private @Nullable Integer jobs;

  @CommandLine.Option(names = "--quiet", description = "No messages, only the answer.")
  private boolean quiet;

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "LOCALE",
      description = "The locale to translate into, as es.")
  private String locale = "";

  @CommandLine.Parameters(
      index = "1..*",
      paramLabel = "PAGE",
      description = "Source pages or folders of them: only they are written (default: all).")
  private final List<String> pages = new ArrayList<>();

  private final Terminal terminal;

  TranslateExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LanguageTag target =
        LanguageTag.parse(locale)
            .orElseThrow(() -> new UsageException(locale + " is no language tag, as es or pt-BR"));
    ProjectOptions options = new ProjectOptions();
    options.project = project;
    options.jobs = jobs;
    Request request = options.request(terminal);
    Selection selection = Selection.of(terminal, request.project(), pages);
    TranslationExport.Answer answer = TranslationExport.write(request, target, selection::includes);
    StringBuilder told = new StringBuilder();
    if (!answer.findings().isEmpty()) {
      new Report(answer.findings(), List.of(), List.of(), 0)
          .write(Format.HUMAN, ReportOptions.colour("auto", terminal), Explain::page, told);
    }
    terminal.err().print(told);
    terminal.err().flush();
    if (answer.xliff().isEmpty()) {
      if (answer.findings().isEmpty()) {
        throw new UsageException(unknown(target, answer.locales()));
      }
      return Verdicts.exitCode(answer.findings());
    }
    hand(answer.xliff().get());
    return Verdicts.exitCode(answer.findings());
  }

  private static String unknown(LanguageTag target, List<LanguageTag> locales) {
    List<String> known = locales.stream().map(LanguageTag::text).toList();
    List<String> near = Nearest.names(target.text(), known);
    return "nothing is translated into "
        + target
        + " here: give one of "
        + String.join(", ", near.isEmpty() ? known : near);
  }

  private void hand(String xliff) throws IOException {
    if (output == null) {
      terminal.out().print(xliff);
      terminal.out().flush();
      return;
    }
    Path file = ProjectOptions.path(terminal, output);
    ReportFile.write(file, xliff);
    if (!quiet) {
      terminal.err().println("bustia: wrote " + output);
    }
  }
}
