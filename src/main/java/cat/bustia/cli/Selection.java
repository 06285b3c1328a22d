package cat.bustia.cli;

import cat.bustia.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a command was asked about; all, if it names none.
 *
 * @param paths relative to the project, with {@code /} between their parts
 */
record Selection(List<String> paths) {
  Selection {
    paths = List.copyOf(paths);
  }

  /**
   * The selection that a user's arguments mean, which may be relative to the working folder or to
   * the project.
   *
   * @throws UsageException if one of them does not exist or lies outside the project
   */
  static Selection of(Terminal terminal, Path project, List<String> arguments) {
    List<String> paths = new ArrayList<>();
    for (String argument : arguments) {
      Path path = ProjectOptions.path(terminal, argument);
      if (!Files.exists(path)) {
        path = project.resolve(argument).normalize();
      }
      if (!Files.exists(path)) {
        throw new UsageException("there is no file or folder " + argument);
      }
      if (!path.startsWith(project)) {
        throw new UsageException(argument + " lies outside the project " + project);
      }
      paths.add(relative(project, path));
    }
    return new Selection(paths);
  }

  private static String relative(Path project, Path path) {
    List<String> parts = new ArrayList<>();
    project.relativize(path).forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  List<Finding> of(List<Finding> findings) {
    return paths.isEmpty()
        ? findings
        : findings.stream().filter(each -> includes(each.place().file().path())).toList();
  }

  /** Whether a file was asked about. */
  boolean includes(String file) {
    if (paths.isEmpty()) {
      return true;
    }
    for (String path : paths) {
      if (path.isEmpty() || file.equals(path) || file.startsWith(path + "/")) {
        return true;
      }
    }
    return false;
  }
}
