package cat.bustia.build;

import cat.bustia.content.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Lists the facts with every place that states them. */
public final class FactLister {
  private FactLister() {}

  /**
   * The facts of a project.
   *
   * @throws IOException if the disk fails
   */
  public static FactList list(Request request) throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      Project project = ProjectReader.read(request, workers);
      if (project.catalog().isEmpty()) {
        return new FactList(List.of(), false);
      }
      Catalog catalog = project.catalog().get();
      Stages stages = Stages.open(request, project, catalog);
      FactFinder finder = new FactFinder(stages.site().references(), project.facts());
      List<FactFinder.Found> found = new ArrayList<>();
      workers.map(catalog.pages(), page -> stages.facts(page, finder)).forEach(found::addAll);
      found.addAll(stages.otherFacts(finder));
      return new FactList(finder.list(found), project.findings().isEmpty());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
