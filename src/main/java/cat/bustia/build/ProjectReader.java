package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.ClientReader;
import cat.bustia.content.ContentTree;
import cat.bustia.content.EachChecks;
import cat.bustia.content.FrontMatterNames;
import cat.bustia.content.Ledger;
import cat.bustia.content.LedgerReader;
import cat.bustia.content.Page;
import cat.bustia.content.PageReader;
import cat.bustia.content.Permalinks;
import cat.bustia.content.Site;
import cat.bustia.content.SiteReader;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.glossary.Glossary;
import cat.bustia.glossary.GlossaryReader;
import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.translation.Lock;
import cat.bustia.translation.LockReader;
import cat.bustia.truth.DefinitionLint;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a help center's content: definitions, settings, clients, and what each page says of itself.
 */
final class ProjectReader {
  private static final String SITE = "content/site.yaml";
  private static final Set<String> FOLDERS = Set.of("servers", "clients", "messages");

  private final Request request;
  private final Workers workers;
  private final List<Finding> findings = new ArrayList<>();

  /** A page's file, not yet read. */
  private record Source(LanguageTag locale, String path) {
    String name() {
      return path.substring("content/".length() + locale.text().length() + 1);
    }
  }

  /** A page's file, read. */
  private record Read(Optional<Page> page, List<Finding> findings) {}

  private ProjectReader(Request request, Workers workers) {
    this.request = request;
    this.workers = workers;
  }

  /**
   * Reads the project.
   *
   * @throws IOException if the disk fails; what its authors got wrong is among the findings
   */
  static Project read(Request request, Workers workers) throws IOException, InterruptedException {
    return new ProjectReader(request, workers).read();
  }

  private Project read() throws IOException, InterruptedException {
    ContentTree tree = ContentTree.scan(request.project());
    findings.addAll(tree.findings());
    Optional<Site> site = site(tree);
    Limits limits = site.map(Site::limits).orElse(Limits.DEFAULT);
    TruthResult truth =
        TruthReader.read(definitions(request.project(), tree, limits, findings), limits);
    findings.addAll(truth.findings());
    findings.addAll(DefinitionLint.check(truth.truth()));
    if (request.against().isPresent()) {
      findings.addAll(
          SecondSource.check(request.project(), request.against().get(), truth.truth()));
    }
    Optional<Catalog> catalog = Optional.empty();
    Map<LanguageTag, Lock> locks = new HashMap<>();
    Set<LanguageTag> unreadable = new HashSet<>();
    if (site.isPresent()) {
      locks(tree, site.get(), locks, unreadable);
      Map<String, Client> clients = clients(tree, limits);
      Glossary glossary =
          glossary(tree, site.get()).withNames(ProperNames.of(truth.truth(), clients.values()));
      Catalog read =
          new Catalog(
              site.get(),
              pages(tree, site.get()),
              clients,
              ledger(tree, limits),
              truth.truth().providers(),
              glossary);
      findings.addAll(Permalinks.check(read));
      findings.addAll(FrontMatterNames.check(read, truth.truth(), tree));
      findings.addAll(EachChecks.check(read, truth.truth()));
      tooMany(read);
      // Without the provider that pages speak of, each of their references would be told of.
      if (knowsProvider(site.get(), truth.truth(), tree)) {
        catalog = Optional.of(read);
      }
    }
    return new Project(
        tree, truth.truth(), Facts.of(truth.truth()), catalog, locks, unreadable, findings);
  }

  /**
   * What is made counts, and not only what is read: each page of each provider is made for each.
   */
  private void tooMany(Catalog catalog) {
    long made = 0;
    for (Page page : catalog.pages()) {
      made += (long) catalog.editions(page).size() * (1 + catalog.fallbacks(page).size());
    }
    int most = catalog.site().limits().pages();
    if (made > most && catalog.pages().stream().anyMatch(Page::isTemplate)) {
      findings.add(
          Finding.of(
                  Rule.TOO_LARGE,
                  catalog.site().file().at(Span.at(0)),
                  "`" + made + "` pages would be made, and at most `" + most + "` are")
              .note("a page of each provider counts once for each of them")
              .help("raise `pages` under `limits` if so many are meant")
              .build());
    }
  }

