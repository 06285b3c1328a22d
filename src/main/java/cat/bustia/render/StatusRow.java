package cat.bustia.render;

import java.util.List;

/**
 * A page in a locale, as translators see it.
 *
 * @param page its path below its locale's folder
 * @param state {@code current}, {@code stale}, {@code unrecorded}, {@code missing} or {@code
 *     orphan}
 * @param changes what has changed in the source since it was translated
 */
public record StatusRow(String locale, String page, String state, List<Changed> changes) {

  public StatusRow {
    changes = List.copyOf(changes);
  }

  /** A block of the source before and after; empty where there was or is none. */
  public record Changed(String was, String now) {}
}
