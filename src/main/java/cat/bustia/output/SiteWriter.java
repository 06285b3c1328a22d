package cat.bustia.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a site all or nothing: until {@link #commit} the former site stays as it is, byte for
 * byte; afterwards the folder holds exactly the files added, {@code site-manifest.json}, and files
 * that were never ours.
 *
 * <p>Files go to a folder beside the output while the build runs. A file of an older build that
 * lies there with the very same bytes is kept; nothing but its bytes is trusted. Commit flushes the
 * manifest and the folders, then exchanges the folders. It does not flush every file, which costs
 * more than the build: after a loss of power a file may be damaged, and the next build, which
 * compares bytes, mends it.
 */
public final class SiteWriter implements AutoCloseable {
  /** How long a build waits for another one of the same output. */
  public static final Duration WAIT = Duration.ofSeconds(10);

  private final Path output;
  private final Disk disk;
  private final OutputLock lock;
  private final BuildFolders folders;
  private final BuildFolders.Workplace place;
  private final SiteFolder old;
  private final Set<String> formerPaths;
  private final Set<String> madeFolders = ConcurrentHashMap.newKeySet();
  private final Map<String, SitePlan.Entry> entries = new ConcurrentHashMap<>();
  private final Claims claims = new Claims();
  private final boolean inPlace;
  private boolean committed;

  private SiteWriter(
      Path output,
      Disk disk,
      OutputLock lock,
      BuildFolders folders,
      BuildFolders.Workplace place,
      SiteFolder old,
      Set<String> formerPaths) {
    this.output = output;
    this.disk = disk;
    this.lock = lock;
    this.folders = folders;
    this.place = place;
    this.old = old;
    this.formerPaths = formerPaths;
    this.madeFolders.addAll(old.folders());
    this.inPlace = !Files.isSymbolicLink(output);
  }

  /**
   * Takes the output's lock, completes what an interrupted build left, and makes ready.
   *
   * @param output the site's folder: absent, empty, a site of ours, or a symbolic link to such
   * @param project the project's folder, which the output may lie in but not contain
   * @param inputs folders that are read, such as {@code content}: the output may neither contain
   *     nor lie in them; those that do not exist are ignored
   * @param wait how long to wait for another build of the same output
   * @throws OutputRefusal when the folder must not be built into
   * @throws WorldFailure when the disk refuses, or another build does not end in time
   */
  public static SiteWriter open(Path output, Path project, List<Path> inputs, Duration wait)
      throws OutputRefusal, WorldFailure {
    return open(output, project, inputs, wait, new SystemDisk());
  }

  static SiteWriter open(Path output, Path project, List<Path> inputs, Duration wait, Disk machine)
      throws OutputRefusal, WorldFailure {
    Disk disk = new ExplainingDisk(machine);
    Path site = output.normalize();
    if (site.getFileName() == null || site.toString().isEmpty()) {
      throw new OutputRefusal("`" + output + "` cannot be an output folder");
    }
    try {
      OutputPlace.check(site, project, inputs);
      OutputPlace.makeParent(site);
      OutputLock lock =
          OutputLock.take(site.resolveSibling("." + site.getFileName() + ".lock"), wait);
      try {
        BuildFolders folders = new BuildFolders(site, disk);
        folders.recover();
        Set<String> former = OutputPlace.formerPaths(site);
        BuildFolders.Workplace place = folders.prepare();
        SiteFolder old = SiteFolder.read(place.folder());
        for (String other : old.others()) {
          disk.delete(place.folder().resolve(other));
        }
        return new SiteWriter(site, disk, lock, folders, place, old, former);
      } catch (IOException | OutputRefusal | RuntimeException | Error e) {
        release(lock, e);
        throw e;
      }
    } catch (IOException e) {
      throw WorldFailure.of("use", site, e);
    }
  }

  private static void release(OutputLock lock, Throwable cause) {
    try {
      lock.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Adds a file; any thread may. A file whose path is unsafe or taken is not written but told by
   * {@link #problems}.
   */
  public void add(OutputFile file) throws WorldFailure {
    if (!claims.claim(file)) {
      return;
    }
    entries.put(
        file.path(),
        new SitePlan.Entry(
            file.path(),
            sha256(file.content()),
            file.content().length,
            file.type(),
            file.cache(),
            file.references()));
    write(file.path(), file.content());
  }

  private void write(String path, byte[] content) throws WorldFailure {
    Path file = place.folder().resolve(path);
    try {
      Long size = old.files().get(path);
      if (size == null) {
        makeFolder(parentOf(path));
        if (old.folders().contains(path)) {
          folders.deleteTree(file);
        }
        disk.create(file, content);
      } else if (size != content.length || !disk.holds(file, content)) {
        disk.replace(file, content, inPlace);
      }
    } catch (IOException e) {
      // A path that is a file here and a folder there: told as a problem, not as a failing disk.
      if (claims.problems().isEmpty()) {
        throw WorldFailure.of("write", file, e);
      }
    }
  }

  private void makeFolder(String folder) throws IOException {
    if (folder.isEmpty() || madeFolders.contains(folder)) {
      return;
    }
    makeFolder(parentOf(folder));
    synchronized (madeFolders) {
      if (madeFolders.contains(folder)) {
        return;
      }
      if (old.files().containsKey(folder)) {
        disk.delete(place.folder().resolve(folder)); // A file of an older build stands there.
      }
      disk.createFolder(place.folder().resolve(folder));
      madeFolders.add(folder);
    }
  }

  private static String parentOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What is wrong with the paths of the files added so far, sorted. */
  public List<PathProblem> problems() {
    return claims.problems();
  }

  /** The files added so far, sorted; the manifest itself is not among them. */
  public SitePlan plan() {
    return new SitePlan(
        entries.values().stream()
            .sorted(Comparator.comparing(SitePlan.Entry::path, SitePlan.BY_CODE_POINTS))
            .toList());
  }

  /**
   * Puts the new site in the place of the old one.
   *
   * @return files of the former site that are not ours and were carried over, sorted, without those
   *     that version control keeps there
   * @throws OutputRefusal when a file that is not ours stands where a new one belongs
   * @throws IllegalStateException when there are problems, or the site is committed already
   */
  public List<String> commit() throws WorldFailure, OutputRefusal {
    if (committed || !problems().isEmpty()) {
      throw new IllegalStateException("nothing that can be committed");
    }
    try {
      write(Manifest.PATH, Manifest.write(plan()));
      Set<String> wanted = new HashSet<>(entries.keySet());
      wanted.add(Manifest.PATH);
      List<String> strays = strays(wanted);
      purge(wanted);
      carryOver(strays);
      disk.force(place.folder().resolve(Manifest.PATH));
      disk.force(place.folder());
      folders.publish(place.folder());
      committed = true;
      return strays.stream().filter(path -> !SiteFolder.TRACKED.contains(path)).toList();
    } catch (IOException e) {
      throw WorldFailure.of("replace", output, e);
    }
  }

  private List<String> strays(Set<String> wanted) throws IOException, OutputRefusal {
    List<String> strays = new ArrayList<>();
    if (!Files.isDirectory(output)) {
      return strays;
    }
    for (String path : SiteFolder.read(output.toRealPath()).paths()) {
      if (formerPaths.contains(path)) {
        continue;
      }
      if (wanted.contains(path) || madeFolders.contains(path)) {
        throw new OutputRefusal(
            "`"
                + output.resolve(path)
                + "` is not of a former build, and this one needs its place:"
                + " move it away");
      }
      strays.add(path);
    }
    return strays;
  }

  private void purge(Set<String> wanted) throws IOException {
    for (String path : old.files().keySet()) {
      if (!wanted.contains(path)) {
        deleteLeftover(path, false);
      }
    }
    Set<String> needed = new HashSet<>();
    for (String path : wanted) {
      for (String up = parentOf(path); !up.isEmpty() && needed.add(up); ) {
        up = parentOf(up);
      }
    }
    List<String> unneeded = new ArrayList<>(old.folders());
    unneeded.removeAll(needed);
    for (int i = unneeded.size() - 1; i >= 0; i--) {
      deleteLeftover(unneeded.get(i), true);
      madeFolders.remove(unneeded.get(i));
    }
  }

  // What stands there may be new by now: a file in a folder's place, or the other way round.
  private void deleteLeftover(String path, boolean folder) throws IOException {
    Path leftover = place.folder().resolve(path);
    boolean there =
        folder
            ? Files.isDirectory(leftover, NOFOLLOW_LINKS)
            : Files.isRegularFile(leftover, NOFOLLOW_LINKS);
    if (there) {
      disk.delete(leftover);
    }
  }

  private void carryOver(List<String> strays) throws IOException {
    Path from = output.toAbsolutePath();
    for (String path : strays) {
      makeFolder(parentOf(path));
      disk.copy(from.resolve(path), place.folder().resolve(path));
    }
  }

  /**
   * Ends the build and gives the lock back. Without a commit the former site is untouched, and what
   * a first build has written is removed.
   */
  @Override
  public void close() throws WorldFailure {
    try {
      if (!committed && !place.isReused() && Files.isDirectory(place.folder(), NOFOLLOW_LINKS)) {
        folders.deleteTree(place.folder());
      }
    } catch (IOException e) {
      throw WorldFailure.of("delete", place.folder(), e);
    } finally {
      try {
        lock.close();
      } catch (IOException e) {
        // The next build takes a lock over whose holder is dead.
      }
    }
  }
}
