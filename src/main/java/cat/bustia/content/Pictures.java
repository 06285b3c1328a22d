package cat.bustia.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The pictures of a project, found by where pages look for them: beside themselves. */
public final class Pictures {
  private final TreeMap<String, Optional<Picture>> byPath = new TreeMap<>();
  private final List<ShownValues> shown;

  /** Pictures that nothing is said of. */
  public Pictures(Collection<Picture> pictures, Collection<String> refused) {
    this(pictures, refused, List.of());
  }

  /**
   * Pictures by their paths.
   *
   * @param refused paths of pictures that exist but did not pass their checks
   * @param shown what files beside them say that they show
   */
  public Pictures(
      Collection<Picture> pictures, Collection<String> refused, List<ShownValues> shown) {
    this.shown = List.copyOf(shown);
    refused.forEach(path -> byPath.put(path, Optional.empty()));
    pictures.forEach(picture -> byPath.put(picture.path(), Optional.of(picture)));
  }

  /** All that passed their checks, sorted by path. */
  public List<Picture> all() {
    return byPath.values().stream().flatMap(Optional::stream).toList();
  }

  /** What pictures show, also of pictures that are not there. */
  public List<ShownValues> shown() {
    return shown;
  }

  /** The picture at a path relative to the project. */
  public Optional<Picture> find(String path) {
    return byPath.getOrDefault(path, Optional.empty());
  }

  /** Whether there is such a file, even one that did not pass its checks. */
  public boolean exists(String path) {
    return byPath.containsKey(path);
  }

  /** The names of the pictures in a folder, sorted; {@code folder} ends in a slash. */
  public List<String> namesIn(String folder) {
    List<String> names = new ArrayList<>();
    for (String path : byPath.tailMap(folder, false).keySet()) {
      if (!path.startsWith(folder)) {
        break;
      }
      if (path.indexOf('/', folder.length()) < 0) {
        names.add(path.substring(folder.length()));
      }
    }
    return names;
  }
}
