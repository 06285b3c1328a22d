package cat.bustia.cli;

import cat.bustia.output.WorldFailure;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs one command line and answers with its exit code; no exception leaves it. */
public final class CommandLineRunner {
  private final Terminal terminal;

  CommandLineRunner(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String... args) {
    CommandLine line = new CommandLine(new RootCommand());
    for (Command command : commands()) {
      line.addSubcommand(command);
    }
    line.addSubcommand(
        new CommandLine(new TranslateCommand())
            .addSubcommand(new TranslateExportCommand(terminal))
            .addSubcommand(new TranslateImportCommand(terminal)));
    line.setOut(writer(terminal.out()));
    line.setErr(writer(terminal.err()));
    line.setCaseInsensitiveEnumValuesAllowed(false);
    line.setParameterExceptionHandler((wrong, given) -> usage(wrong));
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    return line.execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private Command[] commands() {
    return new Command[] {
      new BuildCommand(terminal),
      new CheckCommand(terminal),
      new VerifyCommand(terminal),
      new FactsCommand(terminal),
      new ImpactCommand(terminal),
      new StatusCommand(terminal),
      new ImportCommand(terminal),
      new ExplainCommand(terminal)
    };
  }

  private int usage(CommandLine.ParameterException wrong) {
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("bustia: " + wrong.getMessage());
    terminal.err().println("        " + name + " --help shows what it takes");
    return ExitCode.USAGE;
  }

  private int failed(Exception failure) {
    if (failure instanceof UsageException usage) {
      terminal.err().println("bustia: " + usage.getMessage());
      return ExitCode.USAGE;
    }
    if (failure instanceof IOException world) {
      terminal.err().println("bustia: " + sentence(world));
      return ExitCode.WORLD;
    }
    if (failure instanceof InvalidPathException name) {
      terminal
          .err()
          .println(
              "bustia: this system cannot take the file name `"
                  + name.getInput()
                  + "`; set LC_ALL=C.UTF-8 and run again");
      return ExitCode.WORLD;
    }
    if (failure instanceof InterruptedException) {
      terminal.err().println("bustia: interrupted");
      return ExitCode.INTERRUPTED;
    }
    return defect(failure);
  }

  private static String sentence(IOException world) {
    String message = world.getMessage();
    if (world instanceof WorldFailure && message != null) {
      return message;
    }
    String file = world instanceof FileSystemException named ? named.getFile() : null;
    Path path = Path.of(file == null ? "" : file);
    return String.valueOf(WorldFailure.of("use", path, world).getMessage());
  }

  private int defect(Exception bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    String where;
    try {
      Path report = Files.createTempFile("bustia-report-", ".txt");
      Files.writeString(report, trace.toString(), StandardCharsets.UTF_8);
      where = "the report is in " + report;
    } catch (IOException e) {
      where = "no report could be written";
    }
    terminal.err().println("bustia: this is a defect of Bústia, not of your help center; " + where);
    return ExitCode.INTERNAL;
  }
}
