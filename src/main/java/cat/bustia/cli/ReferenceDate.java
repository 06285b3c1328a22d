package cat.bustia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The date that reviews are held against: that of {@code SOURCE_DATE_EPOCH}, else of the project's
 * last commit, never the clock's, so that the same input always gives the same findings.
 */
final class ReferenceDate {
  private static final int GIT_SECONDS = 5;

  private ReferenceDate() {}

  static Optional<LocalDate> of(Map<String, String> environment, Path project) {
    String epoch = environment.get("SOURCE_DATE_EPOCH");
    if (epoch != null) {
      return date(epoch);
    }
    return inRepository(project) ? lastCommit(project) : Optional.empty();
  }

  private static boolean inRepository(Path project) {
    for (Path folder = project.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> lastCommit(Path project) {
    try {
      Process git =
          new ProcessBuilder("git", "-C", project.toString(), "log", "-1", "--format=%ct")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String seconds = new String(git.getInputStream().readNBytes(64), StandardCharsets.UTF_8);
      if (!git.waitFor(GIT_SECONDS, TimeUnit.SECONDS)) {
        git.destroyForcibly();
      }
      return date(seconds.strip());
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String seconds) {
    if (!seconds.matches("[0-9]{1,11}")) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds));
    return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }
}
