package cat.bustia.cli;

import cat.bustia.build.ForeignChecker;
import cat.bustia.i18n.LanguageTag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which documentation from elsewhere is held against a definition. */
final class ForeignOptions {
  @Option(
      names = "--provider",
      paramLabel = "FILE",
      required = true,
      description =
          "A server definition: checks the documentation in PATH against it, without a help center.")
  String provider = "";

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description =
          "The language of all of it (default: what a file says of itself, its path or its words).")
  @Nullable String locale;

  /**
   * What the options ask for.
   *
   * @throws UsageException if they name nothing, or what does not exist
   */
  ForeignChecker.Request request(
      Terminal terminal, List<String> paths, int threads, boolean explainSilence) {
    if (paths.isEmpty()) {
      throw new UsageException(
          "--provider needs the files or folders of the documentation to check");
    }
    List<Path> documentation = new ArrayList<>();
    for (String text : paths) {
      Path path = ProjectOptions.path(terminal, text);
      if (!Files.exists(path)) {
        throw new UsageException("there is no file or folder " + text);
      }
      documentation.add(path);
    }
    return new ForeignChecker.Request(
        terminal.folder(),
        ProjectOptions.file(terminal, "--provider", provider),
        documentation,
        Optional.ofNullable(locale).map(ForeignOptions::tag),
        threads,
        explainSilence);
  }

  private static LanguageTag tag(String text) {
    return LanguageTag.parse(text)
        .orElseThrow(() -> new UsageException("--locale takes a language tag, not " + text));
  }
}
