package cat.bustia.report;

import java.util.List;

/**
 * Which facts the pages of a help center state: for each service, client and locale.
 *
 * @param locales in the site's order
 * @param rows by service and client, then by locale
 */
public record Coverage(List<String> locales, List<Row> rows) {

  /** What stands for pages that are about no client. */
  public static final String NO_CLIENT = "";

  public Coverage {
    locales = List.copyOf(locales);
    rows = List.copyOf(rows);
  }

  /**
   * What readers of one locale find on the pages about one client that hold for one service.
   *
   * @param service as {@code active24.com/start-mail}; the provider alone where it has no services
   * @param client a client's id, or {@link #NO_CLIENT}
   * @param stated the keys of the facts that a page of the locale states
   * @param fallback of those that only a page in another language states, which stands in
   * @param missing of all others of the service
   */
  public record Row(
      String service,
      String client,
      String locale,
      List<String> stated,
      List<String> fallback,
      List<String> missing) {

    public Row {
      stated = List.copyOf(stated);
      fallback = List.copyOf(fallback);
      missing = List.copyOf(missing);
    }
  }
}
