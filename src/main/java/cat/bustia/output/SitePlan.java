package cat.bustia.output;

import java.util.Comparator;
import java.util.List;

/**
 * What a site consists of.
 *
 * @param entries sorted by path, by code points; no path twice
 */
public record SitePlan(List<Entry> entries) {

  /** Compares texts by code points: the same order everywhere. */
  public static final Comparator<String> BY_CODE_POINTS = SitePlan::compareByCodePoints;

  public SitePlan {
    entries = List.copyOf(entries);
  }

  /**
   * One file of a site.
   *
   * @param path relative to the site, with {@code /} between its parts
   * @param sha256 of its bytes, 64 hexadecimal digits in lower case
   * @param size in bytes
   * @param type its media type
   * @param references paths of the files that a browser fetches with it, sorted
   */
  public record Entry(
      String path,
      String sha256,
      long size,
      String type,
      CacheClass cache,
      List<String> references) {
    public Entry {
      references = List.copyOf(references);
    }
  }

  private static int compareByCodePoints(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean bothUnits = Character.isSurrogate(x) == Character.isSurrogate(y);
        return bothUnits ? x - y : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
