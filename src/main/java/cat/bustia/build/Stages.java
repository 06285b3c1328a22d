package cat.bustia.build;

import cat.bustia.check.Checker;
import cat.bustia.check.EditionFindings;
import cat.bustia.check.PageFindings;
import cat.bustia.check.PageView;
import cat.bustia.check.SiteView;
import cat.bustia.content.Catalog;
import cat.bustia.content.OfferedParts;
import cat.bustia.content.Page;
import cat.bustia.content.Pictures;
import cat.bustia.export.ProfileSigner;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.html.HtmlAudit;
import cat.bustia.html.HtmlPage;
import cat.bustia.i18n.MessagesReader;
import cat.bustia.markdown.Anchor;
import cat.bustia.markdown.Document;
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
import cat.bustia.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
  private final Catalog catalog;
  private final SiteView site;
  private final MarkdownReader markdown = new MarkdownReader();
  private final StatementFinder finder;
  private final Checker checker;
  private final Optional<Renderer> renderer;
  private final ReadBack readBack;
  private final SearchFiles search;
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
      SearchFiles search,
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
    this.search = search;
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
        new SearchFiles(strings.byLocale()),
        new Translations(catalog, project.locks(), project.unreadable()),
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

  /** A page as it was written, as rules see it. */
  PageView view(Page page) {
    return view(page, parsed(page).document());
  }

  /** What is published of a page, as rules see it: itself, or its editions. */
  List<PageView> editions(Page page) {
    return editions(page, parsed(page).document());
  }

  private List<PageView> editions(Page page, Document document) {
    List<Page> editions = catalog.editions(page);
    // What no provider's readers get is checked all the same.
    return (editions.isEmpty() ? List.of(page) : editions)
        .stream().map(edition -> view(edition, offered(document, edition))).toList();
  }

  private Document offered(Document document, Page page) {
    return page.isTemplate() ? document : OfferedParts.of(document, page, site.references());
  }

  private PageView view(Page page, Document document) {
    return checker.view(page, document, finder.find(page, document));
  }

  private Parsed parsed(Page page) {
    return markdown.read(page.file(), page.bodyStart(), catalog.site().limits(), anchors(page));
  }

  /** The anchors of the page that another one translates; none if it translates none. */
  private List<Anchor> anchors(Page page) {
    Substance original = sources.get(page.name());
    return original == null ? List.of() : original.anchors();
  }

  /** A page with its editions, and what is wrong with all of them. */
  private record Checked(PageView written, List<Checker.Edition> editions, PageFindings findings) {}

  private Checked checked(Page page) {
    Parsed parsed = parsed(page);
    List<Checker.Edition> editions =
        editions(page, parsed.document()).stream()
            .map(view -> new Checker.Edition(view, checker.check(view)))
            .toList();
    PageView first = editions.get(0).view();
    PageView written =
        first.document() == parsed.document() && first.page().equals(page)
            ? first
            : checker.view(page, parsed.document(), first.statements());
    return new Checked(written, editions, checker.check(written, parsed.findings(), editions));
  }

  /** Takes a page through all stages. */
  Made make(Page page, Sink sink) {
    Checked made = checked(page);
    PageFindings checked = made.findings();
    List<String> newer = List.of();
    if (isMultilingual) {
      Translations.Checked translation = translation(made);
      checked = checked.with(translation.findings());
      newer = translation.newer();
    }
    List<EditionFindings.Edition> rendered = new ArrayList<>();
    int statements = 0;
    for (Checker.Edition edition : made.editions()) {
      PageView view = edition.view();
      statements += view.statements().size();
      if (ExportedFiles.explainsSettings(view.page(), view.document(), view.provider())) {
        withSettings.add(view.page().permalink());
      }
      if (renderer.isPresent() && !page.front().draft() && !view.page().isTemplate()) {
        List<Finding> findings = new ArrayList<>();
        NavigableMap<Span, Fact> typed = typed(edition.findings());
        render(view.page(), view, typed, newer, findings, sink);
        for (Page fallback : catalog.fallbacks(view.page())) {
          render(fallback, view, typed, newer, findings, sink);
        }
        rendered.add(EditionFindings.Edition.of(view, findings));
      }
    }
    List<Finding> found = rendered.isEmpty() ? List.of() : EditionFindings.ofPublished(rendered);
    return new Made(checked, found, statements);
  }

  /** What a page says that has to be there in every language. */
  Substance substance(Page page) {
    return substance(checked(page));
  }

  /** What is wrong with a page by itself. */
  List<Finding> check(Page page) {
    return checked(page).findings().findings();
  }

  private Substance substance(Checked checked) {
    PageView view = checked.written();
    NavigableMap<Span, Fact> typed = typed(checked.editions().get(0).findings());
    Set<String> contradicted =
        checked.findings().findings().stream()
            .filter(finding -> finding.rule() != Rule.HARD_CODED_VALUE)
            .flatMap(finding -> finding.fact().stream())
            .collect(Collectors.toSet());
    return Substance.of(view.page(), view.document(), site.references(), typed, contradicted);
  }

  /** Keeps what a source page says, or holds a translation against it. */
  private Translations.Checked translation(Checked checked) {
    Page page = checked.written().page();
    Substance substance = substance(checked);
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
              HtmlPage html = readBack.page(file);
              findings.addAll(readBack.read(html, view));
              search.add(page, file.path(), html);
              hand(file, sink);
            });
  }

  /** The places of a page that state a fact by hand, and truly. */
  private NavigableMap<Span, Fact> typed(List<Finding> findings) {
    NavigableMap<Span, Fact> typed = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.rule() == Rule.HARD_CODED_VALUE) {
        finding.fact().map(facts::get).ifPresent(fact -> typed.put(finding.place().span(), fact));
      }
    }
    return typed;
  }

  /**
   * Makes the files that belong to no page.
   *
   * @param signer signs the Apple profiles, where they are to be signed
   */
  List<Finding> makeShared(Optional<ProfileSigner> signer, Sink sink) throws IOException {
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
      search.files().forEach(file -> hand(file, sink));
    }
    SiteFiles.of(catalog, found).forEach(file -> hand(file, sink));
    ExportedFiles.of(catalog, site.truth(), site.facts(), renderer, withSettings, signer, found)
        .forEach(file -> hand(file, sink));
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
    return new Outcome(Echoes.without(all), paths, statements, List.of());
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

  /** The places of a page that state facts, in all its editions. */
  List<FactFinder.Found> facts(Page page, FactFinder facts) {
    List<FactFinder.Found> found = new ArrayList<>();
    for (PageView view : editions(page)) {
      found.addAll(facts.find(view.page(), view.document(), view.statements()));
    }
    return found;
  }
}
