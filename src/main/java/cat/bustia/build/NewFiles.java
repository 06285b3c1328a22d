package cat.bustia.build;

import cat.bustia.output.WorldFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes several files into a folder: all, or none. */
final class NewFiles {
  private final Path folder;
  private final List<Step> undo = new ArrayList<>();
  private final List<Path> temporary = new ArrayList<>();

  private interface Step {
    void run() throws IOException;
  }

  private NewFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the files; the folder is made if it is not there.
   *
   * @param texts by the files' names
   * @param replace whether files that are there give way
   * @throws IOException if the disk fails, or a file is in the way; then all is as it was
   */
  static void write(Path folder, Map<String, String> texts, boolean replace) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw WorldFailure.of("make", folder, e);
    }
    NewFiles files = new NewFiles(folder);
    try {
      files.write(texts, replace);
    } catch (IOException e) {
      files.takeBack(e);
      throw WorldFailure.of("write into", folder, e);
    } finally {
      for (Path each : files.temporary) {
        Files.deleteIfExists(each);
      }
    }
  }

  private void write(Map<String, String> texts, boolean replace) throws IOException {
    // All that can run out of space comes first, under other names.
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Files.writeString(
          temporary(each.getKey(), ".new"),
          each.getValue(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    }
    for (String name : texts.keySet()) {
      Path target = folder.resolve(name);
      if (replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Path aside = temporary(name, ".old");
        Files.move(target, aside);
        undo.add(() -> Files.move(aside, target));
      }
      // It replaces nothing: a file that came meanwhile is somebody's.
      Files.move(folder.resolve(hidden(name, ".new")), target);
      undo.add(() -> Files.delete(target));
    }
  }

  private Path temporary(String name, String ending) {
    Path path = folder.resolve(hidden(name, ending));
    temporary.add(path);
    return path;
  }

  private static String hidden(String name, String ending) {
    return "." + name + ending;
  }

  private void takeBack(IOException cause) {
    for (int i = undo.size() - 1; i >= 0; i--) {
      try {
        undo.get(i).run();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
