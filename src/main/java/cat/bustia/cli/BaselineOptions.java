package cat.bustia.cli;

import cat.bustia.check.Baseline;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Refusals;
import cat.bustia.finding.Rule;
import cat.bustia.source.TextFiles;
import cat.bustia.source.TextRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a baseline: which findings are known and pass. */
final class BaselineOptions {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Lets the findings pass that FILE knows, by rule, page and text, not by line; a new one"
              + " fails.")
  private @Nullable String file;

  @Option(
      names = "--write-baseline",
      description = "Writes all that is found now into the baseline, also what is new.")
  private boolean write;

  @Option(
      names = "--shrink-baseline",
      description = "Takes out of the baseline what is found no more; adds nothing.")
  private boolean shrink;

  /** Whether the file may change. */
  boolean isWritten() {
    return write || shrink;
  }

  /**
   * What a run lets pass.
   *
   * @param refused what is wrong with the baseline's file; then nothing else counts
   */
  record Read(Baseline baseline, List<Finding> refused) {
    Read {
      refused = List.copyOf(refused);
    }
  }

  /**
   * The baseline as it stands; one that knows nothing, where none is asked for or it is about to be
   * made.
   *
   * @throws UsageException if there is no such file, or the options do not fit together
   * @throws IOException if the disk fails
   */
  Read read(Terminal terminal) throws IOException {
    if (file == null) {
      if (write || shrink) {
        throw new UsageException(
            (write ? "--write-baseline" : "--shrink-baseline")
                + " needs the file: give --baseline FILE");
      }
      return new Read(Baseline.of(List.of()), List.of());
    }
    if (write && shrink) {
      throw new UsageException(
          "--shrink-baseline only takes out: give it without --write-baseline");
    }
    Path path = ProjectOptions.path(terminal, file);
    if (!Files.exists(path)) {
      if (write) {
        return new Read(Baseline.of(List.of()), List.of());
      }
      throw new UsageException(
          "there is no baseline "
              + file
              + "; bustia check --baseline "
              + file
              + " --write-baseline makes it of what is found now");
    }
    Path folder = Optional.ofNullable(path.getParent()).orElse(path);
    TextRead read = TextFiles.read(folder, String.valueOf(path.getFileName()), Baseline.MAX_BYTES);
    if (read instanceof TextRead.Refused refused) {
      return new Read(
          Baseline.of(List.of()), List.of(Refusals.finding(refused, Rule.INVALID_CONFIGURATION)));
    }
    Baseline.Result result = Baseline.read(((TextRead.Text) read).file());
    return new Read(result.baseline(), result.findings());
  }

  /**
   * Parts what is known from what is new, and brings the file up to date where that was asked for.
   *
   * @throws IOException if the file cannot be written
   */
  Baseline.Split apply(
      Baseline before,
      List<Finding> findings,
      Selection selection,
      Terminal terminal,
      boolean quiet)
      throws IOException {
    if (file == null) {
      return before.split(findings, selection::includes);
    }
    Path path = ProjectOptions.path(terminal, file);
    boolean hidden = Baseline.hidesOthers(findings);
    if (write && hidden) {
      say(terminal, quiet, file + " was not written: mend first what keeps pages from being read");
    } else if (write) {
      Baseline now = before.rewritten(Baseline.of(findings), selection::includes);
      ReportFile.write(path, now.text());
      say(terminal, quiet, "wrote " + findings(now.size()) + " into " + file);
      return now.split(findings, selection::includes);
    }
    Baseline.Split split = before.split(findings, selection::includes);
    if (hidden) {
      // What was not read is not mended.
      return split;
    }
    if (split.gone() > 0 && shrink) {
      ReportFile.write(path, split.shrunk().text());
      say(terminal, quiet, "took " + findings(split.gone()) + " out of " + file);
    } else if (split.gone() > 0) {
      say(
          terminal,
          quiet,
          findings(split.gone())
              + " of "
              + file
              + (split.gone() == 1 ? " is" : " are")
              + " gone: bustia check --baseline "
              + file
              + " --shrink-baseline takes "
              + (split.gone() == 1 ? "it" : "them")
              + " out");
    }
    return split;
  }

  private static void say(Terminal terminal, boolean quiet, String sentence) {
    if (!quiet) {
      terminal.err().println("bustia: " + sentence);
    }
  }

  private static String findings(int count) {
    return count + (count == 1 ? " known finding" : " known findings");
  }
}
