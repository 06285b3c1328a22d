package cat.bustia.build;

import cat.bustia.check.Checker;
import cat.bustia.check.PageFindings;
import cat.bustia.check.PageView;
import cat.bustia.check.SiteView;
import cat.bustia.content.Catalog;
import cat.bustia.content.Page;
import cat.bustia.content.Pictures;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.html.HtmlAudit;
import cat.bustia.i18n.MessagesReader;
import cat.bustia.markdown.Anchor;
import cat.bustia.markdown.MarkdownReader;
import cat.bustia.markdown.Parsed;
import cat.bustia.output.OutputFile;
import cat.bustia.render.Rendered;
import cat.bustia.render.Renderer;
import cat.bustia.render.StatusRow;
import cat.bustia.source.Span;
import cat.bustia.statement.Statement;
import cat.bustia.statement.StatementFinder;
import cat.bustia.translation.PageStatus;
import cat.bustia.translation.Substance;
import cat.bustia.translation.Translations;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Field;
import cat.bustia.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What happens to each page of a run: parse, find, check, render, verify. Any thread may use it.
 */
final class Stages {
  private static final Set<String> FIELDS =
      Arrays.stream(Field.values()).map(Field::word).collect(Collectors.toUnmodifiableSet());

  private final Catalog catalog;
  private final SiteView site;
  private final MarkdownReader markdown = new MarkdownReader();
  private final StatementFinder finder;
  private final Checker checker;
  private final Optional<Renderer> renderer;
  private final ReadBack readBack;
  private final List<Finding> findings;
  private final Optional<OtherTexts> texts;
  private final List<Finding> written;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Translations translations;
  private final boolean isMultilingual;
  private final Map<String, Substance> sources = new ConcurrentHashMap<>();
  private final Set<String> withSettings = ConcurrentHashMap.newKeySet();

  /** What came of a page. */
  record Made(PageFindings checked, List<Finding> rendered, int statements) {}

  /** A page's body with what it states. */
  record Read(Parsed parsed, List<Statement> statements) {}

  /**
   * @param facts all that pages can state
   * @param renderer absent where templates are at fault: pages are checked all the same
   * @param findings of everything read so far
   * @param texts those that belong to no page
   */
  private Stages(
      Catalog catalog,
      SiteView site,
      Facts facts,
      StatementFinder finder,
      Optional<Renderer> renderer,
      ReadBack readBack,
      Translations translations,
      List<Finding> findings,
      Optional<OtherTexts> texts) {
    this.catalog = catalog;
    this.translations = translations;
    this.isMultilingual = catalog.site().locales().size() > 1;
    this.site = site;
    this.finder = finder;
    this.checker = new Checker(site);
    this.renderer = renderer;
    this.readBack = readBack;
    this.findings = findings;
    this.texts = texts;
    this.written = texts.map(all -> all.check(finder)).orElse(List.of());
    facts.all().forEach(fact -> this.facts.put(fact.key(), fact));
  }

  /** Prepares what all pages share: pictures, interface strings, templates. */
  static Stages open(Request request, Project project, Catalog catalog) throws IOException {
    List<Finding> findings = new ArrayList<>(project.findings());
    Surroundings around = new Surroundings(request.project(), project.tree(), catalog.site());
    Pictures pictures = around.pictures(findings);
    MessagesReader.Strings strings = around.messages(findings);
    Renderer.Opened opened =
        Renderer.open(
            request.project(),
            catalog,
            project.truth(),
            project.facts(),
            pictures,
            strings.byLocale());
    findings.addAll(opened.findings());
    SiteView site =
        SiteView.of(catalog, project.truth(), project.facts(), pictures, request.today());
    StatementFinder finder = new StatementFinder(project.truth(), catalog, site.references());
    String output = String.valueOf(request.output().getFileName());
    ReadBack readBack = ReadBack.of(project, catalog, finder, opened.renderer().titles(), output);
    return new Stages(
        catalog,
        site,
        project.facts(),
        finder,
        opened.findings().isEmpty() ? Optional.of(opened.renderer()) : Optional.empty(),
        readBack,
        new Translations(catalog, project.locks()),
        findings,
        OtherTexts.of(site, strings.written(), opened.templates()));
  }