  private Optional<Site> site(ContentTree tree) throws IOException {
    if (!tree.files().containsKey(SITE)) {
      findings.add(
          Finding.of(
                  Rule.INVALID_CONFIGURATION,
                  SourceFile.opaque(SITE).at(Span.at(0)),
                  "there is no `" + SITE + "`")
              .help("write one with title, baseUrl, sourceLocale and locales")
              .build());
      return Optional.empty();
    }
    Optional<SourceFile> file = text(SITE, Limits.DEFAULT.yamlBytes(), Rule.INVALID_CONFIGURATION);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    SiteReader.Result result = SiteReader.read(file.get());
    findings.addAll(result.findings());
    return result
        .site()
        .map(site -> request.baseUrl().map(site::withBaseUrl).orElse(site))
        .map(
            site ->
                request.explainSilence()
                    ? site.withPolicy(Rule.SILENT_STATEMENT, Level.NOTE)
                    : site);
  }

  /** Whether there is a definition, even a broken one, of the provider that the site names. */
  private boolean knowsProvider(Site site, Truth truth, ContentTree tree) {
    Optional<Located<String>> unknown =
        site.provider()
            .filter(named -> truth.provider(named.value()).isEmpty())
            .filter(named -> !tree.defines("servers", named.value()));
    unknown.ifPresent(
        named -> {
          List<String> ids = truth.providers().stream().map(each -> each.id()).toList();
          List<String> near = Nearest.names(named.value(), ids);
          findings.add(
              Finding.of(
                      Rule.INVALID_CONFIGURATION,
                      named.place(),
                      "no definition describes the provider `" + named.value() + "`")
                  .help(
                      near.isEmpty()
                          ? "write content/servers/" + named.value() + ".yaml"
                          : "write `" + String.join("` or `", near) + "`")
                  .build());
        });
    return unknown.isEmpty();
  }

  private Map<String, Client> clients(ContentTree tree, Limits limits) throws IOException {
    Map<String, Client> clients = new HashMap<>();
    for (SourceFile file : yamlFiles(request.project(), tree, "clients", limits, findings)) {
      ClientReader.Result result = ClientReader.read(file, limits);
      findings.addAll(result.findings());
      result.client().ifPresent(client -> clients.put(client.id(), client));
    }
    return clients;
  }

  private void locks(
      ContentTree tree, Site site, Map<LanguageTag, Lock> locks, Set<LanguageTag> unreadable)
      throws IOException {
    for (LanguageTag locale : site.locales()) {
      String path = Lock.path(locale);
      if (tree.files().containsKey(path)) {
        int most = LockReader.maxBytes(site.limits());
        Optional<SourceFile> file = text(path, most, Rule.INVALID_CONFIGURATION);
        Optional<Lock> lock = Optional.empty();
        if (file.isPresent()) {
          LockReader.Result result =
              LockReader.read(
                  file.get(), site.limits(), Direction.of(site.sourceLocale()) == Direction.RTL);
          findings.addAll(result.findings());
          lock = result.lock();
        }
        lock.ifPresentOrElse(read -> locks.put(locale, read), () -> unreadable.add(locale));
      }
    }
  }

  private Glossary glossary(ContentTree tree, Site site) throws IOException {
    if (!tree.files().containsKey(Glossary.PATH)) {
      return Glossary.empty();
    }
    int most = site.limits().yamlBytes();
    Optional<SourceFile> file = text(Glossary.PATH, most, Rule.INVALID_CONFIGURATION);
    if (file.isEmpty()) {
      return Glossary.empty();
    }
    GlossaryReader.Result result = GlossaryReader.read(file.get(), site.locales(), site.limits());
    findings.addAll(result.findings());
    return result.glossary();
  }

