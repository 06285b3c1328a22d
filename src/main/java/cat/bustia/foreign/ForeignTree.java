package cat.bustia.foreign;

import cat.bustia.foreign.ForeignFile.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Lists the documentation under files and folders that a user names; follows no symbolic link. */
public final class ForeignTree {
  private ForeignTree() {}

  /**
   * The files that can be read, each once, sorted by name. A file that is named itself is read
   * whatever its ending; of folders, files of the known endings, hidden ones left out.
   *
   * @param home what names of files are relative to, where they lie below it
   * @throws IOException if a folder cannot be listed
   */
  public static List<ForeignFile> list(Path home, List<Path> paths) throws IOException {
    TreeMap<String, ForeignFile> files = new TreeMap<>(Comparator.naturalOrder());
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        for (Path file : below(path)) {
          Kind.of(file).ifPresent(kind -> add(home, file, kind, files));
        }
      } else {
        add(home, path, Kind.of(path).orElse(Kind.TEXT), files);
      }
    }
    return List.copyOf(files.values());
  }

  private static void add(Path home, Path file, Kind kind, TreeMap<String, ForeignFile> files) {
    Path shown = file.startsWith(home) ? home.relativize(file) : file;
    String name = shown.toString().replace(file.getFileSystem().getSeparator(), "/");
    files.put(name, new ForeignFile(file, name, kind));
  }

  private static List<Path> below(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return isHidden(inner) && !inner.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean isHidden(Path path) {
    return Optional.ofNullable(path.getFileName())
        .filter(name -> name.toString().startsWith("."))
        .isPresent();
  }
}
