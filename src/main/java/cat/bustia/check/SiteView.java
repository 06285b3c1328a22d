package cat.bustia.check;

import cat.bustia.content.Catalog;
import cat.bustia.content.Links;
import cat.bustia.content.Pictures;
import cat.bustia.content.References;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule sees of the whole help center.
 *
 * @param pictures the files beside the pages that pages can show
 * @param today the date that ages are counted to, from {@code SOURCE_DATE_EPOCH} or the commit,
 *     never the clock; absent: nothing is too old
 */
public record SiteView(
    Catalog catalog,
    Truth truth,
    Facts facts,
    References references,
    Links links,
    Pictures pictures,
    Optional<LocalDate> today) {

  /** A view with the references and links that follow from catalog and truth. */
  public static SiteView of(
      Catalog catalog, Truth truth, Facts facts, Pictures pictures, Optional<LocalDate> today) {
    return new SiteView(
        catalog,
        truth,
        facts,
        new References(catalog, truth, facts),
        new Links(catalog),
        pictures,
        today);
  }
}
