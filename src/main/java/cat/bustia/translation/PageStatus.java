package cat.bustia.translation;

import cat.bustia.content.Page;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.translation.Staleness.Change;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a page stands in one locale.
 *
 * @param name its path below its locale's folder
 * @param translation absent where there is none
 * @param blocks how many blocks its source has now
 * @param changes those that are not as they were when it was translated
 */
public record PageStatus(
    LanguageTag locale,
    String name,
    State state,
    Optional<Page> translation,
    int blocks,
    List<Change> changes) {

  /** The states of a translation. */
  public enum State {
    CURRENT,
    STALE,
    /** Translated, but nothing says from what. */
    UNRECORDED,
    MISSING,
    /** The page that it translates is gone. */
    ORPHAN;

    /** The word of reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PageStatus {
    changes = List.copyOf(changes);
  }
}
