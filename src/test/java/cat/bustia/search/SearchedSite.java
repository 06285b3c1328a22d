package cat.bustia.search;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.build.Outcome;
import cat.bustia.build.Request;
import cat.bustia.build.SiteBuilder;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A help center as {@code build} writes it, for a server. */
final class SearchedSite {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");

  private SearchedSite() {}

  /**
   * Builds a project, which has to be without errors.
   *
   * @param base the path of its base URL, without a slash before it
   */
  static Map<String, OutputFile> build(Path project, Path folder, String base)
      throws IOException, InterruptedException, OutputRefusal {
    Request request =
        new Request(
            project.toAbsolutePath(),
            folder,
            Optional.empty(),
            2,
            Optional.of(LocalDate.of(2026, 11, 23)));
    Outcome outcome = SiteBuilder.build(request, false, false);
    assertThat(outcome.findings()).extracting(Finding::level).doesNotContain(Level.ERROR);
    Map<String, OutputFile> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = base + folder.relativize(file);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        byte[] content = Files.readAllBytes(file);
        files.put(path, new OutputFile(path, content, type, CacheClass.SHORT, List.of(), path));
      }
    }
    return files;
  }
}
