package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.report.TranslationStatus;
import cat.bustia.report.TranslationStatus.Changed;
import cat.bustia.report.TranslationStatus.Row;
import cat.bustia.translation.Lock;
import cat.bustia.translation.PageStatus;
import cat.bustia.translation.Staleness.Change;
import cat.bustia.translation.Substance;
import cat.bustia.translation.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells how translations stand, and records that they are current. */
public final class StatusLister {
  private final Request request;
  private final Project project;
  private final Catalog catalog;
  private final Translations translations;
  private final Map<String, Substance> sources;

  private StatusLister(
      Request request, Project project, Catalog catalog, Map<String, Substance> sources) {
    this.request = request;
    this.project = project;
    this.catalog = catalog;
    this.translations = new Translations(catalog, project.locks());
    this.sources = sources;
  }

  /**
   * What came of a look at the translations.
   *
   * @param findings why it could not be had, if it could not
   * @param accepted the paths of the pages that are current from now on
   */
  public record Answer(
      Optional<TranslationStatus> status, List<Finding> findings, List<String> accepted) {
    public Answer {
      findings = List.copyOf(findings);
      accepted = List.copyOf(accepted);
    }
  }

  /**
   * The state of all translations.
   *
   * @param accepted tells by its path in the project which translations are to be recorded as
   *     current before
   * @throws IOException if the disk fails
   */
  public static Answer status(Request request, Predicate<String> accepted)
      throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      Project project = ProjectReader.read(request, workers);
      List<Finding> broken =
          project.findings().stream()
              .filter(
                  finding ->
                      finding.level() == Level.ERROR
                          && finding.place().file().path().endsWith(".yaml"))
              .toList();
      if (project.catalog().isEmpty() || !broken.isEmpty()) {
        return new Answer(Optional.empty(), broken, List.of());
      }
      Catalog catalog = project.catalog().get();
      Stages stages = Stages.open(request, project, catalog);
      List<Page> pages = stages.turns().get(0);
      Map<String, Substance> sources = new HashMap<>();
      workers
          .map(pages, stages::substance)
          .forEach(substance -> sources.put(substance.page().name(), substance));
      return new StatusLister(request, project, catalog, sources).answer(accepted);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Answer answer(Predicate<String> accepted) throws IOException {
    Map<LanguageTag, Lock> locks = new HashMap<>(project.locks());
    List<String> recorded = new ArrayList<>();
    for (Page page : catalog.pages()) {
      Substance source = sources.get(page.name());
      if (!translations.isSource(page) && source != null && accepted.test(page.file().path())) {
        locks.merge(
            page.locale(),
            Lock.empty().with(page.name(), source.blocks()),
            (lock, own) -> lock.with(page.name(), source.blocks()));
        recorded.add(page.file().path());
      }
    }
    for (LanguageTag locale : locks.keySet()) {
      if (recorded.stream().anyMatch(path -> path.startsWith("content/" + locale + "/"))) {
        ProjectFiles.replace(
            request.project(), Lock.path(locale), pruned(locks.get(locale), locale).text());
      }
    }
    Translations now = new Translations(catalog, locks);
    List<PageStatus> status = now.status(sources);
    boolean over =
        now.findings(status).stream().anyMatch(finding -> finding.level() == Level.ERROR);
    String source = catalog.site().sourceLocale().text();
    List<Row> rows = status.stream().map(this::row).toList();
    return new Answer(Optional.of(new TranslationStatus(source, rows, over)), List.of(), recorded);
  }

  /** The lock without pages that are no more. */
  private Lock pruned(Lock lock, LanguageTag locale) {
    Lock pruned = lock;
    for (String name : lock.pages().keySet()) {
      if (catalog.page(locale, name).isEmpty()) {
        pruned = pruned.without(name);
      }
    }
    return pruned;
  }

  private Row row(PageStatus page) {
    return new Row(
        page.locale().text(),
        page.name(),
        page.translation().map(translation -> translation.file().path()),
        page.state().word(),
        page.blocks(),
        page.changes().stream().map(change -> changed(page.name(), change)).toList());
  }

  private Changed changed(String name, Change change) {
    return new Changed(
        change.was().map(Lock.Recorded::text),
        change.now().map(block -> block.text()),
        change
            .now()
            .flatMap(
                block ->
                    Optional.ofNullable(sources.get(name))
                        .map(source -> source.page().file().at(block.span()))));
  }
}
