package cat.bustia.check;

import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.ClientReader;
import cat.bustia.content.Page;
import cat.bustia.content.PageReader;
import cat.bustia.content.Permalinks;
import cat.bustia.content.Picture;
import cat.bustia.content.PictureReader;
import cat.bustia.content.Pictures;
import cat.bustia.content.Site;
import cat.bustia.content.SiteReader;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.markdown.MarkdownReader;
import cat.bustia.markdown.Parsed;
import cat.bustia.report.Report;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.statement.Statement;
import cat.bustia.statement.StatementFinder;
import cat.bustia.truth.DefinitionLint;
import cat.bustia.truth.Facts;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A project of a few files in memory, held against all rules. */
public final class TinyProject {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> USUAL =
      List.of("content/site.yaml", "content/servers/posta.example.yaml", "content/ca/index.md");

  private final TreeMap<String, String> files = new TreeMap<>();
  private final TreeMap<String, byte[]> pictures = new TreeMap<>();

  /** The usual project of the rule pages. */
  public TinyProject() {
    for (String path : USUAL) {
      files.put(path, resource(path));
    }
  }

  private static String resource(String path) {
    try (InputStream in = TinyProject.class.getResourceAsStream("project/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TinyProject with(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** With a page of this body below {@code content/}. */
  public TinyProject withPage(String path, String body) {
    return with("content/" + path, front("") + body);
  }

  /** The home page's body. */
  public TinyProject withBody(String body) {
    return withPage("ca/index.md", body);
  }

  /** With a picture of these bytes, whatever they are. */
  public TinyProject withPicture(String path, byte[] content) {
    pictures.put(path, content);
    return this;
  }

  /** Front matter with further lines. */
  public static String front(String more) {
    return "---\ntitle: Ajuda\ndescription: Paraules\n" + more + "---\n\n";
  }

  public String text(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  /** What is found, in the words of the plain report. */
  public String report() {
    return Report.plain(findings());
  }

  public List<Finding> findings() {
    SourceFile siteFile = SourceFile.of("content/site.yaml", text("content/site.yaml"));
    SiteReader.Result siteRead = SiteReader.read(siteFile);
    if (siteRead.site().isEmpty()) {
      return Verdict.of(siteRead.findings(), Map.of());
    }
    Site site = siteRead.site().get();
    List<Finding> others = new ArrayList<>(siteRead.findings());
    TruthResult truth = TruthReader.read(under("content/servers/"), Limits.DEFAULT);
    PageReader reader = new PageReader(site.limits());
    List<PageReader.Result> read = new ArrayList<>();
    for (LanguageTag locale : site.locales()) {
      String folder = "content/" + locale + "/";
      for (SourceFile file : under(folder)) {
        read.add(reader.read(locale, file.path().substring(folder.length()), file));
      }
    }
    List<Page> pages = read.stream().map(PageReader.Result::page).toList();
    Catalog catalog = new Catalog(site, pages, clients(others));
    others.addAll(truth.findings());
    others.addAll(DefinitionLint.check(truth.truth()));
    others.addAll(Permalinks.check(catalog));
    SiteView view =
        SiteView.of(
            catalog,
            truth.truth(),
            Facts.of(truth.truth()),
            pictures(site.limits(), others),
            Optional.of(TODAY));
    Checker checker = new Checker(view);
    MarkdownReader markdown = new MarkdownReader();
    StatementFinder finder = new StatementFinder(truth.truth(), catalog, view.references());
    List<PageFindings> checked = new ArrayList<>();
    for (PageReader.Result each : read) {
      Page page = each.page();
      Parsed parsed = markdown.read(page.file(), page.bodyStart(), site.limits());
      List<Finding> found = new ArrayList<>(each.findings());
      found.addAll(parsed.findings());
      List<Statement> statements = finder.find(page, parsed.document());
      checked.add(checker.check(checker.view(page, parsed.document(), statements), found));
    }
    return checker.finish(checked, others);
  }

  /** The project after its safe fixes. */
  public TinyProject fixed() {
    TinyProject fixed = new TinyProject();
    fixed.files.putAll(files);
    fixed.pictures.putAll(pictures);
    Fixes.apply(findings(), false)
        .forEach((file, text) -> fixed.files.put(file.path(), file.withByteOrderMark(text)));
    return fixed;
  }

  private Map<String, Client> clients(List<Finding> findings) {
    Map<String, Client> clients = new HashMap<>();
    for (SourceFile file : under("content/clients/")) {
      ClientReader.Result read = ClientReader.read(file, Limits.DEFAULT);
      findings.addAll(read.findings());
      read.client().ifPresent(client -> clients.put(client.id(), client));
    }
    return clients;
  }

  private Pictures pictures(Limits limits, List<Finding> findings) {
    List<Picture> good = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    pictures.forEach(
        (path, content) -> {
          PictureReader.Result read = PictureReader.read(path, content, limits);
          findings.addAll(read.findings());
          read.picture().ifPresentOrElse(good::add, () -> refused.add(path));
        });
    return new Pictures(good, refused);
  }

  private List<SourceFile> under(String folder) {
    List<SourceFile> found = new ArrayList<>();
    files.tailMap(folder).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(folder))
        .forEach(entry -> found.add(SourceFile.of(entry.getKey(), entry.getValue())));
    return found;
  }
}
