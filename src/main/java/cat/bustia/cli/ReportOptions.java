package cat.bustia.cli;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.report.Format;
import cat.bustia.report.Report;
import cat.bustia.report.Summary;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of every command that reports findings. */
final class ReportOptions {
  private static final String FORMATS = "human, plain, json or github";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description = "How findings are written: " + FORMATS + " (default: human).")
  String format = "human";

  @Option(names = "--quiet", description = "No progress and no messages, only the answer.")
  boolean quiet;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour in the human format: auto, always or never (default: auto).")
  String color = "auto";

  @Option(names = "--strict", description = "Warnings are errors.")
  boolean strict;

  Format format() {
    return Format.of(format)
        .orElseThrow(() -> new UsageException("--format takes " + FORMATS + ", not " + format));
  }

  /** Whether colour is wanted; NO_COLOR (no-color.org) is heard where the answer is "auto". */
  boolean colour(Terminal terminal) {
    return switch (color) {
      case "always" -> true;
      case "never" -> false;
      case "auto" ->
          terminal.interactive() && terminal.environment().getOrDefault("NO_COLOR", "").isEmpty();
      default -> throw new UsageException("--color takes auto, always or never, not " + color);
    };
  }

  /** Refuses wrong words before any work is done. */
  void validate(Terminal terminal) {
    format();
    colour(terminal);
  }

  /** The findings as this run weighs them. */
  List<Finding> weigh(List<Finding> findings) {
    if (!strict) {
      return findings;
    }
    return findings.stream()
        .map(each -> each.level() == Level.WARNING ? each.withLevel(Level.ERROR) : each)
        .toList();
  }

  void write(List<Finding> findings, Summary summary, Terminal terminal) throws IOException {
    StringBuilder text = new StringBuilder();
    Report.write(format(), findings, summary, text, colour(terminal));
    terminal.out().print(text);
    terminal.out().flush();
  }
}
