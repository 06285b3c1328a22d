package cat.bustia.check;

import cat.bustia.content.Client;
import cat.bustia.content.Page;
import cat.bustia.markdown.Document;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Provider;
import java.util.List;
import java.util.Optional;

/**
 * What a rule sees of one page.
 *
 * @param statements what the page says about servers, in the order of the page
 * @param elements the parts of the document that rules ask for, found once
 */
public record PageView(
    Page page, Document document, List<Statement> statements, Elements elements, SiteView site) {

  public PageView {
    statements = List.copyOf(statements);
  }

  public static PageView of(
      Page page, Document document, List<Statement> statements, SiteView site) {
    return new PageView(page, document, statements, Elements.of(document), site);
  }

  /** A span of the page's file. */
  public Place at(Span span) {
    return page.file().at(span);
  }

  /** The page's provider, if it or the site names a known one. */
  public Optional<Provider> provider() {
    return site.references().provider(page);
  }

  /** The client that the page is about, if it names a known one. */
  public Optional<Client> client() {
    return site.catalog().client(page);
  }
}
