package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.source.Place;
import java.io.IOException;
import java.util.List;

/**
 * Findings as GitHub's workflow commands, which become marks in a pull request: errors first, as
 * GitHub shows only the first ten or so of a step.
 */
final class GithubReport {
  private GithubReport() {}

  static void write(List<Finding> findings, Appendable out) throws IOException {
    for (Level level : Level.values()) {
      for (Finding finding : findings) {
        if (finding.level() == level) {
          write(finding, out);
        }
      }
    }
  }

  private static void write(Finding finding, Appendable out) throws IOException {
    Place place = finding.place();
    out.append("::")
        .append(command(finding.level()))
        .append(" file=")
        .append(property(place.file().path()));
    if (!place.file().text().isEmpty()) {
      out.append(",line=").append(Integer.toString(place.start().line()));
      out.append(",col=").append(Integer.toString(place.start().column()));
      out.append(",endLine=").append(Integer.toString(place.end().line()));
      out.append(",endColumn=").append(Integer.toString(place.end().column()));
    }
    out.append(",title=").append(property(finding.rule().id())).append("::");
    StringBuilder message = new StringBuilder(Visible.of(finding.message()));
    finding.notes().forEach(note -> message.append("\nnote: ").append(Visible.of(note)));
    finding.help().ifPresent(help -> message.append("\nhelp: ").append(Visible.of(help)));
    out.append(escaped(message.toString())).append('\n');
  }

  private static String command(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  /** The escapes of the Actions toolkit for a command's text. */
  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return escaped(Visible.of(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
