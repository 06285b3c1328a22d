package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A help center as {@code build} writes it, every page parsed. */
final class BuiltSite {
  private final Path folder;
  private final String base;
  private final Map<String, Document> pages = new TreeMap<>();

  private BuiltSite(Path folder, String base) {
    this.folder = folder;
    this.base = base;
  }

  /**
   * Builds a project, which has to be without errors.
   *
   * @param base its base URL
   */
  static BuiltSite of(Path project, Path folder, String base)
      throws IOException, InterruptedException, OutputRefusal {
    Request request =
        new Request(
            project.toAbsolutePath(),
            folder,
            Optional.empty(),
            2,
            Optional.of(LocalDate.of(2026, 11, 23)));
    List<Finding> findings = SiteBuilder.build(request, true, false).findings();
    assertThat(findings).noneMatch(finding -> finding.level() == Level.ERROR);
    BuiltSite site = new BuiltSite(folder, base);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        String path = folder.relativize(file).toString();
        String address = path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path;
        site.pages.put(address, Jsoup.parse(Files.readString(file)));
      }
    }
    return site;
  }

  /** The base URL's own path. */
  String root() {
    return base.substring(base.indexOf('/', "https://".length()));
  }

  String base() {
    return base;
  }

  /** All pages by their paths as files have them: {@code ar/set-up-thunderbird/}. */
  Map<String, Document> pages() {
    return pages;
  }

  Document page(String path) {
    Document page = pages.get(path);
    if (page == null) {
      throw new AssertionError("no " + path + " in " + pages.keySet());
    }
    return page;
  }

  /** The pages that lie below a locale's folder, but its 404 page. */
  Map<String, Document> pagesOf(String locale) {
    Map<String, Document> found = new TreeMap<>();
    pages.forEach(
        (path, page) -> {
          if (path.startsWith(locale + "/") && !path.endsWith("404.html")) {
            found.put(path, page);
          }
        });
    return found;
  }

  String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  /** Whether a page shows the text of another language, as none of its own is written. */
  static boolean standsIn(Document page) {
    return !page.select("main h1[lang]").isEmpty();
  }
}
