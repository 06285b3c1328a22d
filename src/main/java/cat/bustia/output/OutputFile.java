package cat.bustia.output;

import java.util.List;

/**
 * One file of a site.
 *
 * @param path relative to the site, with {@code /} between its parts
 * @param type its media type, as {@code text/html; charset=utf-8}
 * @param references paths of the files of the site that a browser fetches with it (style sheets,
 *     scripts, pictures), sorted
 * @param origin what made it, for people: the page or template it comes from
 */
public record OutputFile(
    String path,
    byte[] content,
    String type,
    CacheClass cache,
    List<String> references,
    String origin) {
  public OutputFile {
    references = List.copyOf(references);
  }
}
