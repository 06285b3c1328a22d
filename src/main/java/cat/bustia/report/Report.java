package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * What a run has to tell people and machines; the same report gives the same text.
 *
 * @param findings in the order to show
 * @param known findings that a baseline lets pass, in the same order
 * @param pages the paths of the pages that were checked
 * @param statements how many statements they make
 */
public record Report(
    List<Finding> findings, List<Finding> known, List<String> pages, int statements) {

  public Report {
    findings = List.copyOf(findings);
    known = List.copyOf(known);
    pages = List.copyOf(pages);
  }

  /**
   * Writes the whole report.
   *
   * @param colour whether {@link Format#HUMAN} may use ANSI colours; other formats never do
   * @param rulePages the page of a rule, as Markdown; {@link Format#SARIF} carries its first parts
   */
  public void write(Format format, boolean colour, Function<Rule, String> rulePages, Appendable out)
      throws IOException {
    switch (format) {
      case HUMAN -> {
        new HumanReport(out, colour).write(findings);
        out.append(summary()).append('\n');
      }
      case PLAIN -> {
        PlainReport.write(findings, out);
        out.append(summary()).append(".\n");
      }
      case JSON -> JsonReport.write(this, out);
      case GITHUB -> {
        GithubReport.write(findings, out);
        out.append(summary()).append('\n');
      }
      case SARIF -> new SarifReport(rulePages).write(this, out);
      case GITLAB -> GitlabReport.write(findings, out);
      case JUNIT -> JunitReport.write(this, out);
    }
  }

  /** One line: {@code 1 error, 2 warnings; checked 24 pages, 310 statements}. */
  public String summary() {
    return Counts.of(findings).sentence(this);
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
