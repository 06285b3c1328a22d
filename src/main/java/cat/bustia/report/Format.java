package cat.bustia.report;

import java.util.Locale;
import java.util.Optional;

/** How findings are written. */
public enum Format {
  /** For a terminal: code frames. */
  HUMAN,
  /** For screen readers and logs: sentences. */
  PLAIN,
  /** For scripts: one document. */
  JSON,
  /** For marks in pull requests: GitHub's workflow commands. */
  GITHUB,
  /** For code scanning and editors: SARIF 2.1.0. */
  SARIF,
  /** For merge requests: GitLab's code quality report. */
  GITLAB,
  /** For any CI: one test case per file. */
  JUNIT;

  /** The word of the command line, as {@code human}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this word, if there is one. */
  public static Optional<Format> of(String word) {
    for (Format format : values()) {
      if (format.word().equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
