package cat.bustia.build;

import cat.bustia.check.Verdict;
import cat.bustia.content.Catalog;
import cat.bustia.finding.Finding;
import cat.bustia.html.SiteAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds a folder of HTML files, a site of ours or any other, against the truth. */
public final class SiteVerifier {
  private SiteVerifier() {}

  /**
   * Reads every HTML file of a folder.
   *
   * @throws IOException if the disk fails
   */
  public static Outcome verify(Request request, Path html)
      throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      Project project = ProjectReader.read(request, workers);
      if (project.catalog().isEmpty()) {
        return Outcome.ofFindings(project.findings());
      }
      Catalog catalog = project.catalog().get();
      String name = name(request.project(), html);
      SiteAudit audit = new SiteAudit(html, name, Stages.open(request, project, catalog).audit());
      List<String> pages = audit.pages();
      List<List<Finding>> found = workers.map(pages, path -> read(audit, path));
      List<Finding> all = new ArrayList<>();
      found.forEach(all::addAll);
      return new Outcome(
          Verdict.of(all, catalog.site().policies()),
          pages.stream().map(name::concat).toList(),
          0,
          List.of());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** How findings name the folder: its path in the project, or nothing if it lies elsewhere. */
  private static String name(Path project, Path html) {
    if (!html.startsWith(project) || html.equals(project)) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    project.relativize(html).forEach(part -> name.append(part).append('/'));
    return name.toString();
  }

  private static List<Finding> read(SiteAudit audit, String path) {
    try {
      return audit.audit(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
