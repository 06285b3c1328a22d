package cat.bustia.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.Locale;
import java.util.Set;

/**
 * Judges link targets as a browser would take them (WHATWG URL): nothing but the listed schemes,
 * relative paths and fragments is safe.
 */
public final class LinkTargets {
  private static final int LONGEST_ENTITY = 40;
  private static final Set<String> WEB = Set.of("https", "http");

  private LinkTargets() {}

  /** What a safe target is. */
  public enum Kind {
    /** A path from the page or from the site's root; the empty target too. */
    RELATIVE,
    /** A place in the page itself: {@code #…}. */
    FRAGMENT,
    /** {@code https://host…}, {@code http://host…} or {@code //host…}. */
    WEB,
    MAIL,
    PHONE
  }

  /** What a target is, or why it must not be linked. */
  public sealed interface Verdict {}

  /** A target that may be linked. */
  public record Safe(Kind kind) implements Verdict {}

  /**
   * A target that must not be linked.
   *
   * @param reason a sentence without its end, such as "the scheme `data` is not allowed"
   */
  public record Unsafe(String reason) implements Verdict {}

  /**
   * Judges a target whose Markdown escapes and entities are resolved; entities that are left are
   * decoded once more.
   */
  public static Verdict judge(String target) {
    String url = asBrowsersRead(target);
    if (url.startsWith("#")) {
      return new Safe(Kind.FRAGMENT);
    }
    if (url.startsWith("//")) {
      return web(url, 2);
    }
    int colon = schemeEnd(url);
    if (colon < 0) {
      return new Safe(Kind.RELATIVE);
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (WEB.contains(scheme)) {
      return url.startsWith("//", colon + 1)
          ? web(url, colon + 3)
          : new Unsafe("`" + scheme + ":` without `//` hides where it leads");
    }
    return switch (scheme) {
      case "mailto" -> new Safe(Kind.MAIL);
      case "tel" -> new Safe(Kind.PHONE);
      default -> new Unsafe("the scheme `" + scheme + "` is not allowed");
    };
  }

  private static Verdict web(String url, int hostStart) {
    int end = hostStart;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    if (end == hostStart) {
      return new Unsafe("it names no host");
    }
    return url.substring(hostStart, end).indexOf('@') >= 0
        ? new Unsafe("a user name before `@` hides the host")
        : new Safe(Kind.WEB);
  }

  /** The offset of the colon after a scheme; -1 if there is none (RFC 3986, section 3.1). */
  private static int schemeEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i > 0 ? i : -1;
      }
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!Slugs.isLetter(c) && (i == 0 || !later)) {
        return -1;
      }
    }
    return -1;
  }

  private static String asBrowsersRead(String target) {
    String decoded = target.indexOf('&') < 0 ? target : decoded(target);
    StringBuilder url = new StringBuilder(decoded.length());
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c >= ' ' && c != 0x7F) {
        url.append(c == '\\' ? '/' : c);
      }
    }
    return url.toString().strip();
  }

  private static String decoded(String target) {
    StringBuilder out = new StringBuilder(target.length());
    int i = 0;
    while (i < target.length()) {
      int end = target.charAt(i) == '&' ? entityEnd(target, i) : -1;
      if (end < 0) {
        out.append(target.charAt(i++));
      } else {
        String entity = target.substring(i, end);
        out.append(Html5Entities.entityToString(entity.endsWith(";") ? entity : entity + ";"));
        i = end;
      }
    }
    return out.toString();
  }

  /** The end of the character reference at {@code start}; numeric ones need no semicolon. */
  private static int entityEnd(String target, int start) {
    boolean numeric = target.startsWith("#", start + 1);
    int last = Math.min(target.length(), start + LONGEST_ENTITY);
    int i = numeric ? start + 2 : start + 1;
    boolean hex = numeric && i < last && (target.charAt(i) | 0x20) == 'x';
    int digits = hex ? i + 1 : i;
    i = digits;
    while (i < last && isEntityPart(target.charAt(i), numeric, hex)) {
      i++;
    }
    if (i == digits) {
      return -1;
    }
    boolean closed = i < target.length() && target.charAt(i) == ';';
    if (closed) {
      return i + 1;
    }
    return numeric ? i : -1;
  }

  private static boolean isEntityPart(char c, boolean numeric, boolean hex) {
    if (c >= '0' && c <= '9') {
      return true;
    }
    return numeric ? hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f' : Slugs.isLetter(c);
  }
}
