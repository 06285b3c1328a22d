package cat.bustia.render;

import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** Finished HTML as files of the site, each with the assets that a browser fetches with it. */
final class HtmlFiles {
  private static final String TYPE = "text/html; charset=utf-8";

  private final String prefix;

  HtmlFiles(Addresses addresses) {
    this.prefix = "=\"" + addresses.link("assets/");
  }

  /**
   * A file.
   *
   * @param origin what it was made from
   */
  OutputFile of(String path, String html, String origin) {
    byte[] content = html.getBytes(StandardCharsets.UTF_8);
    return new OutputFile(path, content, TYPE, CacheClass.PAGE, fetched(html), origin);
  }

  private List<String> fetched(String html) {
    TreeSet<String> found = new TreeSet<>();
    for (int at = html.indexOf(prefix); at >= 0; at = html.indexOf(prefix, at + 1)) {
      int start = at + prefix.length();
      int end = html.indexOf('"', start);
      if (end > start) {
        found.add("assets/" + html.substring(start, end));
      }
    }
    return List.copyOf(found);
  }
}
