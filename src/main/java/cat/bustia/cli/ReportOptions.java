package cat.bustia.cli;

import cat.bustia.build.Outcome;
import cat.bustia.check.Explain;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.report.Format;
import cat.bustia.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options of every command that reports findings. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      description =
          "How findings are written: human, plain, json, github, sarif, gitlab or junit"
              + " (default: human). With =FILE into a file, as sarif=out.sarif; may be given"
              + " several times, once without a file.")
  private final List<String> formats = new ArrayList<>();

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

  /** The formats asked for, each with its file; without one, for standard output. */
  private record Asked(List<Format> printed, Map<Format, Path> files) {}

  private Asked asked(Terminal terminal, Set<Format> possible) {
    List<Format> printed = new ArrayList<>();
    Map<Format, Path> files = new LinkedHashMap<>();
    for (String each : formats.isEmpty() ? List.of("human") : formats) {
      int sign = each.indexOf('=');
      String word = sign < 0 ? each : each.substring(0, sign);
      Format format =
          Format.of(word)
              .filter(possible::contains)
              .orElseThrow(
                  () -> new UsageException("--format takes " + words(possible) + ", not " + word));
      if (printed.contains(format) || files.containsKey(format)) {
        throw new UsageException("--format names " + word + " twice");
      }
      if (sign < 0) {
        printed.add(format);
      } else {
        files.put(format, file(terminal, each.substring(sign + 1), word, files));
      }
    }
    if (printed.size() > 1) {
      throw new UsageException(
          "only one format goes to standard output: give the others a file, as --format "
              + printed.get(1).word()
              + "=FILE");
    }
    return new Asked(printed, files);
  }

  private static Path file(Terminal terminal, String name, String word, Map<Format, Path> files) {
    if (name.isBlank()) {
      throw new UsageException("--format " + word + "= names no file");
    }
    Path file = ProjectOptions.path(terminal, name);
    if (files.containsValue(file)) {
      throw new UsageException("--format writes two reports into " + name);
    }
    return file;
  }

  /** {@code human, plain or json}. */
  private static String words(Set<Format> formats) {
    List<String> words =
        Arrays.stream(Format.values()).filter(formats::contains).map(Format::word).toList();
    return words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "))
        + " or "
        + words.get(words.size() - 1);
  }

  /**
   * The one format of a command that writes something other than findings.
   *
   * @throws UsageException if another is asked for, or a file
   */
  Format only(Terminal terminal, Set<Format> possible) {
    Asked asked = asked(terminal, possible);
    if (!asked.files().isEmpty()) {
      throw new UsageException("--format writes no file here: redirect standard output");
    }
    return asked.printed().get(0);
  }

  /** Whether colour is wanted; NO_COLOR (no-color.org) is heard where the answer is "auto". */
  boolean colour(Terminal terminal) {
    return colour(color, terminal);
  }

  /** As {@link #colour(Terminal)}, for {@code --color} of commands that report no findings. */
  static boolean colour(String when, Terminal terminal) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      case "auto" ->
          terminal.interactive() && terminal.environment().getOrDefault("NO_COLOR", "").isEmpty();
      default -> throw new UsageException("--color takes auto, always or never, not " + when);
    };
  }

  /** Refuses wrong words before any work is done. */
  void validate(Terminal terminal) {
    asked(terminal, EnumSet.allOf(Format.class));
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

  /** What an outcome has to tell, of these findings. */
  static Report report(Outcome outcome, List<Finding> findings) {
    return new Report(findings, List.of(), outcome.pages(), outcome.statements());
  }

  /**
   * Prints the report and writes its files, all that were asked for.
   *
   * @throws IOException if a file cannot be written; what is printed is printed before
   */
  void write(Report report, Terminal terminal) throws IOException {
    Asked asked = asked(terminal, EnumSet.allOf(Format.class));
    for (Format format : asked.printed()) {
      terminal.out().print(text(report, format, colour(terminal)));
    }
    terminal.out().flush();
    writeFiles(report, terminal);
  }

  /** Writes the files alone, for a command whose answer is something else. */
  void writeFiles(Report report, Terminal terminal) throws IOException {
    Asked asked = asked(terminal, EnumSet.allOf(Format.class));
    for (Map.Entry<Format, Path> file : asked.files().entrySet()) {
      ReportFile.write(file.getValue(), text(report, file.getKey(), false));
    }
    if (asked.printed().isEmpty() && !quiet) {
      terminal.err().println("bustia: " + report.summary());
    }
  }

  private static String text(Report report, Format format, boolean colour) throws IOException {
    StringBuilder text = new StringBuilder();
    report.write(format, colour, Explain::page, text);
    return text.toString();
  }
}
