package cat.bustia.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code bustia translate}: exchange with translators' tools. */
@CommandLine.Command(
    name = "translate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(export | import)",
    description = "Exchanges translations with translators' tools, as XLIFF 2.1.")
final class TranslateCommand implements Command {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "what shall be done is missing: export or import");
    }
    return ExitCode.USAGE;
  }
}
