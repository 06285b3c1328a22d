package cat.bustia.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a folder holds, no link followed.
 *
 * @param files their sizes in bytes, by path with {@code /} between its parts; sorted
 * @param others links and devices, by path
 * @param folders every folder below it, parents before children
 */
record SiteFolder(Map<String, Long> files, Set<String> others, Set<String> folders) {

  /** Files that version control keeps in an otherwise empty folder. */
  static final Set<String> TRACKED = Set.of(".gitignore", ".gitkeep");

  static SiteFolder read(Path root) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    Set<String> others = new LinkedHashSet<>();
    Set<String> folders = new LinkedHashSet<>();
    int skip = root.toString().length() + 1;
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root)) {
              folders.add(name(folder));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.put(name(file), attributes.size());
            } else {
              others.add(name(file));
            }
            return FileVisitResult.CONTINUE;
          }

          private String name(Path path) {
            String name = path.toString().substring(skip);
            String separator = path.getFileSystem().getSeparator();
            return separator.equals("/") ? name : name.replace(separator, "/");
          }
        });
    return new SiteFolder(files, others, folders);
  }

  /** Whether a build may fill the folder: it holds nothing, or only what version control keeps. */
  static boolean isEmpty(Path root) throws IOException {
    try (var names = Files.newDirectoryStream(root)) {
      for (Path path : names) {
        Path name = path.getFileName();
        boolean tracked =
            name != null
                && TRACKED.contains(name.toString())
                && Files.isRegularFile(path, NOFOLLOW_LINKS);
        if (!tracked) {
          return false;
        }
      }
    }
    return true;
  }

  /** The paths of files and others, sorted. */
  List<String> paths() {
    Set<String> all = new java.util.TreeSet<>(SitePlan.BY_CODE_POINTS);
    all.addAll(files.keySet());
    all.addAll(others);
    return List.copyOf(all);
  }
}
