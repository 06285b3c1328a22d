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
import java.nio.file.LinkOption;
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

  /** Whether something is where a file of the project would stand. */
  static boolean isTaken(Path project, String path) {
    return Files.exists(project.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * As {@link #replace}, with the folders that lead to the file.
   *
   * @throws IOException if the disk fails, or a folder on the way is none of the project's own
   */
  static void create(Path project, String path, String text) throws IOException {
    Path folder = project;
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      folder = folder.resolve(parts[i]);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        // Throws where a link or a file is in the way.
        Files.createDirectory(folder);
      }
    }
    replace(project, path, text);
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
