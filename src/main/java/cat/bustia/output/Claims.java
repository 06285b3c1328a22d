package cat.bustia.output;

import cat.bustia.source.SafePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants which path: one owner each, whatever the order and the threads in which they come. */
final class Claims {
  private final Map<String, List<PathProblem.Owner>> files = new ConcurrentHashMap<>();
  private final Map<String, PathProblem.Owner> folders = new ConcurrentHashMap<>();
  private final List<PathProblem> unsafe = new ArrayList<>();

  /** Claims a file's path; whether the file is the first to want it, and may be written. */
  boolean claim(OutputFile file) {
    PathProblem.Owner owner = new PathProblem.Owner(file.path(), file.origin());
    String problem = SafePath.problem(file.path()).orElse("");
    if (problem.isEmpty() && file.path().equals(Manifest.PATH)) {
      problem = "is the build's own";
    }
    if (!problem.isEmpty()) {
      synchronized (unsafe) {
        unsafe.add(new PathProblem.Unsafe(file.path(), file.origin(), problem));
      }
      return false;
    }
    String key = SafePath.fold(file.path());
    for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
      if (folders.putIfAbsent(key.substring(0, slash), owner) != null) {
        break; // Whoever came first has claimed the folders above as well.
      }
    }
    List<PathProblem.Owner> former = files.putIfAbsent(key, List.of(owner));
    if (former != null) {
      files.computeIfPresent(key, (same, owners) -> plus(owners, owner));
    }
    return former == null && !folders.containsKey(key);
  }

  private static List<PathProblem.Owner> plus(
      List<PathProblem.Owner> owners, PathProblem.Owner owner) {
    List<PathProblem.Owner> more = new ArrayList<>(owners);
    more.add(owner);
    return more;
  }

  /** All problems, sorted by path: the same for the same files. */
  List<PathProblem> problems() {
    List<PathProblem> problems = new ArrayList<>();
    synchronized (unsafe) {
      problems.addAll(unsafe);
    }
    Map<String, List<PathProblem.Owner>> below = ownersBelow();
    files.forEach(
        (key, owners) -> {
          List<PathProblem.Owner> all = new ArrayList<>(owners);
          all.addAll(below.getOrDefault(key, List.of()));
          if (all.size() > 1) {
            all.sort(
                Comparator.comparing(PathProblem.Owner::path, SitePlan.BY_CODE_POINTS)
                    .thenComparing(PathProblem.Owner::origin));
            problems.add(new PathProblem.Taken(all.get(0).path(), all));
          }
        });
    problems.sort(
        Comparator.comparing(PathProblem::path, SitePlan.BY_CODE_POINTS)
            .thenComparing(PathProblem::toString));
    return problems;
  }

  // For each file whose path is also a folder's: the owners of what lies in that folder.
  private Map<String, List<PathProblem.Owner>> ownersBelow() {
    List<String> both = files.keySet().stream().filter(folders::containsKey).toList();
    Map<String, List<PathProblem.Owner>> below = new java.util.HashMap<>();
    for (String key : both) {
      files.forEach(
          (other, owners) -> {
            if (other.startsWith(key + "/")) {
              below.computeIfAbsent(key, k -> new ArrayList<>()).addAll(owners);
            }
          });
    }
    return below;
  }
}
