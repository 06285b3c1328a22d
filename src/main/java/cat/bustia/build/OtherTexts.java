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
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project's texts that stand on many pages and in none, where they are written: the site's
 * titles, interface strings, the labels of clients, templates. They speak of the provider of pages
 * that name none; where there is no such provider, of nobody's servers.
 */
final class OtherTexts {
  private final SiteView site;
  private final Provider provider;
  private final List<Text> texts = new ArrayList<>();

  /**
   * A text.
   *
   * @param words all that it says, for a quick look; empty where only the outline tells
   * @param what it is called in findings
   */
  private record Text(Outline outline, Optional<String> words, String what) {
    Text of(Provider provider) {
      return new Text(
          new Outline(
              outline.file(),
              outline.locale(),
              provider,
              outline.services(),
              outline.client(),
              outline.passages()),
          words,
          what);
    }

    List<Statement> statements(StatementFinder finder) {
      boolean mayState = words.isEmpty() || finder.mayState(outline.locale(), words.orElseThrow());
      return mayState ? finder.find(outline) : List.of();
    }
  }

  private OtherTexts(SiteView site, Provider provider) {
    this.site = site;
    this.provider = provider;
  }

  /**
   * Gathers the texts of a project.
   *
   * @param strings the interface strings that the project writes
   * @param templates the project's own
   */
  static Optional<OtherTexts> of(
      SiteView site, List<MessagesReader.Written> strings, Collection<SourceFile> templates) {
    Catalog catalog = site.catalog();
    return catalog
        .site()
        .provider()
        .flatMap(id -> site.truth().provider(id.value()))
        .map(
            provider -> {
              OtherTexts all = new OtherTexts(site, provider);
              catalog.site().titles().forEach((locale, title) -> all.text(locale, title));
              strings.forEach(string -> all.text(string.locale(), string.text()));
              catalog.clients().values().forEach(all::labels);
              templates.forEach(all::template);
              return all;
            });
  }

  /** What these texts get wrong. */
  List<Finding> check(StatementFinder finder) {
    List<Finding> findings = new ArrayList<>();
    for (Text text : texts) {
      Page page = Page.bare(text.outline().locale(), text.outline().file(), 0);
      findings.addAll(BareTexts.contradictions(page, text.statements(finder), site, text.what()));
    }
    return findings;
  }

  /** What these texts state, by a truth of some time. */
  List<Statement> statements(StatementFinder finder, Truth truth) {
    Optional<Provider> then = truth.provider(provider.id());
    return texts.stream()
        .flatMap(text -> then.map(text::of).stream())
        .flatMap(text -> text.statements(finder).stream())
        .toList();
  }

  private void labels(Client client) {
    for (Map<String, Located<String>> label : client.labels().values()) {
      label.forEach(
          (tag, text) ->
              LanguageTag.parse(tag).ifPresent(locale -> text(locale, text, Optional.of(client))));
    }
  }

  private void text(LanguageTag locale, Located<String> text) {
    text(locale, text, Optional.empty());
  }

  private void text(LanguageTag locale, Located<String> text, Optional<Client> client) {
    Span whole = text.place().span();
    // Quotes and escapes stand between the text and its place.
    int at = text.place().text().indexOf(text.value());
    Span exact =
        at < 0 ? whole : new Span(whole.start() + at, whole.start() + at + text.value().length());
    Passage passage = new Passage.Aside(List.of(Piece.text(text.value(), exact)));
    add(text.place().file(), locale, client, List.of(passage), Optional.of(text.value()));
  }

  private void template(SourceFile template) {
    SourceFile bare = SourceFile.of(template.path(), TemplateText.of(template.text()));
    HtmlPassages.read(bare, site.catalog().site().sourceLocale())
        .forEach(
            (locale, passages) ->
                add(template, locale, Optional.empty(), passages, Optional.empty()));
  }

  private void add(
      SourceFile file,
      LanguageTag locale,
      Optional<Client> client,
      List<Passage> passages,
      Optional<String> words) {
    Outline outline = new Outline(file, locale, provider, List.of(), client, passages);
    texts.add(new Text(outline, words, words.isPresent() ? "the text" : "the template"));
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
