package cat.bustia.foreign;

import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.html.HtmlPassages;
import cat.bustia.i18n.LanguageGuess;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.markdown.MarkdownReader;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.statement.Outline;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Piece;
import cat.bustia.statement.Statement;
import cat.bustia.statement.StatementFinder;
import cat.bustia.truth.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what somebody's documentation says about a provider's servers. Any thread may use it. */
public final class ForeignReader {
  private static final LanguageTag ENGLISH = new LanguageTag("en");
  private static final Limits LIMITS =
      new Limits(
          ForeignText.MAX_BYTES,
          ForeignText.MAX_BYTES,
          100,
          20_000,
          Limits.DEFAULT.yamlBytes(),
          Limits.DEFAULT.yamlDepth(),
          Limits.DEFAULT.frontMatterBytes(),
          Limits.DEFAULT.pages(),
          Limits.DEFAULT.imageBytes(),
          Limits.DEFAULT.imagePixels(),
          Limits.DEFAULT.renderedChars());

  private final Provider provider;
  private final StatementFinder finder;
  private final Optional<LanguageTag> locale;
  private final LanguageGuess guess = new LanguageGuess();
  private final MarkdownReader markdown = new MarkdownReader();

  /**
   * What a file says.
   *
   * @param page the file as a page that says nothing of itself
   * @param findings why it could not be read
   */
  public record Read(Page page, List<Statement> statements, List<Finding> findings) {
    public Read {
      statements = List.copyOf(statements);
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param provider whose servers the documentation speaks of
   * @param locale the language of all files; absent: told by what they say of themselves, by their
   *     paths or by their words
   */
  public ForeignReader(Provider provider, StatementFinder finder, Optional<LanguageTag> locale) {
    this.provider = provider;
    this.finder = finder;
    this.locale = locale;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the disk fails
   */
  public Read read(ForeignFile foreign) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Optional<SourceFile> text = ForeignText.read(foreign, findings::add);
    SourceFile file = text.orElseGet(() -> SourceFile.opaque(foreign.name()));
    LanguageTag language =
        locale
            .or(() -> PathLanguage.of(foreign.name()))
            .or(() -> guess.of(file.text()))
            .orElse(ENGLISH);
    Page page = Page.bare(language, file, 0);
    List<Statement> statements =
        switch (foreign.kind()) {
          case HTML -> html(file, file, language);
          case TEXT -> find(file, language, TextPassages.read(file));
          case MARKDOWN -> markdown(file, language, findings);
        };
    return new Read(page, statements, findings);
  }

  private List<Statement> html(SourceFile shown, SourceFile read, LanguageTag language) {
    List<Statement> statements = new ArrayList<>();
    HtmlPassages.read(read, language)
        .forEach((tag, passages) -> statements.addAll(find(shown, tag, passages)));
    return statements;
  }

  /** Markdown as other tools take it: with front matter of any form, and with HTML. */
  private List<Statement> markdown(SourceFile file, LanguageTag language, List<Finding> findings) {
    MixedMarkdown mixed = MixedMarkdown.of(file.text());
    SourceFile plain = SourceFile.of(file.path(), mixed.markdown());
    var parsed = markdown.read(plain, mixed.bodyStart(), LIMITS);
    if (parsed.document().blocks().isEmpty()) {
      findings.addAll(parsed.findings());
    }
    List<Statement> statements = new ArrayList<>();
    Span front = new Span(0, mixed.bodyStart());
    statements.addAll(
        find(
            file,
            language,
            List.of(new Passage.Code(List.of(Piece.code(file.slice(front), front))))));
    for (Statement found :
        finder.find(Page.bare(language, plain, mixed.bodyStart()), parsed.document())) {
      statements.add(found.in(file));
    }
    mixed
        .html()
        .ifPresent(
            text -> statements.addAll(html(file, SourceFile.of(file.path(), text), language)));
    return statements;
  }

  private List<Statement> find(SourceFile file, LanguageTag language, List<Passage> passages) {
    return finder.find(
        new Outline(file, language, provider, List.of(), Optional.empty(), passages));
  }
}
