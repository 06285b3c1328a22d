package cat.bustia.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The permanent redirects of a site: every one leads to its end in one hop, none in a circle, none
 * away from a page, and no more or longer ones than the hosts take.
 *
 * @param file {@code _redirects}, with every redirect that has no problem
 * @param problems sorted by {@code from}
 */
public record Redirects(OutputFile file, List<Problem> problems) {
  /** The file's path in a site. */
  public static final String PATH = "_redirects";

  /** How many redirects the strictest host takes (GitLab Pages; Cloudflare Pages takes 2,000). */
  public static final int MOST = 1_000;

  /** How large the file may be at the strictest host, in bytes (GitLab Pages). */
  public static final int LARGEST = 64_000;

  /** How long a line may be at the strictest host, in bytes (Cloudflare Pages). */
  public static final int LONGEST_LINE = 1_000;

  public Redirects {
    problems = List.copyOf(problems);
  }

  /**
   * A former address and where its page is now.
   *
   * @param from from the site's root, begins with a slash
   * @param to likewise
   */
  public record Redirect(String from, String to, String origin) {}

  /** A redirect that cannot be, and why: words that follow "the redirect". */
  public record Problem(Redirect redirect, String reason) {}

  /**
   * @param pages the permalinks of the site's pages, with a slash at both ends
   */
  public static Redirects of(List<Redirect> redirects, Set<String> pages) {
    Map<String, Redirect> byFrom = new TreeMap<>(SitePlan.BY_CODE_POINTS);
    List<Problem> problems = new ArrayList<>();
    for (Redirect redirect : redirects) {
      Redirect other = byFrom.putIfAbsent(withSlash(redirect.from()), redirect);
      if (pages.contains(withSlash(redirect.from()))) {
        problems.add(new Problem(redirect, "leads away from a page"));
      } else if (other != null && !other.to().equals(redirect.to())) {
        problems.add(new Problem(redirect, "has another target in " + other.origin()));
      } else if (hasControl(redirect.from()) || hasControl(redirect.to())) {
        problems.add(new Problem(redirect, "holds a control character"));
      }
    }
    problems.forEach(
        problem -> byFrom.remove(withSlash(problem.redirect().from()), problem.redirect()));
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (Redirect redirect : byFrom.values()) {
      String end = end(redirect, byFrom);
      String line = UrlPath.encode(redirect.from()) + " " + UrlPath.encode(end) + " 301\n";
      if (end.isEmpty()) {
        problems.add(new Problem(redirect, "leads back to itself"));
      } else if (line.length() > LONGEST_LINE) {
        problems.add(new Problem(redirect, "is longer than " + LONGEST_LINE + " bytes"));
      } else if (count == MOST || out.length() + line.length() > LARGEST) {
        problems.add(
            new Problem(
                redirect,
                "is one more than hosts take: " + MOST + ", or " + LARGEST + " bytes in all"));
      } else {
        out.append(line);
        count++;
      }
    }
    problems.sort(
        java.util.Comparator.comparing(
            problem -> problem.redirect().from(), SitePlan.BY_CODE_POINTS));
    return new Redirects(
        new OutputFile(
            PATH,
            out.toString().getBytes(StandardCharsets.UTF_8),
            "text/plain; charset=utf-8",
            CacheClass.SHORT,
            List.of(),
            "the redirects"),
        problems);
  }

  // Where a chain ends; empty: nowhere.
  private static String end(Redirect first, Map<String, Redirect> byFrom) {
    Set<String> seen = new HashSet<>(Set.of(withSlash(first.from())));
    String at = first.to();
    for (Redirect next = byFrom.get(withSlash(at));
        next != null;
        next = byFrom.get(withSlash(at))) {
      if (!seen.add(withSlash(at))) {
        return "";
      }
      at = next.to();
    }
    return at;
  }

  private static String withSlash(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static boolean hasControl(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }
}
