package cat.bustia.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a folder may be built into: it holds nothing of anybody else's. */
final class OutputPlace {
  private OutputPlace() {}

  /** Refuses a place that would swallow what the build reads. */
  static void check(Path site, Path project, List<Path> inputs) throws OutputRefusal, IOException {
    boolean linked = Files.isSymbolicLink(site);
    if (Files.exists(site, NOFOLLOW_LINKS) && !linked && !Files.isDirectory(site)) {
      throw new OutputRefusal(
          "`" + site + "` is a file: name a folder with --output, or move the file away");
    }
    Path location = real(parentOf(site)).resolve(nameOf(site));
    refuseOverlap(site, location, project, inputs);
    if (linked && Files.exists(site)) {
      refuseOverlap(site, site.toRealPath(), project, inputs);
      if (!Files.isDirectory(site)) {
        throw new OutputRefusal("`" + site + "` is a link to a file: let it point to a folder");
      }
    }
  }

  private static void refuseOverlap(Path shown, Path place, Path project, List<Path> inputs)
      throws OutputRefusal, IOException {
    if (real(project).startsWith(place)) {
      throw new OutputRefusal(
          "the output `" + shown + "` contains the project: choose another folder with --output");
    }
    for (Path input : inputs) {
      Path read = real(input);
      if (Files.exists(read) && (read.startsWith(place) || place.startsWith(read))) {
        throw new OutputRefusal(
            "the output `"
                + shown
                + "` and `"
                + input
                + "`, which is read, overlap: choose another folder with --output");
      }
    }
  }

  // The real path of a folder that may not exist yet.
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path up = absolute; up != null; up = up.getParent()) {
      if (Files.exists(up)) {
        return up.toRealPath().resolve(up.relativize(absolute)).normalize();
      }
    }
    return absolute;
  }

  static void makeParent(Path site) throws WorldFailure {
    Path parent = parentOf(site);
    try {
      if (!Files.isDirectory(parent)) {
        Files.createDirectories(parent);
      }
    } catch (IOException e) {
      throw WorldFailure.of("make the folder", parent, e);
    }
  }

  /**
   * The paths that a former build has put into the output.
   *
   * @throws OutputRefusal when the output holds something and no build of ours made it
   * @throws WorldFailure when the output cannot be written
   */
  static Set<String> formerPaths(Path site) throws OutputRefusal, IOException {
    Set<String> paths = new HashSet<>();
    if (!Files.isDirectory(site)) {
      return paths;
    }
    if (!Files.isWritable(site)) {
      throw WorldFailure.of(
          "write", site, new java.nio.file.AccessDeniedException(site.toString()));
    }
    Optional<SitePlan> former = Manifest.of(site);
    if (former.isEmpty() && !SiteFolder.isEmpty(site)) {
      throw new OutputRefusal(
          "`"
              + site
              + "` is not empty and has no "
              + Manifest.PATH
              + " of a former build: empty it, or choose another folder with --output");
    }
    former.ifPresent(plan -> plan.entries().forEach(entry -> paths.add(entry.path())));
    paths.add(Manifest.PATH);
    return paths;
  }

  static Path parentOf(Path site) {
    Path parent = site.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static Path nameOf(Path site) {
    Path name = site.getFileName();
    if (name == null) {
      throw new IllegalArgumentException("a folder without a name: " + site);
    }
    return name;
  }
}
