package cat.bustia.render;

import cat.bustia.content.Catalog;
import cat.bustia.content.Layout;
import cat.bustia.content.Links;
import cat.bustia.content.Page;
import cat.bustia.content.Pictures;
import cat.bustia.content.References;
import cat.bustia.content.Site;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Messages;
import cat.bustia.markdown.Document;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns pages into HTML by the help center's templates; one instance serves all pages and threads
 * of a build, and the same input gives the same bytes.
 */
public final class Renderer {
  private final Catalog catalog;
  private final References references;
  private final Addresses addresses;
  private final HtmlFiles htmlFiles;
  private final Alternates alternates;
  private final PageModel models;
  private final Templates templates;
  private final Assets assets;
  private final Identity identity;
  private final Gallery gallery;
  private final PhoneCodes codes;
  private final BodyWriter bodies;
  private final ProviderEntries providers;
  private final Map<LanguageTag, LocaleView> views = new LinkedHashMap<>();
  private final Map<LanguageTag, OutputFile> notFound = new ConcurrentHashMap<>();

  /**
   * A renderer, and what is wrong with templates and assets.
   *
   * @param templates those that the project writes itself
   * @param findings with an error among them no page may be rendered
   */
  public record Opened(Renderer renderer, List<SourceFile> templates, List<Finding> findings) {
    public Opened {
      templates = List.copyOf(templates);
      findings = List.copyOf(findings);
    }
  }

  private Renderer(
      Path project,
      Catalog catalog,
      Truth truth,
      Facts facts,
      References references,
      Pictures pictures,
      Templates templates,
      Assets assets,
      Identity identity) {
    this.catalog = catalog;
    this.references = references;
    this.templates = templates;
    this.assets = assets;
    this.identity = identity;
    Links links = new Links(catalog);
    this.addresses = new Addresses(catalog.site().baseUrl());
    this.htmlFiles = new HtmlFiles(addresses);
    this.alternates = new Alternates(catalog, addresses);
    this.codes = new PhoneCodes(addresses);
    SetupBlock setup = new SetupBlock(references, addresses);
    this.models = new PageModel(catalog, links, addresses, alternates, setup, codes);
    this.providers = new ProviderEntries(truth, facts, catalog);
    this.gallery = new Gallery(project, pictures);
    this.bodies = new BodyWriter(references, links, addresses, gallery, templates);
  }

  /**
   * Reads, checks and parses the templates, and prepares what pages share.
   *
   * @param project the project's folder, for {@code templates/}, {@code assets/} and pictures
   * @param messages the interface strings of every locale of the site
   * @throws IOException if a template or asset cannot be read
   */
  public static Opened open(
      Path project,
      Catalog catalog,
      Truth truth,
      Facts facts,
      Pictures pictures,
      Map<LanguageTag, Messages> messages)
      throws IOException {
    Site site = catalog.site();
    Theme plain = Theme.read(project, site.locales());
    Palette palette = Palette.of(plain.style(), site.look());
    Theme theme = plain.with(palette);
    Assets assets = Assets.of(theme.assets());
    Identity identity = new Identity(site, palette, new Addresses(site.baseUrl()), assets, facts);
    Messages any = messages.values().iterator().next();
    Templates.Opened templates =
        Templates.open(
            theme.templates(), new TemplateCheck(any.names()), site.limits().renderedChars());
    List<Finding> findings = new ArrayList<>(theme.findings());
    findings.addAll(identity.findings());
    findings.addAll(assets.findings());
    findings.addAll(templates.findings());
    References references = new References(catalog, truth, facts);
    Renderer renderer =
        new Renderer(
            project,
            catalog,
            truth,
            facts,
            references,
            pictures,
            templates.templates(),
            assets,
            identity);
    renderer.openViews(messages, findings);
    return new Opened(renderer, theme.own(), findings);
  }

  private void openViews(Map<LanguageTag, Messages> messages, List<Finding> findings) {
    Map<String, String> urls = new HashMap<>();
    assets.paths().forEach((name, path) -> urls.put(name, addresses.link(path)));
    for (LanguageTag locale : catalog.site().locales()) {
      LocaleView view =
          new LocaleView(
              locale, messages, catalog, references, addresses, templates, urls, identity);
      views.put(locale, view);
      if (findings.isEmpty()) {
        try {
          view.open();
        } catch (TemplateFault e) {
          findings.add(e.finding());
        }
      }
    }
  }

  /**
   * Renders a page that is no draft. May be called by several threads.
   *
   * @param document the page's body
   * @param typed the places of the body that state a fact in words of their own
   * @param newer the ids of the headings whose sections are newer in the page that this one
   *     translates; empty stands for what comes before the first heading
   * @throws java.io.UncheckedIOException if a picture cannot be read
   */
  public Rendered render(
      Page page, Document document, NavigableMap<Span, Fact> typed, List<String> newer) {
    LocaleView view = view(page.locale());
    try {
      String html = fill(page, document, typed, newer, view);
      OutputFile file = htmlFiles.of(Addresses.file(page), html, page.file().path());
      if (page.front().layout() == Layout.NOT_FOUND) {
        notFound.put(page.locale(), file);
      }
      return new Rendered(Optional.of(file), List.of());
    } catch (TemplateFault e) {
      return new Rendered(Optional.empty(), List.of(e.finding()));
    }
  }

