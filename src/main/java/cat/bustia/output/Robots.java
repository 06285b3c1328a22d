package cat.bustia.output;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code robots.txt}: every page may be indexed, and the sitemap is named. */
public final class Robots {
  private Robots() {}

  /**
   * @param baseUrl the site's address, ends in a slash
   */
  public static OutputFile file(String baseUrl) {
    String text = "User-agent: *\nAllow: /\n\nSitemap: " + baseUrl + "sitemap.xml\n";
    return new OutputFile(
        "robots.txt",
        text.getBytes(StandardCharsets.UTF_8),
        "text/plain; charset=utf-8",
        CacheClass.SHORT,
        List.of(),
        "robots.txt");
  }
}
