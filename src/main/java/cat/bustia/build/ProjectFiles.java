package cat.bustia.build;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Refusals;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.TextFiles;
import cat.bustia.source.TextRead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads text files of a project; one that is no fit text is a finding. */
final class ProjectFiles {
  private ProjectFiles() {}

  /**
   * Reads a file.
   *
   * @param badBytes reports what is not UTF-8
   * @throws IOException if the disk fails
   */
  static Optional<SourceFile> text(
      Path project, String path, int maxBytes, Rule badBytes, List<Finding> findings)
      throws IOException {
    TextRead read = TextFiles.read(project, path, maxBytes);
    if (read instanceof TextRead.Text text) {
      return Optional.of(text.file());
    }
    findings.add(Refusals.finding((TextRead.Refused) read, badBytes));
    return Optional.empty();
  }
}
