package cat.bustia.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The response headers of a site, from one table: {@code _headers} is written from it, and a server
 * of ours sends the same.
 */
public final class Headers {
  /** The file's path in a site. */
  public static final String PATH = "_headers";

  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> SECURITY =
      Map.of(
          "Content-Security-Policy",
          CSP,
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "");

  private static final List<String> UNKNOWN = List.of(".mobileconfig", ".zone");

  private Headers() {}

  /** The headers of every response, by name, sorted; a value may be empty. */
  public static Map<String, String> ofEverything() {
    return new TreeMap<>(SECURITY);
  }

  /**
   * Writes {@code _headers} for a site.
   *
   * <p>Hosts join the values of a header that several patterns give. So the patterns that say how
   * long to cache never overlap: a file at the root has one of its own, a folder at the root one
   * for all below it, the most careful that any of its files has. A folder whose files are all of
   * one type that hosts do not know by their names says that type as well.
   *
   * @param entries all files of the site, in any order
   */
  public static OutputFile file(List<SitePlan.Entry> entries) {
    StringBuilder out = new StringBuilder();
    out.append("/*\n");
    ofEverything().forEach((name, value) -> line(out, name, value));
    Map<String, CacheClass> patterns = new TreeMap<>(SitePlan.BY_CODE_POINTS);
    Map<String, Set<String>> types = new TreeMap<>();
    boolean svg = false;
    for (SitePlan.Entry entry : entries) {
      String pattern = pattern(entry.path());
      if (!pattern.isEmpty()) {
        patterns.merge(pattern, entry.cache(), Headers::moreCareful);
        types.computeIfAbsent(pattern, key -> new TreeSet<>()).add(unknownType(entry));
      }
      svg |= entry.path().endsWith(".svg");
    }
    if (svg) {
      // Joined with the site's own policy: a browser holds a response to both.
      out.append("/*.svg\n");
      line(out, "Content-Security-Policy", "default-src 'none'; sandbox");
    }
    patterns.forEach(
        (pattern, cache) -> {
          out.append(pattern).append('\n');
          line(out, "Cache-Control", cache.cacheControl());
          Set<String> ofPattern = types.getOrDefault(pattern, Set.of());
          if (ofPattern.size() == 1 && !ofPattern.contains("")) {
            line(out, "Content-Type", ofPattern.iterator().next());
          }
        });
    return new OutputFile(
        PATH,
        out.toString().getBytes(StandardCharsets.UTF_8),
        "text/plain; charset=utf-8",
        CacheClass.SHORT,
        List.of(),
        "the response headers");
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(value.isEmpty() ? ":" : ": ").append(value).append('\n');
  }

  /** The media type of a file whose name tells hosts nothing; empty for names that they know. */
  private static String unknownType(SitePlan.Entry entry) {
    boolean unknown = UNKNOWN.stream().anyMatch(entry.path()::endsWith);
    return unknown ? entry.type() : "";
  }

  private static String pattern(String path) {
    int slash = path.indexOf('/');
    if (slash >= 0) {
      return "/" + UrlPath.encode(path.substring(0, slash)) + "/*";
    }
    if (path.equals("index.html")) {
      return "/";
    }
    // Hosts read these and serve them to nobody.
    return path.equals(PATH) || path.equals(Redirects.PATH) ? "" : "/" + UrlPath.encode(path);
  }

  private static CacheClass moreCareful(CacheClass a, CacheClass b) {
    if (a == CacheClass.PAGE || b == CacheClass.PAGE) {
      return CacheClass.PAGE;
    }
    return a == CacheClass.SHORT ? a : b;
  }
}
