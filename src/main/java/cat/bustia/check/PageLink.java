package cat.bustia.check;

import cat.bustia.content.Links.Destination;
import cat.bustia.content.Page;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a link or picture of a page leads.
 *
 * @param destination present exactly for {@link Target.Relative}
 */
public record PageLink(Target target, Optional<Destination> destination) {

  static PageLink of(List<Inline> parts, Span around, Page page, SiteView site) {
    return of(Target.of(parts, around, page, site.references()), page, site);
  }

  /** A path that is not part of the body, as a directive's argument or an entry of front matter. */
  public static PageLink of(String typed, Span span, Page page, SiteView site) {
    return of(Target.of(typed, span, true), page, site);
  }

  private static PageLink of(Target target, Page page, SiteView site) {
    Optional<Destination> destination =
        target instanceof Target.Relative relative
            ? Optional.of(site.links().resolve(page, relative.path()))
            : Optional.empty();
    return new PageLink(target, destination);
  }
}
