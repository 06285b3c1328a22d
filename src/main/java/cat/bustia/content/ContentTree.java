package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a project's {@code content} folder, by their paths in the project; symbolic links
 * are refused, not followed.
 *
 * @param files path, as {@code content/ca/index.md}, to size in bytes; sorted by code units
 */
public record ContentTree(SortedMap<String, Long> files, List<Finding> findings) {
  private static final int DEEPEST = 32;

  public ContentTree {
    files = Collections.unmodifiableSortedMap(files);
    findings = List.copyOf(findings);
  }

  /**
   * Lists the folder.
   *
   * @throws IOException if it cannot be read
   */
  public static ContentTree scan(Path project) throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    Path root = project.resolve("content");
    if (Files.isSymbolicLink(root)) {
      findings.add(refusal("content", "is a symbolic link"));
      return new ContentTree(files, findings);
    }
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      return new ContentTree(files, findings);
    }
    Files.walkFileTree(
        root,
        java.util.EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = inProject(project, file);
            if (attributes.isSymbolicLink()) {
              findings.add(refusal(path, "is a symbolic link"));
            } else if (attributes.isDirectory()) {
              findings.add(refusal(path, "lies more than " + DEEPEST + " folders deep"));
            } else if (!attributes.isRegularFile()) {
              findings.add(refusal(path, "is no regular file"));
            } else if (!isHidden(file)) {
              files.put(path, attributes.size());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new ContentTree(files, findings);
  }

  /** The paths right in or below a folder of {@code content} that end so. */
  public List<String> under(String folder, String ending) {
    String start = "content/" + folder + "/";
    List<String> found = new ArrayList<>();
    for (String path : files.tailMap(start).keySet()) {
      if (!path.startsWith(start)) {
        break;
      }
      if (path.endsWith(ending)) {
        found.add(path);
      }
    }
    return found;
  }

  /**
   * Whether there is a file that defines such a thing, readable or not: a definition that cannot be
   * used has findings of its own, and that its id leads nowhere is none.
   */
  public boolean defines(String folder, String id) {
    return files.containsKey("content/" + folder + "/" + id + ".yaml");
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String inProject(Path project, Path file) {
    StringBuilder path = new StringBuilder();
    for (Path part : project.relativize(file)) {
      path.append(path.length() == 0 ? "" : "/").append(part);
    }
    return path.toString();
  }

  private static Finding refusal(String path, String why) {
    return Finding.of(
            Rule.UNSAFE_PATH, SourceFile.opaque(path).at(Span.at(0)), "`" + path + "` " + why)
        .help("put the file itself there")
        .build();
  }
}