  /**
   * The pages in the order in which they are to be made: those that others translate come first.
   */
  List<List<Page>> turns() {
    Map<Boolean, List<Page>> turns =
        catalog.pages().stream().collect(Collectors.partitioningBy(translations::isSource));
    return List.of(turns.getOrDefault(true, List.of()), turns.getOrDefault(false, List.of()));
  }

  SiteView site() {
    return site;
  }

  /** A page as rules see it. */
  PageView view(Page page) {
    Read read = read(page);
    return checker.view(page, read.parsed().document(), read.statements());
  }

  Read read(Page page) {
    Parsed parsed =
        markdown.read(page.file(), page.bodyStart(), catalog.site().limits(), anchors(page));
    return new Read(parsed, finder.find(page, parsed.document()));
  }

  /** The anchors of the page that another one translates; none if it translates none. */
  private List<Anchor> anchors(Page page) {
    Substance original = sources.get(page.name());
    return original == null ? List.of() : original.anchors();
  }

  /** Takes a page through all stages. */
  Made make(Page page, Sink sink) {
    Read read = read(page);
    PageView view = checker.view(page, read.parsed().document(), read.statements());
    PageFindings checked = checker.check(view, read.parsed().findings());
    if (ExportedFiles.explainsSettings(
        page, read.parsed().document(), site.references().provider(page))) {
      withSettings.add(page.file().path());
    }
    NavigableMap<Span, Fact> typed = typed(checked);
    List<String> newer = List.of();
    if (isMultilingual) {
      Translations.Checked translation = translation(view, typed, checked);
      checked = checked.with(translation.findings());
      newer = translation.newer();
    }
    List<Finding> rendered = new ArrayList<>();
    if (renderer.isPresent() && !page.front().draft()) {
      render(page, view, typed, newer, rendered, sink);
      for (Page fallback : catalog.fallbacks(page)) {
        render(fallback, view, typed, newer, rendered, sink);
      }
    }
    return new Made(checked, rendered, read.statements().size());
  }

  /** What a page says that has to be there in every language. */
  Substance substance(Page page) {
    Read read = read(page);
    PageView view = checker.view(page, read.parsed().document(), read.statements());
    PageFindings checked = checker.check(view, read.parsed().findings());
    return substance(view, typed(checked), checked);
  }

  /** What is wrong with a page by itself. */
  List<Finding> check(Page page) {
    Read read = read(page);
    PageView view = checker.view(page, read.parsed().document(), read.statements());
    return checker.check(view, read.parsed().findings()).findings();
  }

  private Substance substance(PageView view, NavigableMap<Span, Fact> typed, PageFindings checked) {
    Set<String> contradicted =
        checked.findings().stream()
            .filter(finding -> finding.rule() != Rule.HARD_CODED_VALUE)
            .flatMap(finding -> finding.fact().stream())
            .collect(Collectors.toSet());
    return Substance.of(view.page(), view.document(), site.references(), typed, contradicted);
  }

  /** Keeps what a source page says, or holds a translation against it. */
  private Translations.Checked translation(
      PageView view, NavigableMap<Span, Fact> typed, PageFindings checked) {
    Page page = view.page();
    Substance substance = substance(view, typed, checked);
    if (translations.isSource(page)) {
      sources.put(page.name(), substance);
    }
    Substance source = sources.get(page.name());
    return source == null || source == substance
        ? Translations.Checked.nothing()
        : translations.check(substance, source);
  }

  private void render(
      Page page,
      PageView view,
      NavigableMap<Span, Fact> typed,
      List<String> newer,
      List<Finding> findings,
      Sink sink) {
    Rendered result = renderer.orElseThrow().render(page, view.document(), typed, newer);
    findings.addAll(result.findings());
    result
        .file()
        .ifPresent(
            file -> {
              findings.addAll(readBack.read(file, view));
              hand(file, sink);
            });
  }

