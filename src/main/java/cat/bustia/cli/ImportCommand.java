package cat.bustia.cli;

import cat.bustia.build.DefinitionImport;
import cat.bustia.finding.Finding;
import cat.bustia.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code bustia import}: server definitions out of published autoconfig files. */
@CommandLine.Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Makes server definitions out of Mozilla autoconfig files (XML), keeps what it has no key"
            + " for, and says what it cannot keep. With an error nothing is written.")
final class ImportCommand implements Command {
  /** More files than these are counted, not named. */
  private static final int MOST_NAMED = 10;

  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The help center's folder (default: the working folder).")
  private @Nullable String project;

  @CommandLine.Option(
      names = {"--into", "--output"},
      paramLabel = "DIR",
      description = "Where the definitions go (default: content/servers, in the project).")
  private @Nullable String into;

  @CommandLine.Option(
      names = "--force",
      description = "Replaces definitions that are there already.")
  private boolean force;

  @CommandLine.Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Autoconfig files, as config-v1.1.xml or those of Mozilla's public database.")
  private final List<String> files = new ArrayList<>();

  private final Terminal terminal;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    report.validate(terminal);
    Path home = project == null ? terminal.folder() : ProjectOptions.path(terminal, project);
    if (!Files.isDirectory(home)) {
      throw new UsageException(
          "there is no folder " + home + ": --project takes the help center's folder");
    }
    Path folder =
        into == null
            ? home.resolve("content").resolve("servers")
            : ProjectOptions.path(terminal, into);
    DefinitionImport.Answer answer = DefinitionImport.run(home, paths(), folder, force);
    List<Finding> findings = report.weigh(answer.findings());
    report.write(new Report(findings, List.of(), List.of(), 0), terminal);
    if (!report.quiet) {
      say(answer.written().stream().map(each -> shown(home, each)).toList(), shown(home, folder));
    }
    return Verdicts.exitCode(findings);
  }

  private void say(List<Path> written, Path folder) {
    if (written.isEmpty()) {
      terminal.err().println("bustia: nothing was written");
    } else if (written.size() > MOST_NAMED) {
      terminal.err().println("bustia: wrote " + written.size() + " definitions into " + folder);
    } else {
      written.forEach(each -> terminal.err().println("bustia: wrote " + each));
    }
  }

  private List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (String file : files) {
      Path path = ProjectOptions.path(terminal, file);
      if (!Files.isRegularFile(path)) {
        throw new UsageException("there is no file " + file);
      }
      paths.add(path);
    }
    return paths;
  }

  private static Path shown(Path home, Path file) {
    return file.startsWith(home) ? home.relativize(file) : file;
  }
}
