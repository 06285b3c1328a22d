package cat.bustia.cli;

import picocli.CommandLine;

/** {@code bustia} alone: says what there is. */
@CommandLine.Command(
    name = "bustia",
    description =
        "Builds a mail provider's help center whose pages cannot contradict its servers'"
            + " definitions.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 clean, 1 errors in the content, 2 wrong usage or configuration,",
      "3 the system failed, 4 a defect of Bústia, 130 interrupted."
    })
final class RootCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "a command is missing: build, check, verify, facts, impact, status, import, translate"
              + " or explain");
    }
  }
}
