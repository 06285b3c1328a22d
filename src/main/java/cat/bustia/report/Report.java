package cat.bustia.report;

import cat.bustia.finding.Finding;
import java.io.IOException;
import java.util.List;

/** Writes findings for people and machines; the same findings give the same text. */
public final class Report {
  private Report() {}

  /**
   * Writes a whole report.
   *
   * @param findings in the order to show
   * @param colour whether {@link Format#HUMAN} may use ANSI colours; other formats never do
   */
  public static void write(
      Format format, List<Finding> findings, Summary summary, Appendable out, boolean colour)
      throws IOException {
    switch (format) {
      case HUMAN -> new HumanReport(out, colour).write(findings, summary);
      case PLAIN -> {
        PlainReport.write(findings, out);
        out.append(Counts.of(findings).sentence(summary)).append(".\n");
      }
      case JSON -> JsonReport.write(findings, summary, out);
      case GITHUB -> {
        GithubReport.write(findings, out);
        out.append(Counts.of(findings).sentence(summary)).append('\n');
      }
    }
  }

  /** The findings as {@link Format#PLAIN} writes them, without the last line that counts them. */
  public static String plain(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    try {
      PlainReport.write(findings, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString();
  }
}
