package cat.bustia.render;

import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.i18n.LanguageTag;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Where pages and assets are found.
 *
 * <p>Links inside the site are written from the host's root, with the base URL's path before them:
 * what all pages of a locale share is then the same text everywhere, and a 404 page works at any
 * depth.
 */
final class Addresses {
  private final String root;
  private final String basePath;

  /**
   * Addresses of a site.
   *
   * @param baseUrl absolute, ends in a slash
   */
  Addresses(String baseUrl) {
    this.root = baseUrl;
    String path = URI.create(baseUrl).getRawPath();
    this.basePath = path == null || path.isEmpty() ? "/" : path;
  }

  /** The link to a file of the site by its path. */
  String link(String path) {
    return basePath + encode(path);
  }

  /** The absolute address of a file of the site by its path. */
  String absolute(String path) {
    return root + encode(path);
  }

  String link(Page page) {
    return link(path(page));
  }

  String absolute(Page page) {
    return absolute(path(page));
  }

  String home(LanguageTag locale) {
    return link(locale + "/");
  }

  /** A page's path as an address shows it: {@code ca/configurar-thunderbird/}. */
  static String path(Page page) {
    if (page.front().layout() == Layout.NOT_FOUND) {
      return page.locale() + "/404.html";
    }
    String permalink = page.permalink();
    return permalink.startsWith("/") ? permalink.substring(1) : permalink;
  }

  /** The path of the file that a page is written to. */
  static String file(Page page) {
    String path = path(page);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** Percent-encodes what an address may not hold (RFC 3986), as UTF-8. */
  static String encode(String path) {
    boolean plain = true;
    for (int i = 0; plain && i < path.length(); i++) {
      plain = isPlain(path.charAt(i));
    }
    if (plain) {
      return path;
    }
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('%');
        out.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        out.append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~/!$&'()*+,;=:@".indexOf(c) >= 0;
  }
}
