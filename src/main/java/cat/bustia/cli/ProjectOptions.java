package cat.bustia.cli;

import cat.bustia.build.Request;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads a project. */
final class ProjectOptions {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The help center's folder (default: the working folder).")
  @Nullable String project;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder of the site (default: site, in the project).")
  @Nullable String output;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The site's address, instead of site.yaml's.")
  @Nullable String baseUrl;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many pages to work on at once (default: one per processor).")
  @Nullable Integer jobs;

  /**
   * What the options ask for.
   *
   * @throws UsageException if they name a folder that does not exist, or a number out of range
   */
  Request request(Terminal terminal) {
    Path folder = projectFolder(terminal);
    int threads = threads();
    if (baseUrl != null
        && !baseUrl.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?/|https?://[^\\s/?#]+/")) {
      throw new UsageException(
          "--base-url takes an absolute http or https address that ends in /, not " + baseUrl);
    }
    return new Request(
        folder,
        output == null ? folder.resolve("site") : path(terminal, output),
        Optional.ofNullable(baseUrl),
        threads,
        ReferenceDate.of(terminal.environment(), folder));
  }

  /**
   * How many pages to work on at once.
   *
   * @throws UsageException if the number is out of range
   */
  int threads() {
    int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    if (threads < 1 || threads > 1024) {
      throw new UsageException("--jobs takes a number from 1 to 1024, not " + threads);
    }
    return threads;
  }

  private Path projectFolder(Terminal terminal) {
    Path folder = project == null ? terminal.folder() : path(terminal, project);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "there is no folder " + folder + ": --project takes the help center's folder");
    }
    if (!Files.isDirectory(folder.resolve("content"))) {
      throw new UsageException(
          folder + " is no help center: it has no folder content (--project names another one)");
    }
    return folder;
  }

  /**
   * A path as the user means it, below the working folder.
   *
   * @throws UsageException if the system cannot take it
   */
  static Path path(Terminal terminal, String text) {
    try {
      return terminal.folder().resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("not a path: " + text);
    }
  }

  /**
   * A file that an option names.
   *
   * @throws UsageException if there is none
   */
  static Path file(Terminal terminal, String option, String text) {
    Path file = path(terminal, text);
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + text + ", which " + option + " names");
    }
    return file;
  }
}
