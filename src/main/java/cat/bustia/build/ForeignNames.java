package cat.bustia.build;

import java.nio.file.Path;

/** How findings name files that belong to no project. */
final class ForeignNames {
  private ForeignNames() {}

  /** The path below a folder, else the whole path; with {@code /} between its parts. */
  static String of(Path home, Path file) {
    Path shown = file.startsWith(home) ? home.relativize(file) : file;
    return shown.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
