package cat.bustia.check;

import cat.bustia.content.Client;
import cat.bustia.content.Figures;
import cat.bustia.content.Page;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.Walk;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule sees of one page.
 *
 * @param statements what the page says about servers, in the order of the page
 * @param elements the parts of the document that rules ask for, found once
 * @param links the links of the document and where they lead
 * @param pictures the files that it shows as pictures, by {@code :::figure} too
 */
public record PageView(
    Page page,
    Document document,
    List<Statement> statements,
    Elements elements,
    List<PageLink> links,
    List<PagePicture> pictures,
    SiteView site) {

  public PageView {
    statements = List.copyOf(statements);
    links = List.copyOf(links);
    pictures = List.copyOf(pictures);
  }

  public static PageView of(
      Page page, Document document, List<Statement> statements, SiteView site) {
    Elements elements = Elements.of(document);
    List<PageLink> links = new ArrayList<>(elements.links().size());
    for (Inline.Link link : elements.links()) {
      links.add(PageLink.of(link.target(), link.span(), page, site));
    }
    List<PagePicture> pictures = picturesOf(elements, page, site);
    return new PageView(page, document, statements, elements, links, pictures, site);
  }

  private static List<PagePicture> picturesOf(Elements elements, Page page, SiteView site) {
    List<PagePicture> pictures = new ArrayList<>();
    for (Inline.Image image : elements.images()) {
      PageLink link = PageLink.of(image.target(), image.span(), page, site);
      pictures.add(new PagePicture(link, describes(image.alt()), image.span()));
    }
    for (Block.Directive directive : elements.directives()) {
      boolean drawn = Figures.isDrawn(directive);
      if (directive.name().equals("figure") && !directive.arguments().isEmpty() && !drawn) {
        Block.Argument file = directive.arguments().get(0);
        PageLink link = PageLink.of(file.text(), file.span(), page, site);
        boolean described =
            directive.content().stream().anyMatch(block -> !(block instanceof Block.Comment));
        pictures.add(new PagePicture(link, described, file.span()));
      }
    }
    return pictures;
  }

  private static boolean describes(List<Inline> alt) {
    return alt.stream()
        .anyMatch(part -> !(part instanceof Inline.Text text) || !text.literal().isBlank());
  }

  /** What the page says to its readers, block by block; keywords are the readers' own words. */
  public List<ProseText> prose() {
    List<ProseText> all = new ArrayList<>();
    all.addAll(ProseText.of(page.front().title().parts()));
    all.addAll(ProseText.of(page.front().description().parts()));
    Walk.over(
        document,
        node -> {
          if (node instanceof Block.Paragraph paragraph) {
            all.addAll(ProseText.of(paragraph.content()));
          } else if (node instanceof Block.Heading heading) {
            all.addAll(ProseText.of(heading.content()));
          } else if (node instanceof Block.Cell cell) {
            all.addAll(ProseText.of(cell.content()));
          }
        });
    return all;
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
