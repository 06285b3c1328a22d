package cat.bustia.cli;

import cat.bustia.check.Explain;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code bustia explain RULE}: the rule's page. */
@CommandLine.Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows what a rule finds, why, and how to mend it; without a rule, the list of rules.")
final class ExplainCommand implements Command {
  @CommandLine.Parameters(paramLabel = "RULE", arity = "0..1", description = "A rule's name.")
  private @Nullable String name;

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> names = Arrays.stream(Rule.values()).map(Rule::id).sorted().toList();
    if (name == null) {
      names.forEach(terminal.out()::println);
      return ExitCode.OK;
    }
    Rule rule = Rule.of(name).orElse(null);
    if (rule == null) {
      throw new UsageException("there is no rule " + name + meant(Nearest.names(name, names)));
    }
    terminal.out().print(Explain.page(rule));
    terminal.out().flush();
    return ExitCode.OK;
  }

  private static String meant(List<String> near) {
    return near.isEmpty()
        ? "; bustia explain lists them all"
        : "; is it " + String.join(" or ", near) + "?";
  }
}
