package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.Page;
import cat.bustia.content.PageReader;
import cat.bustia.exchange.PageImport;
import cat.bustia.exchange.PagePair;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;
import cat.bustia.translation.Lock;
import cat.bustia.translation.PageStatus.State;
import cat.bustia.translation.Substance;
import cat.bustia.translation.Translations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of a help center, each beside its translation into one language. */
final class TranslationDesk {
  private final Project project;
  private final Catalog catalog;
  private final Stages stages;
  private final Map<String, Substance> sources = new HashMap<>();

  private TranslationDesk(Project project, Catalog catalog, Stages stages) {
    this.project = project;
    this.catalog = catalog;
    this.stages = stages;
  }

  /** The desk, or why there is none. */
  record Opened(Optional<TranslationDesk> desk, List<Finding> findings) {}

  static Opened open(Request request, Workers workers) throws IOException, InterruptedException {
    Project project = ProjectReader.read(request, workers);
    List<Finding> broken =
        project.findings().stream()
            .filter(
                finding ->
                    finding.level() == Level.ERROR
                        && finding.place().file().path().endsWith(".yaml"))
            .toList();
    if (project.catalog().isEmpty() || !broken.isEmpty()) {
      return new Opened(Optional.empty(), broken);
    }
    Catalog catalog = project.catalog().get();
    Stages stages = Stages.open(request, project, catalog);
    TranslationDesk desk = new TranslationDesk(project, catalog, stages);
    workers
        .map(stages.turns().get(0), stages::substance)
        .forEach(substance -> desk.sources.put(substance.page().name(), substance));
    return new Opened(Optional.of(desk), List.of());
  }

  LanguageTag sourceLocale() {
    return catalog.site().sourceLocale();
  }

  /** The locales that are translated into. */
  List<LanguageTag> locales() {
    return catalog.site().locales().stream().filter(tag -> !tag.equals(sourceLocale())).toList();
  }

  Lock lock(LanguageTag locale) {
    return project.locks().getOrDefault(locale, Lock.empty());
  }

  /** By the path of its source, each page that is or can be translated into a language. */
  Map<String, PagePair.Result> pairs(LanguageTag locale, Workers workers)
      throws InterruptedException {
    Translations translations = new Translations(catalog, project.locks());
    List<Substance> pages = new ArrayList<>();
    translations.status(sources).stream()
        .filter(page -> page.locale().equals(locale) && page.state() != State.ORPHAN)
        .forEach(page -> Optional.ofNullable(sources.get(page.name())).ifPresent(pages::add));
    Map<String, PagePair.Result> pairs = new TreeMap<>();
    List<PagePair.Result> made = workers.map(pages, page -> pair(page, locale));
    for (int i = 0; i < pages.size(); i++) {
      pairs.put(pages.get(i).page().file().path(), made.get(i));
    }
    return pairs;
  }

  private PagePair.Result pair(Substance source, LanguageTag locale) {
    String name = source.page().name();
    Optional<Substance> translation = catalog.page(locale, name).map(stages::substance);
    return PagePair.of(source, translation, Optional.ofNullable(lock(locale).pages().get(name)));
  }

  /** Reads a text as if it were the translation of a page. */
  PageImport.Read read(LanguageTag locale, String name, String text) {
    SourceFile file = SourceFile.of("content/" + locale + "/" + name, text);
    PageReader.Result result = new PageReader(catalog.site().limits()).read(locale, name, file);
    Page page = result.page();
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.addAll(stages.check(page));
    return new PageImport.Read(stages.substance(page), findings);
  }
}
