package cat.bustia.build;

import cat.bustia.check.PageView;
import cat.bustia.content.Catalog;
import cat.bustia.content.ShownValues;
import cat.bustia.content.Site;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.impact.Comparison;
import cat.bustia.report.Impact;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Showing;
import cat.bustia.source.Limits;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a change of the definitions changes: values, and every place that shows them. */
public final class ImpactFinder {
  private ImpactFinder() {}

  /**
   * Holds a project's definitions against those of before.
   *
   * @param base a revision of the project's repository, or a help center's folder
   * @param folder what a relative {@code base} is relative to
   * @param environment where git is searched for
   * @throws NoFormerDefinitions if there is no such revision or folder
   * @throws IOException if the disk or git fails
   */
  public static Impact find(
      Request request, String base, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException, NoFormerDefinitions {
    try (Workers workers = new Workers(request.jobs())) {
      Project project = ProjectReader.read(request, workers);
      Limits limits = project.catalog().map(Catalog::site).map(Site::limits).orElse(Limits.DEFAULT);
      FormerDefinitions former = FormerDefinitions.read(request, base, folder, environment, limits);
      Set<String> skipped = skipped(project, former);
      Comparison comparison = Comparison.between(former.truth(), project.truth(), skipped, limits);
      List<Change> changes = comparison.changes();
      if (!changes.isEmpty() && project.catalog().isPresent()) {
        changes =
            shown(request, project, project.catalog().get(), former.truth(), changes, workers);
      }
      return new Impact(
          base,
          comparison.alarms(),
          comparison.parts(),
          changes,
          List.copyOf(skipped),
          former.errors(),
          project.findings().stream().filter(ImpactFinder::breaksDefinitions).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean breaksDefinitions(Finding finding) {
    return finding.level() == Level.ERROR
        && finding.place().file().path().startsWith("content/servers/");
  }

  /** Providers that have a file on both sides, and one of the two cannot be used at all. */
  private static Set<String> skipped(Project project, FormerDefinitions former) {
    Set<String> skipped = new TreeSet<>();
    for (Provider provider : project.truth().providers()) {
      if (former.files().contains(provider.id())
          && former.truth().provider(provider.id()).isEmpty()) {
        skipped.add(provider.id());
      }
    }
    for (Provider provider : former.truth().providers()) {
      if (project.tree().defines("servers", provider.id())
          && project.truth().provider(provider.id()).isEmpty()) {
        skipped.add(provider.id());
      }
    }
    return skipped;
  }

  private static List<Change> shown(
      Request request,
      Project project,
      Catalog catalog,
      Truth before,
      List<Change> changes,
      Workers workers)
      throws IOException, InterruptedException {
    Stages stages = Stages.open(request, project, catalog);
    ShowingFinder finder = new ShowingFinder(stages.site(), before, changes);
    List<ShowingFinder.OfPage> pages = new ArrayList<>();
    workers
        .map(
            catalog.pages(),
            page ->
                stages.editions(page).stream()
                    .filter(edition -> mayShow(edition, changes))
                    .map(finder::find)
                    .toList())
        .forEach(pages::addAll);
    Map<String, List<Showing>> byKey = new HashMap<>();
    for (ShowingFinder.OfPage page : pages) {
      page.found().forEach(found -> add(found, byKey));
    }
    finder.find(stages::otherStatements).forEach(found -> add(found, byKey));
    for (ShownValues shown : stages.site().pictures().shown()) {
      finder.find(shown, pages).forEach(found -> add(found, byKey));
    }
    List<Change> complete = new ArrayList<>(changes.size());
    for (Change change : changes) {
      complete.add(change.withShown(byKey.getOrDefault(change.key(), List.of())));
    }
    return complete;
  }

  /** Of a page of each provider, the edition of one that has not changed shows what it did. */
  private static boolean mayShow(PageView edition, List<Change> changes) {
    return edition
        .page()
        .edition()
        .map(id -> changes.stream().anyMatch(change -> change.key().startsWith(id + "/")))
        .orElse(true);
  }

  private static void add(ShowingFinder.Found found, Map<String, List<Showing>> byKey) {
    byKey.computeIfAbsent(found.key(), key -> new ArrayList<>()).add(found.showing());
  }
}
