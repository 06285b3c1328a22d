package cat.bustia.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small sites for tests: made from texts, written, and read back from the disk. */
final class Sites {
  private Sites() {}

  static OutputFile file(String path, String content) {
    return new OutputFile(
        path,
        content.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        CacheClass.PAGE,
        List.of(),
        "content/" + path);
  }

  static List<String> write(Path project, Map<String, String> files) throws Exception {
    return write(project, files, new SystemDisk());
  }

  static List<String> write(Path project, Map<String, String> files, Disk disk) throws Exception {
    try (SiteWriter writer = open(project, disk)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        writer.add(file(file.getKey(), file.getValue()));
      }
      return writer.commit();
    }
  }

  static SiteWriter open(Path project, Disk disk) throws Exception {
    return SiteWriter.open(
        project.resolve("site"),
        project,
        List.of(project.resolve("content")),
        Duration.ofSeconds(20),
        disk);
  }

  /** Every file below a folder but the manifest, with its text; links as {@code -> target}. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    Path root = folder.toRealPath();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (Files.isSymbolicLink(path)) {
          files.put(name, "-> " + Files.readSymbolicLink(path));
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
            && !name.equals(Manifest.PATH)) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }

  static List<String> siblings(Path project) throws IOException {
    try (Stream<Path> list = Files.list(project)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
