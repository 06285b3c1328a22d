package cat.bustia.cli;

import cat.bustia.output.WorldFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file that the user named: as a whole, or not at all. */
final class ReportFile {
  private ReportFile() {}

  /**
   * Writes the file, and the folders that lead to it. What is no regular file, such as a pipe, is
   * written into; a symbolic link stays and what it leads to is replaced.
   *
   * @throws IOException if the disk refuses; its message is one line
   */
  static void write(Path file, String text) throws IOException {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
        Files.writeString(target, text, StandardCharsets.UTF_8);
        return;
      }
      Path folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      replace(target, text);
    } catch (IOException e) {
      throw WorldFailure.of("write", file, e);
    }
  }

  private static void replace(Path target, String text) throws IOException {
    // Not createTempFile: a report is for others to read, as the user's mask allows.
    Path fresh =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(
          fresh,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
      Files.move(
          fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
