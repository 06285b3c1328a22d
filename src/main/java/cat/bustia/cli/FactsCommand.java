package cat.bustia.cli;

import cat.bustia.build.FactList;
import cat.bustia.build.FactLister;
import cat.bustia.build.Request;
import cat.bustia.finding.Nearest;
import cat.bustia.report.FactsReport;
import cat.bustia.report.Format;
import cat.bustia.report.StatedFact;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * {@code bustia facts [KEY]}: the values of the truth, where each is defined and where pages state
 * it.
 */
@CommandLine.Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = "Lists the values, where each is defined and every place that states it.")
final class FactsCommand implements Command {
  private static final Set<Format> FORMATS =
      Set.copyOf(EnumSet.of(Format.HUMAN, Format.PLAIN, Format.JSON));

  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();
  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Parameters(
      paramLabel = "KEY",
      arity = "0..1",
      description = "A fact, as imap.port or active24.com/imap.port (default: all).")
  private @Nullable String key;

  private final Terminal terminal;

  FactsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Format format = report.only(terminal, FORMATS);
    boolean colour = report.colour(terminal);
    Request request = project.request(terminal);
    FactList list = FactLister.list(request);
    List<StatedFact> facts = key == null ? list.facts() : matching(list.facts(), key);
    StringBuilder text = new StringBuilder();
    FactsReport.write(format, facts, text, colour);
    terminal.out().print(text);
    terminal.out().flush();
    if (!list.complete() && !report.quiet) {
      terminal
          .err()
          .println(
              "bustia: the content has errors, so this may not be all; bustia check shows them");
    }
    return ExitCode.OK;
  }

  private static List<StatedFact> matching(List<StatedFact> facts, String wanted) {
    List<StatedFact> found =
        facts.stream()
            .filter(fact -> fact.key().equals(wanted) || fact.key().endsWith("/" + wanted))
            .toList();
    if (found.isEmpty()) {
      List<String> near =
          Nearest.names(
              wanted,
              facts.stream()
                  .map(StatedFact::key)
                  .map(full -> wanted.contains("/") ? full : full.substring(full.indexOf('/') + 1))
                  .distinct()
                  .toList());
      throw new UsageException(
          "there is no fact "
              + wanted
              + (near.isEmpty() ? "" : "; is it " + String.join(" or ", near) + "?"));
    }
    return found;
  }
}
