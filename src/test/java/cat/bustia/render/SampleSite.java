package cat.bustia.render;

import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.ClientReader;
import cat.bustia.content.ContentTree;
import cat.bustia.content.Ledger;
import cat.bustia.content.OfferedParts;
import cat.bustia.content.Page;
import cat.bustia.content.PageReader;
import cat.bustia.content.Picture;
import cat.bustia.content.PictureReader;
import cat.bustia.content.Pictures;
import cat.bustia.content.References;
import cat.bustia.content.Site;
import cat.bustia.content.SiteReader;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.MessagesReader;
import cat.bustia.markdown.Anchor;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.MarkdownReader;
import cat.bustia.output.OutputFile;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Facts;
import cat.bustia.truth.TruthReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project's folder, rendered without being checked. */
final class SampleSite {
  private final Path project;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, OutputFile> files = new TreeMap<>();

  private SampleSite(Path project) {
    this.project = project;
  }

  static SampleSite render(Path project) throws IOException {
    SampleSite sample = new SampleSite(project);
    sample.render();
    return sample;
  }

  /** What the readers and templates found wrong. */
  List<Finding> findings() {
    return findings;
  }

  /** The files by path. */
  Map<String, OutputFile> files() {
    return files;
  }

  String text(String path) {
    OutputFile file = files.get(path);
    if (file == null) {
      throw new AssertionError("no " + path + " in " + files.keySet());
    }
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  void writeTo(Path folder) throws IOException {
    for (OutputFile file : files.values()) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.content());
    }
  }

  private void render() throws IOException {
    ContentTree tree = ContentTree.scan(project);
    var siteRead = SiteReader.read(file("content/site.yaml"));
    findings.addAll(siteRead.findings());
    Site site = siteRead.site().orElseThrow(() -> new AssertionError(findings));
    List<SourceFile> definitions = new ArrayList<>();
    for (String path : tree.under("servers", ".yaml")) {
      definitions.add(file(path));
    }
    var truth = TruthReader.read(definitions, site.limits());
    findings.addAll(truth.findings());
    Map<String, Client> clients = new HashMap<>();
    for (String path : tree.under("clients", ".yaml")) {
      var client = ClientReader.read(file(path), site.limits());
      findings.addAll(client.findings());
      client.client().ifPresent(found -> clients.put(found.id(), found));
    }
    Map<LanguageTag, SourceFile> own = new HashMap<>();
    List<Page> pages = new ArrayList<>();
    PageReader reader = new PageReader(site.limits());
    for (LanguageTag locale : site.locales()) {
      String strings = "content/messages/" + locale + ".yaml";
      if (tree.files().containsKey(strings)) {
        own.put(locale, file(strings));
      }
      for (String path : tree.under(locale.text(), ".md")) {
        String name = path.substring(("content/" + locale + "/").length());
        var page = reader.read(locale, name, file(path));
        findings.addAll(page.findings());
        pages.add(page.page());
      }
    }
    List<Picture> pictures = new ArrayList<>();
    for (String path : tree.files().keySet()) {
      if (PictureReader.isPicture(path)) {
        PictureReader.read(path, Files.readAllBytes(project.resolve(path)), site.limits())
            .picture()
            .ifPresent(pictures::add);
      }
    }
    Catalog catalog = new Catalog(site, pages, clients, Ledger.empty(), truth.truth().providers());
    var messages = MessagesReader.read(site.locales(), site.fallback(), own, site.limits());
    findings.addAll(messages.findings());
    Renderer.Opened opened =
        Renderer.open(
            project,
            catalog,
            truth.truth(),
            Facts.of(truth.truth()),
            new Pictures(pictures, List.of()),
            messages.byLocale());
    findings.addAll(opened.findings());
    if (opened.findings().isEmpty()) {
      References references = new References(catalog, truth.truth(), Facts.of(truth.truth()));
      render(catalog, references, opened.renderer());
    }
  }

  private void render(Catalog catalog, References references, Renderer renderer) {
    MarkdownReader markdown = new MarkdownReader();
    LanguageTag source = catalog.site().sourceLocale();
    Map<String, List<Anchor>> anchors = new HashMap<>();
    List<Page> pages = new ArrayList<>(catalog.pages());
    pages.sort(Comparator.comparing(page -> !page.locale().equals(source)));
    for (Page page : pages) {
      if (!page.front().draft()) {
        var parsed =
            markdown.read(
                page.file(),
                page.bodyStart(),
                catalog.site().limits(),
                anchors.getOrDefault(page.name(), List.of()));
        findings.addAll(parsed.findings());
        anchors.putIfAbsent(page.name(), Anchor.of(parsed.document()));
        for (Page edition : catalog.editions(page)) {
          Document body = OfferedParts.of(parsed.document(), edition, references);
          render(edition, body, renderer);
          catalog.fallbacks(edition).forEach(other -> render(other, body, renderer));
        }
      }
    }
    Renderer.Shared shared = renderer.shared();
    findings.addAll(shared.findings());
    shared.files().forEach(file -> files.put(file.path(), file));
  }

  private void render(Page page, Document document, Renderer renderer) {
    Rendered rendered = renderer.render(page, document, Collections.emptyNavigableMap(), List.of());
    findings.addAll(rendered.findings());
    rendered.file().ifPresent(file -> files.put(file.path(), file));
  }

  private SourceFile file(String path) throws IOException {
    return SourceFile.of(path, Files.readString(project.resolve(path)));
  }
}
