package cat.bustia.cli;

import cat.bustia.build.Request;
import cat.bustia.build.TranslationImport;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Refusals;
import cat.bustia.finding.Rule;
import cat.bustia.output.WorldFailure;
import cat.bustia.report.Report;
import cat.bustia.source.TextFiles;
import cat.bustia.source.TextRead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** {@code bustia translate import}: what translators deliver, into the pages. */
@CommandLine.Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Writes the translations of an XLIFF file into the pages of its locale, keeps whatever else"
            + " they hold, and records what they were made from. With an error nothing is written.")
final class TranslateImportCommand implements Command {
  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();
  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Parameters(
      paramLabel = "FILE",
      description =
          "An XLIFF file that `translate export` has written, as translators give it back.")
  private String file = "";

  private final Terminal terminal;

  TranslateImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    report.validate(terminal);
    Path path = ProjectOptions.path(terminal, file);
    if (!Files.isRegularFile(path)) {
      throw new UsageException("there is no file " + file);
    }
    Request request = project.request(terminal);
    TextRead read = text(path);
    TranslationImport.Answer answer =
        read instanceof TextRead.Text text
            ? TranslationImport.read(request, text.file())
            : new TranslationImport.Answer(
                List.of(Refusals.finding((TextRead.Refused) read, Rule.BROKEN_EXCHANGE)),
                List.of(),
                List.of());
    List<Finding> findings = report.weigh(answer.findings());
    report.write(new Report(findings, List.of(), answer.pages(), 0), terminal);
    if (!report.quiet) {
      answer.written().forEach(each -> terminal.err().println("bustia: wrote " + each));
      if (answer.written().isEmpty()) {
        terminal.err().println("bustia: nothing has changed");
      }
    }
    return Verdicts.exitCode(findings);
  }

  private TextRead text(Path path) throws IOException {
    String name = file.replace('\\', '/');
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(TranslationImport.MAX_BYTES + 1);
      return bytes.length > TranslationImport.MAX_BYTES
          ? TextFiles.tooLarge(name, Files.size(path), TranslationImport.MAX_BYTES)
          : TextFiles.decode(name, bytes);
    } catch (IOException e) {
      throw WorldFailure.of("read", path, e);
    }
  }
}
