package cat.bustia.check;

import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.content.References.Resolved;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The target of a link or picture, judged as a browser would read it: references filled in, control
 * characters dropped, backslashes read as slashes.
 */
public sealed interface Target {
  Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

  /** What stands between the brackets of the link, in the page's file. */
  Span span();

  /**
   * A path to a file of the project, a heading or both: {@code ../pop3-imap.md#copia}.
   *
   * @param exact whether the path stands in the file unit by unit, so that it can be edited
   */
  record Relative(String path, Span span, boolean exact) implements Target {

    /** The place of the heading's id, or of the whole target where that cannot be told. */
    public Span anchorSpan() {
      int hash = path.indexOf('#');
      return exact && hash >= 0 && hash + 1 < path.length()
          ? new Span(span.start() + hash + 1, span.end())
          : span;
    }

    /** The place of what stands before the heading. */
    public Span fileSpan() {
      int hash = path.indexOf('#');
      return exact && hash > 0 ? new Span(span.start(), span.start() + hash) : span;
    }

    /** The path without the heading. */
    public String file() {
      int hash = path.indexOf('#');
      return hash < 0 ? path : path.substring(0, hash);
    }
  }

  /** An address with a scheme that pages may use. */
  record Absolute(String url, Span span) implements Target {}

  /** An address that no page may lead to. */
  record Unsafe(String url, String reason, Span span) implements Target {}

  /** Nothing at all. */
  record Empty(Span span) implements Target {}

  /** Not known, as it holds a reference to nothing. */
  record Unknown(Span span) implements Target {}

  /**
   * Judges the target of a link or picture.
   *
   * @param around the whole link or picture, the place of what has no target
   */
  static Target of(List<Inline> parts, Span around, Page page, References references) {
    if (parts.isEmpty()) {
      return new Empty(around);
    }
    Span span = parts.get(0).span().join(parts.get(parts.size() - 1).span());
    StringBuilder typed = new StringBuilder();
    for (Inline part : parts) {
      if (part instanceof Inline.Text text) {
        typed.append(text.literal());
      } else if (part instanceof Inline.Reference reference) {
        Resolved found = references.resolve(page, reference.name());
        if (!(found instanceof Resolved.OfFact fact)) {
          return new Unknown(span);
        }
        typed.append(fact.fact().value());
      }
    }
    return of(typed.toString(), span, parts.size() == 1);
  }

  /**
   * Judges a target by its text.
   *
   * @param onePart whether it is one part of the page, without references
   */
  static Target of(String typed, Span span, boolean onePart) {
    String url = asBrowser(typed);
    if (url.isEmpty()) {
      return new Empty(span);
    }
    int colon = schemeEnd(url);
    if (colon > 0) {
      String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
      return SCHEMES.contains(scheme)
          ? new Absolute(url, span)
          : new Unsafe(url, "scheme `" + scheme + ":`", span);
    }
    if (url.startsWith("//")) {
      return new Unsafe(url, "host without a scheme", span);
    }
    boolean exact = onePart && url.length() == span.length() && url.equals(typed);
    return new Relative(url, span, exact);
  }

  /** WHATWG URL, "basic URL parser": what is dropped and replaced before anything is read. */
  private static String asBrowser(String typed) {
    int start = 0;
    int end = typed.length();
    while (start < end && typed.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && typed.charAt(end - 1) <= ' ') {
      end--;
    }
    StringBuilder url = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = typed.charAt(i);
      if (c == '\\') {
        url.append('/');
      } else if (c > 0x1F && c != 0x7F) {
        url.append(c);
      }
    }
    return url.toString();
  }

  /** Where the scheme ends (RFC 3986, 3.1); -1 if there is none. */
  private static int schemeEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      if (!letter && (!other || i == 0)) {
        return -1;
      }
    }
    return -1;
  }
}