  private Ledger ledger(ContentTree tree, Limits limits) throws IOException {
    if (!tree.files().containsKey(Ledger.PATH)) {
      return Ledger.empty();
    }
    Optional<SourceFile> file =
        text(Ledger.PATH, LedgerReader.maxBytes(limits), Rule.INVALID_CONFIGURATION);
    if (file.isEmpty()) {
      return Ledger.empty();
    }
    LedgerReader.Result result = LedgerReader.read(file.get(), limits);
    findings.addAll(result.findings());
    return result.ledger();
  }

  /**
   * The server definitions of a project; files that are none, or cannot be read, are findings.
   *
   * @throws IOException if the disk fails
   */
  static List<SourceFile> definitions(
      Path project, ContentTree tree, Limits limits, List<Finding> findings) throws IOException {
    return yamlFiles(project, tree, "servers", limits, findings);
  }

  private static List<SourceFile> yamlFiles(
      Path project, ContentTree tree, String folder, Limits limits, List<Finding> findings)
      throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (String path : tree.under(folder, "")) {
      boolean direct = path.indexOf('/', "content/".length() + folder.length() + 1) < 0;
      if (direct && path.endsWith(".yaml")) {
        ProjectFiles.text(project, path, limits.yamlBytes(), Rule.INVALID_DEFINITION, findings)
            .ifPresent(files::add);
      } else if (path.endsWith(".yaml") || path.endsWith(".yml")) {
        findings.add(
            Finding.of(
                    Rule.INVALID_DEFINITION,
                    SourceFile.opaque(path).at(Span.at(0)),
                    "`" + path + "` is not read")
                .help("put it right into content/" + folder + ", with the ending .yaml")
                .build());
      }
    }
    return files;
  }

  private List<Page> pages(ContentTree tree, Site site) throws IOException, InterruptedException {
    List<Source> sources = new ArrayList<>();
    for (LanguageTag locale : site.locales()) {
      tree.under(locale.text(), ".md").forEach(path -> sources.add(new Source(locale, path)));
    }
    foldersOfNoUse(tree, site);
    int most = site.limits().pages();
    if (sources.size() > most) {
      findings.add(
          Finding.of(
                  Rule.TOO_LARGE,
                  site.file().at(Span.at(0)),
                  "there are `" + sources.size() + "` pages, and at most `" + most + "` are read")
              .help("raise `pages` under `limits` if so many are meant")
              .build());
      return List.of();
    }
    PageReader reader = new PageReader(site.limits());
    List<Read> results = workers.map(sources, source -> read(source, reader, site.limits()));
    List<Page> pages = new ArrayList<>(results.size());
    for (Read result : results) {
      result.page().ifPresent(pages::add);
      findings.addAll(result.findings());
    }
    return pages;
  }

  private Read read(Source source, PageReader reader, Limits limits) {
    List<Finding> found = new ArrayList<>();
    try {
      Optional<Page> page =
          ProjectFiles.text(
                  request.project(),
                  source.path(),
                  limits.pageBytes(),
                  Rule.HIDDEN_CHARACTER,
                  found)
              .map(
                  file -> {
                    PageReader.Result result = reader.read(source.locale(), source.name(), file);
                    found.addAll(result.findings());
                    return result.page();
                  });
      return new Read(page, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that nobody reads may hold pages that nobody checks. */
  private void foldersOfNoUse(ContentTree tree, Site site) {
    Set<String> folders = new TreeSet<>();
    for (String path : tree.files().keySet()) {
      int end = path.indexOf('/', "content/".length());
      if (end > 0 && path.endsWith(".md")) {
        folders.add(path.substring("content/".length(), end));
      }
    }
    site.locales().forEach(locale -> folders.remove(locale.text()));
    folders.removeAll(FOLDERS);
    for (String folder : folders) {
      findings.add(
          Finding.of(
                  Rule.INVALID_CONFIGURATION,
                  SourceFile.opaque("content/" + folder).at(Span.at(0)),
                  "the pages in `content/" + folder + "` belong to no locale of the site")
              .help("add `" + folder + "` to `locales` in " + SITE + ", or move the folder away")
              .build());
    }
  }

  private Optional<SourceFile> text(String path, int maxBytes, Rule badBytes) throws IOException {
    return ProjectFiles.text(request.project(), path, maxBytes, badBytes, findings);
  }
}
