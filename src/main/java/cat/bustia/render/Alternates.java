package cat.bustia.render;

import cat.bustia.content.Catalog;
import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.i18n.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real translations of a page, each pointing at all others and at itself. */
final class Alternates {
  private final Catalog catalog;
  private final Addresses addresses;

  /** One address of a page in a language; {@code x-default} for readers of none of them. */
  record Alternate(String hreflang, String url) {}

  Alternates(Catalog catalog, Addresses addresses) {
    this.catalog = catalog;
    this.addresses = addresses;
  }

  /**
   * The alternates of a page, itself among them, in the site's order; none for a 404 page, nor for
   * one that stands in for another or that no author wrote.
   *
   * <p>Tags with a variant, as {@code ca-valencia}, stay out: search engines take language, script
   * and region only.
   */
  List<Alternate> of(Page page) {
    List<Alternate> alternates = new ArrayList<>();
    if (page.front().layout() == Layout.NOT_FOUND
        || page.isFallback()
        || !isHreflang(page.locale())
        || published(page.locale(), page).isEmpty()) {
      return alternates;
    }
    for (LanguageTag locale : catalog.site().locales()) {
      if (isHreflang(locale)) {
        published(locale, page)
            .ifPresent(
                other -> alternates.add(new Alternate(locale.text(), addresses.absolute(other))));
      }
    }
    if (page.front().layout() == Layout.HOME) {
      alternates.add(new Alternate("x-default", addresses.absolute("")));
    } else {
      published(catalog.site().sourceLocale(), page)
          .filter(source -> isHreflang(source.locale()))
          .ifPresent(
              source -> alternates.add(new Alternate("x-default", addresses.absolute(source))));
    }
    return alternates;
  }

  /** The same page in a locale, of the same provider, unless it is a draft. */
  Optional<Page> published(LanguageTag locale, Page page) {
    return edition(catalog.page(locale, page.name()), page);
  }

  /** What readers of a locale get for a page, their own or one that stands in. */
  Optional<Page> served(LanguageTag locale, Page page) {
    return edition(catalog.served(locale, page.name()), page);
  }

  private Optional<Page> edition(Optional<Page> found, Page page) {
    return found
        .filter(other -> !other.front().draft())
        .flatMap(other -> catalog.edition(other, page.edition()));
  }

  static boolean isHreflang(LanguageTag tag) {
    var locale = tag.locale();
    return locale.getVariant().isEmpty() && !locale.hasExtensions();
  }
}
