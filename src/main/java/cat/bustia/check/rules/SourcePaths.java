package cat.bustia.check.rules;

/** Paths from one page's source to another's. */
final class SourcePaths {
  private SourcePaths() {}

  /**
   * How a page names another of its locale: {@code ../pop3-imap.md}.
   *
   * @param from the name of the page with the link, as {@code clients/thunderbird.md}
   * @param to the name of the page that it leads to
   */
  static String relative(String from, String to) {
    int common = 0;
    int slash;
    while ((slash = from.indexOf('/', common)) >= 0
        && to.startsWith(from.substring(common, slash + 1), common)) {
      common = slash + 1;
    }
    long up = from.substring(common).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + to.substring(common);
  }
}
