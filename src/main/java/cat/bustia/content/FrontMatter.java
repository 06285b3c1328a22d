package cat.bustia.content;

import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself before its body.
 *
 * @param slug the page's path below its locale, without slashes at its ends; absent: made from the
 *     file's path
 * @param order the place among its neighbours; smaller comes first
 * @param client the id of the client that the page is about
 * @param provider the id of the page's provider, or {@link #EACH}; absent: the site's
 * @param services the ids of the services that the page is valid for; none: all of the provider's
 * @param offers what a provider must offer for a page of each provider to be there for its readers:
 *     ids of servers, or {@code webmail}
 * @param aliases former paths of the page, from the site's root or below its locale, each a
 *     redirect
 * @param draft whether the page is checked but not published
 * @param keywords further entries of the index from A to Z
 * @param related source paths of pages to read next, relative to the page
 */
public record FrontMatter(
    Phrase title,
    Phrase description,
    Optional<Located<String>> slug,
    int order,
    Optional<Located<String>> client,
    Optional<Located<String>> provider,
    List<Located<String>> services,
    List<Located<String>> offers,
    Optional<Review> reviewed,
    List<Located<String>> aliases,
    boolean draft,
    Layout layout,
    List<Located<String>> keywords,
    List<Located<String>> related) {
  /** The provider of a page that is published once for each. */
  public static final String EACH = "each";

  public FrontMatter {
    services = List.copyOf(services);
    offers = List.copyOf(offers);
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
    related = List.copyOf(related);
  }

  /** Whether the page is published once for each provider. */
  public boolean isOfEach() {
    return provider.filter(id -> id.value().equals(EACH)).isPresent();
  }

  /** That of a text that says nothing of itself. */
  static FrontMatter none(SourceFile file) {
    Phrase nothing = new Phrase(List.of(), file.at(Span.at(0)));
    return new FrontMatter(
        nothing,
        nothing,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        Layout.PAGE,
        List.of(),
        List.of());
  }
}
