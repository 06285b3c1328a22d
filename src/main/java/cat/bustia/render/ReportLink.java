package cat.bustia.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where readers tell of a page that does not help, with what identifies the page filled in. */
final class ReportLink {
  private static final String MAIL = "mailto:";

  private ReportLink() {}

  /**
   * The link.
   *
   * @param to as {@code report} of {@code site.yaml} says
   * @param known {@code page}, {@code locale}, {@code build}
   * @param subject of a message
   */
  static String of(String to, Map<String, String> known, String subject) {
    if (to.startsWith(MAIL)) {
      String body = "\r\n\r\n" + String.join("\r\n", known.values());
      return to + "?subject=" + encode(subject) + "&body=" + encode(body);
    }
    String link = to;
    for (Map.Entry<String, String> entry : known.entrySet()) {
      link = link.replace("{" + entry.getKey() + "}", encode(entry.getValue()));
    }
    return link;
  }

  /** As RFC 3986 and RFC 6068 have it, where a blank is no plus sign. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