  /** The places of a page that state a fact by hand, and truly. */
  private NavigableMap<Span, Fact> typed(PageFindings checked) {
    NavigableMap<Span, Fact> typed = new TreeMap<>();
    for (Finding finding : checked.findings()) {
      if (finding.rule() == Rule.HARD_CODED_VALUE) {
        finding.fact().map(facts::get).ifPresent(fact -> typed.put(finding.place().span(), fact));
      }
    }
    return typed;
  }

  /** Makes the files that belong to no page. */
  List<Finding> makeShared(Sink sink) throws IOException {
    List<Finding> found = new ArrayList<>();
    if (isMultilingual) {
      List<PageStatus> status = translations.status(sources);
      found.addAll(translations.findings(status));
      if (renderer.isPresent()) {
        Rendered page = renderer.get().status(status.stream().map(Stages::row).toList());
        found.addAll(page.findings());
        page.file().ifPresent(file -> hand(file, sink));
      }
    }
    if (renderer.isPresent()) {
      Renderer.Shared shared = renderer.get().shared();
      found.addAll(shared.findings());
      for (OutputFile file : shared.files()) {
        found.addAll(readBack.read(file));
        hand(file, sink);
      }
    }
    for (OutputFile file : SiteFiles.of(catalog, found)) {
      hand(file, sink);
    }
    for (OutputFile file :
        ExportedFiles.of(catalog, site.truth(), site.facts(), renderer, withSettings, found)) {
      hand(file, sink);
    }
    return found;
  }

  private static StatusRow row(PageStatus status) {
    return new StatusRow(
        status.locale(),
        status.name(),
        status.state().word(),
        status.changes().stream()
            .map(
                change ->
                    new StatusRow.Changed(
                        change.was().map(was -> was.text()).orElse(""),
                        change.now().map(now -> now.text()).orElse("")))
            .toList());
  }

  private static void hand(OutputFile file, Sink sink) {
    try {
      sink.add(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ledger with all that these pages publish. */
  String ledger(List<Made> pages) {
    Map<String, Set<String>> anchors = new HashMap<>();
    for (Made page : pages) {
      anchors.put(page.checked().page().file().path(), page.checked().anchors());
    }
    return catalog.ledger().record(catalog, anchors);
  }

  /** Everything that is to be reported. */
  Outcome verdict(List<Made> pages, List<Finding> shared) {
    List<Finding> others = new ArrayList<>(shared);
    int statements = 0;
    for (Made page : pages) {
      others.addAll(page.rendered());
      statements += page.statements();
    }
    others = new ArrayList<>(OtherTexts.withoutEchoes(others, written));
    others.addAll(written);
    others.addAll(findings);
    List<Finding> all = checker.finish(pages.stream().map(Made::checked).toList(), others);
    List<String> paths = pages.stream().map(made -> made.checked().page().file().path()).toList();
    return new Outcome(withoutEchoes(all), paths, statements, List.of());
  }

  /** Where a definition could not be read, the references to its facts are not what is wrong. */
  private static List<Finding> withoutEchoes(List<Finding> findings) {
    boolean broken =
        findings.stream()
            .anyMatch(
                each ->
                    each.level() == Level.ERROR
                        && each.place().file().path().startsWith("content/servers/"));
    return broken ? findings.stream().filter(each -> !isEcho(each)).toList() : findings;
  }

  private static boolean isEcho(Finding finding) {
    return finding.rule() == Rule.UNKNOWN_REFERENCE
        && finding.actual().filter(name -> FIELDS.contains(lastPart(name))).isPresent();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  HtmlAudit audit() {
    return readBack.audit();
  }

  /** What texts that belong to no page state, by a truth of some time. */
  List<Statement> otherStatements(StatementFinder by, Truth truth) {
    return texts.map(all -> all.statements(by, truth)).orElse(List.of());
  }

  /** The places of such texts that state facts. */
  List<FactFinder.Found> otherFacts(FactFinder facts) {
    return facts.find(otherStatements(finder, site.truth()));
  }

  /** The places of a page that state facts. */
  List<FactFinder.Found> facts(Page page, FactFinder facts) {
    Read read = read(page);
    return facts.find(page, read.parsed().document(), read.statements());
  }
}
