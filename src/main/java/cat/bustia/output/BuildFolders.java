package cat.bustia.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folders beside an output: the one a build is made in, the former build, and the journal of an
 * exchange under way. To be used by the lock's holder only.
 *
 * <p>Builds are numbered: {@code .site.build-7}. The one that nobody needs any more becomes the
 * next one's working folder, so that unchanged files need no writing and no folder is ever deleted
 * and made anew; where people read through a symbolic link, the last former build is kept whole.
 */
final class BuildFolders {
  private final Path output;
  private final Disk disk;
  private final String prefix;
  private final Path journal;

  BuildFolders(Path output, Disk disk) {
    this.output = output;
    this.disk = disk;
    this.prefix = "." + output.getFileName() + ".build-";
    this.journal = output.resolveSibling("." + output.getFileName() + ".journal");
  }

  /** The folder to build in, and whether it holds a build of old. */
  record Workplace(Path folder, boolean isReused) {}

  /** Completes an exchange that was cut off between its two renames. */
  void recover() throws IOException {
    if (!Files.isRegularFile(journal, NOFOLLOW_LINKS)) {
      Files.deleteIfExists(journal);
      return;
    }
    List<String> names =
        Files.size(journal) > 1_000
            ? List.of()
            : new String(Files.readAllBytes(journal), StandardCharsets.UTF_8).lines().toList();
    if (names.size() == 3 && number(names.get(0)) > 0 && number(names.get(1)) > 0) {
      exchange(output.resolveSibling(names.get(0)), output.resolveSibling(names.get(1)));
    }
    disk.delete(journal);
  }

  /** Finds or makes the folder of the next build; deletes folders that nobody needs. */
  Workplace prepare() throws IOException {
    List<Path> builds = builds();
    Optional<Path> current = current();
    current.ifPresent(builds::remove);
    long last = builds.stream().mapToLong(this::number).max().orElse(0);
    if (current.isPresent()) {
      long shown = number(current.get());
      last = Math.max(last, shown);
      builds.stream()
          .filter(build -> number(build) < shown)
          .max(Comparator.comparingLong(this::number))
          .ifPresent(builds::remove);
    }
    Path next = output.resolveSibling(prefix + (last + 1));
    if (builds.isEmpty()) {
      disk.createFolder(next);
      return new Workplace(next, false);
    }
    for (Path build : builds.subList(1, builds.size())) {
      deleteTree(build);
    }
    disk.move(builds.get(0), next);
    return new Workplace(next, true);
  }

  /** Puts a finished build in the output's place. */
  void publish(Path build) throws IOException {
    if (Files.isSymbolicLink(output)) {
      Path link = output.resolveSibling("." + output.getFileName() + ".link");
      if (Files.exists(link, NOFOLLOW_LINKS)) {
        disk.delete(link);
      }
      disk.link(link, build.getFileName());
      disk.move(link, output);
    } else {
      Path aside = output.resolveSibling(prefix + (number(build) + 1));
      String names = build.getFileName() + "\n" + aside.getFileName() + "\nend\n";
      disk.create(journal, names.getBytes(StandardCharsets.UTF_8));
      disk.force(journal);
      try {
        exchange(build, aside);
      } catch (IOException e) {
        undo(aside, e);
        throw e;
      }
      disk.delete(journal);
    }
    disk.force(parent());
  }

  private void exchange(Path build, Path aside) throws IOException {
    if (Files.isDirectory(build, NOFOLLOW_LINKS)) {
      if (Files.exists(output, NOFOLLOW_LINKS)) {
        if (Files.exists(aside, NOFOLLOW_LINKS)) {
          return; // Somebody has made a new output since: theirs stays.
        }
        disk.move(output, aside);
      }
      disk.move(build, output);
    } else if (!Files.exists(output, NOFOLLOW_LINKS) && Files.isDirectory(aside, NOFOLLOW_LINKS)) {
      disk.move(aside, output);
    }
  }

  // The former site must not stay aside because the new one cannot come in.
  private void undo(Path aside, IOException cause) {
    try {
      if (!Files.exists(output, NOFOLLOW_LINKS) && Files.exists(aside, NOFOLLOW_LINKS)) {
        disk.move(aside, output);
      }
      disk.delete(journal);
    } catch (IOException e) {
      cause.addSuppressed(e); // The journal stays, and the next build completes the exchange.
    }
  }

  /** Deletes a folder of ours with all that is in it, following no link. */
  void deleteTree(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            disk.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            disk.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private Path parent() {
    return OutputPlace.parentOf(output);
  }

  // The build that a symbolic link shows, if it is one of ours beside it.
  private Optional<Path> current() throws IOException {
    if (!Files.isSymbolicLink(output)) {
      return Optional.empty();
    }
    Path target = Files.readSymbolicLink(output);
    Path build = output.resolveSibling(target);
    boolean beside = parent().equals(OutputPlace.parentOf(build));
    return beside && number(build) > 0 ? Optional.of(build) : Optional.empty();
  }

  private List<Path> builds() throws IOException {
    List<Path> builds = new ArrayList<>();
    try (DirectoryStream<Path> siblings = Files.newDirectoryStream(parent())) {
      for (Path sibling : siblings) {
        if (number(sibling) == 0) {
          continue;
        }
        Path build = output.resolveSibling(sibling.getFileName());
        // A link or a file of such a name is nobody's build, and nothing is written through it.
        if (Files.isDirectory(sibling, NOFOLLOW_LINKS)) {
          builds.add(build);
        } else {
          disk.delete(build);
        }
      }
    }
    builds.sort(Comparator.comparingLong(this::number));
    return builds;
  }

  private long number(Path build) {
    Path name = build.getFileName();
    return name == null ? 0 : number(name.toString());
  }

  // 0: the name is not one of ours.
  private long number(String name) {
    if (!name.startsWith(prefix) || name.length() > prefix.length() + 15) {
      return 0;
    }
    long number = 0;
    for (int i = prefix.length(); i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
