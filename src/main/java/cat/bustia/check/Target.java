package cat.bustia.check;

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

  /** A path to a file of the project, a heading or both: {@code ../pop3-imap.md#copia}. */
  record Relative(String path, Span span, Span anchorSpan) implements Target {}

  /** An address with a scheme that pages may use. */
  record Absolute(String url, Span span) implements Target {}

  /** An address that no page may lead to. */
  record Unsafe(String url, String reason, Span span) implements Target {}

  /** Nothing at all. */
  record Empty(Span span) implements Target {}

  /** Not known, as it holds a reference to nothing. */
  record Unknown(Span span) implements Target {}

  static Target of(Inline.Link link, PageView page) {
    return of(link.target(), link.span(), page);
  }

  static Target of(Inline.Image image, PageView page) {
    return of(image.target(), image.span(), page);
  }

  private static Target of(List<Inline> parts, Span around, PageView page) {
    if (parts.isEmpty()) {
      return new Empty(around);
    }
    Span span = parts.get(0).span().join(parts.get(parts.size() - 1).span());
    StringBuilder typed = new StringBuilder();
    for (Inline part : parts) {
      if (part instanceof Inline.Text text) {
        typed.append(text.literal());
      } else if (part instanceof Inline.Reference reference) {
        Resolved found = page.site().references().resolve(page.page(), reference.name());
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
   * @param exact whether the text may be one part of the file, so that places in it can be told
   */
  static Target of(String typed, Span span, boolean exact) {
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
    int hash = typed.indexOf('#');
    boolean located = exact && hash >= 0 && typed.length() == span.length();
    Span anchor = located ? new Span(span.start() + hash + 1, span.end()) : span;
    return new Relative(url, span, anchor.isEmpty() ? span : anchor);
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