  private LocaleView view(LanguageTag locale) {
    LocaleView view = views.get(locale);
    if (view == null) {
      throw new IllegalArgumentException("no such locale in this site: " + locale);
    }
    return view;
  }

  /** A page's title as other pages show it. */
  public String title(Page page) {
    return view(page.locale()).title(page);
  }

  /** A page's absolute address. */
  public String address(Page page) {
    return addresses.absolute(page);
  }

  /** The titles and descriptions of all pages, as other pages show them. */
  public Set<String> titles() {
    Set<String> titles = new HashSet<>();
    for (Page page : published()) {
      LocaleView view = views.get(page.locale());
      if (view != null) {
        titles.add(view.title(page).strip());
        titles.add(view.description(page).strip());
      }
    }
    return titles;
  }

  /** Every page with an address of its own, and the drafts. */
  private List<Page> published() {
    return catalog.pages().stream().flatMap(page -> catalog.editions(page).stream()).toList();
  }

  private String fill(
      Page page,
      Document document,
      NavigableMap<Span, Fact> typed,
      List<String> newer,
      LocaleView view)
      throws TemplateFault {
    Phrases phrases = view.phrases(page);
    Map<String, Object> pageModel = models.of(page, view, phrases, document.blocks());
    models
        .newer(page, newer, document.blocks(), phrases)
        .ifPresent(it -> pageModel.put("newer", it));
    identity.report(page, view).ifPresent(link -> pageModel.put("report", link));
    // A page that stands in speaks its own language; only the frame is the reader's.
    pageModel.putAll(bodies.write(page, document, typed, view(page.language()), phrases));
    Map<String, Object> model = new HashMap<>(view.shared());
    model.put("page", pageModel);
    model.put("navigation", Templates.html(view.navigation(page)));
    model.put("footer", view.footer(page));
    if (page.front().layout() == Layout.INDEX) {
      model.put("index", IndexEntries.of(view, page));
    } else if (page.front().layout() == Layout.HOME) {
      model.put("topics", view.topics());
    } else if (page.front().layout() == Layout.PROVIDER) {
      model.put("topics", view.topics(page));
    } else if (page.front().layout() == Layout.PROVIDERS) {
      model.put("providers", providers.of(view));
      model.put("domains", addresses.link(ProviderEntries.DOMAINS));
    }
    return templates.fill(page.front().layout().word() + ".ftlh", model);
  }

  /**
   * Renders what belongs to no page: assets, the pictures shown by the pages rendered so far, the
   * root's start and 404 pages, the sitemap, and home and 404 pages of locales that have none of
   * their own. Call it once, after all pages.
   */
  public Shared shared() {
    List<OutputFile> files = new ArrayList<>(assets.files());
    List<Finding> findings = new ArrayList<>();
    for (LocaleView view : views.values()) {
      if (view.outline().first(Layout.HOME).isEmpty()) {
        add(StandIns.home(view.locale(), view.title()), files, findings);
      }
      if (!notFound.containsKey(view.locale())) {
        add(StandIns.notFound(view.messages()), files, findings);
      }
    }
    files.addAll(gallery.files());
    files.addAll(codes.files());
    files.addAll(identity.files(views.values()));
    OutputFile lost = notFound.get(catalog.site().sourceLocale());
    if (lost != null) {
      files.add(
          new OutputFile(
              "404.html",
              lost.content(),
              lost.type(),
              CacheClass.PAGE,
              lost.references(),
              lost.origin()));
    }
    try {
      files.add(root());
    } catch (TemplateFault e) {
      findings.add(e.finding());
    }
    List<Page> listed = published().stream().filter(page -> !page.front().draft()).toList();
    files.addAll(Sitemap.of(listed, addresses, alternates));
    if (listed.stream().anyMatch(page -> page.front().layout() == Layout.PROVIDERS)) {
      files.add(providers.domains());
    }
    return new Shared(files, findings);
  }

  /** What belongs to no page. */
  public record Shared(List<OutputFile> files, List<Finding> findings) {
    public Shared {
      files = List.copyOf(files);
      findings = List.copyOf(findings);
    }
  }

  private void add(Page page, List<OutputFile> files, List<Finding> findings) {
    Rendered rendered =
        render(page, StandIns.body(page), Collections.emptyNavigableMap(), List.of());
    rendered.file().ifPresent(files::add);
    findings.addAll(rendered.findings());
  }

  private OutputFile root() throws TemplateFault {
    LocaleView source = views.get(catalog.site().sourceLocale());
    if (source == null) {
      throw new IllegalStateException("the source locale is none of the site's locales");
    }
    Map<String, Object> model = new HashMap<>(source.shared());
    model.put("page", RootPage.model(views.values(), source, addresses));
    return htmlFiles.of("index.html", templates.fill("root.ftlh", model), "templates/root.ftlh");
  }

  /**
   * The page for translators: how every page stands in every other locale. No page links to it, and
   * search engines leave it out.
   */
  public Rendered status(List<StatusRow> rows) {
    LocaleView source = view(catalog.site().sourceLocale());
    Map<String, Object> model = new HashMap<>(source.shared());
    model.put("page", StatusRow.model(rows, source));
    try {
      String html = templates.fill("status.ftlh", model);
      OutputFile file = htmlFiles.of("status/index.html", html, "status.ftlh");
      return new Rendered(Optional.of(file), List.of());
    } catch (TemplateFault e) {
      return new Rendered(Optional.empty(), List.of(e.finding()));
    }
  }
}
