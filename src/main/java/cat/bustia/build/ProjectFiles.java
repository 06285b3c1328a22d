package cat.bustia.build;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Refusals;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.TextFiles;
import cat.bustia.source.TextRead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and rewrites text files of a project; one that is no fit text is a finding. */
public final class ProjectFiles {
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

  /**
   * Gives files of the project a new text; each keeps its byte order mark.
   *
   * @param texts by file, the whole text without byte order mark
   * @throws IOException if the disk fails
   */
  public static void rewrite(Path project, Map<SourceFile, String> texts) throws IOException {
    for (Map.Entry<SourceFile, String> each : texts.entrySet()) {
      SourceFile file = each.getKey();
      replace(project, file.path(), file.withByteOrderMark(each.getValue()));
    }
  }

  /**
   * Replaces a file of the project as a whole, or leaves it as it was.
   *
   * @throws IOException if the disk fails
   */
  static void replace(Path project, String path, String text) throws IOException {
    Path file = project.resolve(path);
    Path fresh = Files.createTempFile(file.getParent(), ".new-", ".tmp");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
