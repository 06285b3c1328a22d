package cat.bustia.build;

import cat.bustia.check.SiteView;
import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.html.HtmlPassages;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.MessagesReader;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.statement.Outline;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Piece;
import cat.bustia.statement.Statement;
import cat.bustia.statement.StatementFinder;
import cat.bustia.truth.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the project's texts that stand on many pages and in none against the truth, where they are
 * written: the site's titles, interface strings, the labels of clients, templates.
 */
final class OtherTexts {
  private final SiteView site;
  private final StatementFinder finder;
  private final Provider provider;
  private final List<Finding> findings = new ArrayList<>();

  private OtherTexts(SiteView site, StatementFinder finder, Provider provider) {
    this.site = site;
    this.finder = finder;
    this.provider = provider;
  }

  /**
   * What these texts get wrong. They speak of the provider of pages that name none; where there is
   * no such provider, of nobody's servers.
   *
   * @param strings the interface strings that the project writes
   * @param templates the project's own
   */
  static List<Finding> check(
      SiteView site,
      StatementFinder finder,
      List<MessagesReader.Written> strings,
      Collection<SourceFile> templates) {
    Catalog catalog = site.catalog();
    Optional<Provider> provider =
        catalog.site().provider().flatMap(id -> site.truth().provider(id.value()));
    if (provider.isEmpty()) {
      return List.of();
    }
    OtherTexts texts = new OtherTexts(site, finder, provider.get());
    catalog.site().titles().forEach((locale, title) -> texts.text(locale, title, Optional.empty()));
    strings.forEach(string -> texts.text(string.locale(), string.text(), Optional.empty()));
    catalog.clients().values().forEach(texts::labels);
    templates.forEach(texts::template);
    return List.copyOf(texts.findings);
  }

  private void labels(Client client) {
    for (Map<String, Located<String>> label : client.labels().values()) {
      label.forEach(
          (tag, text) ->
              LanguageTag.parse(tag).ifPresent(locale -> text(locale, text, Optional.of(client))));
    }
  }

  private void text(LanguageTag locale, Located<String> text, Optional<Client> client) {
    if (!finder.mayState(locale, text.value())) {
      return;
    }
    Span whole = text.place().span();
    // Quotes and escapes stand between the text and its place.
    int at = text.place().text().indexOf(text.value());
    Span exact =
        at < 0 ? whole : new Span(whole.start() + at, whole.start() + at + text.value().length());
    Passage passage = new Passage.Aside(List.of(Piece.text(text.value(), exact)));
    find(text.place().file(), locale, client, List.of(passage), "the text");
  }

  private void template(SourceFile template) {
    SourceFile bare = SourceFile.of(template.path(), TemplateText.of(template.text()));
    HtmlPassages.read(bare, site.catalog().site().sourceLocale())
        .forEach(
            (locale, passages) ->
                find(template, locale, Optional.empty(), passages, "the template"));
  }

  private void find(
      SourceFile file,
      LanguageTag locale,
      Optional<Client> client,
      List<Passage> passages,
      String what) {
    List<Statement> statements =
        finder.find(new Outline(file, locale, provider, List.of(), client, passages));
    findings.addAll(BareTexts.contradictions(Page.bare(locale, file, 0), statements, site, what));
  }

  /** Leaves out what was found on rendered pages too, and was told where it is written. */
  static List<Finding> withoutEchoes(List<Finding> rendered, List<Finding> written) {
    return written.isEmpty()
        ? rendered
        : rendered.stream()
            .filter(finding -> written.stream().noneMatch(told -> isEcho(finding, told)))
            .toList();
  }

  private static boolean isEcho(Finding finding, Finding told) {
    if (finding.rule() != Rule.UNSOURCED_VALUE && finding.rule() != Rule.DRIFTED_VALUE) {
      return false;
    }
    String shown = finding.actual().orElse("");
    // Structured data has no place of its own: only what it contradicts tells it.
    boolean hidden = shown.startsWith("<") && finding.related().equals(told.related());
    return hidden || told.actual().filter(shown::contains).isPresent();
  }
}
