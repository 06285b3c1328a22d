package cat.bustia.report;

import cat.bustia.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * How every page stands in every other locale than the source's.
 *
 * @param source the source locale
 * @param rows by locale in the site's order, then by page
 * @param overBudget whether more of a locale is stale or missing than its budget allows
 */
public record TranslationStatus(String source, List<Row> rows, boolean overBudget) {

  public TranslationStatus {
    rows = List.copyOf(rows);
  }

  /**
   * A page in a locale.
   *
   * @param page its path below its locale's folder
   * @param file its translation in the project; absent where there is none
   * @param state {@code current}, {@code stale}, {@code unrecorded}, {@code missing} or {@code
   *     orphan}
   * @param blocks how many blocks its source has now
   */
  public record Row(
      String locale,
      String page,
      Optional<String> file,
      String state,
      int blocks,
      List<Changed> changes) {

    public Row {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A block of the source that is not as it was when it was translated.
   *
   * @param was absent for a new one
   * @param now absent for one that is gone
   * @param place where the source says it now
   */
  public record Changed(Optional<String> was, Optional<String> now, Optional<Place> place) {}
}
