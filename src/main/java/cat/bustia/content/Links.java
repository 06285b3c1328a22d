package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Tells where the relative links of a page lead: they name source files, as {@code
 * ../pop3-imap.md#copia}.
 */
public final class Links {

  /** Where a link leads. */
  public sealed interface Destination {
    /** A page of the help center, and the heading in it. */
    record ToPage(Page page, Optional<String> anchor) implements Destination {}

    /**
     * A page of each provider that is not there for the provider of the link's page; absent where
     * that page has none.
     */
    record ToNoEdition(Page page, Optional<String> provider) implements Destination {}

    /** A heading of the page itself. */
    record ToAnchor(String anchor) implements Destination {}

    /** A page of another locale than the link's own page. */
    record ToOtherLocale(LanguageTag locale, String name) implements Destination {}

    /**
     * A page that does not exist, or is a draft; {@code name} is its path below the locale's
     * folder.
     */
    record ToNothing(String name) implements Destination {}

    /**
     * A file beside the pages that is no page, such as a picture; {@code path} is relative to the
     * project.
     */
    record ToFile(String path) implements Destination {}

    /** A path that leaves the content folder, or one from the site's root. */
    record Outside(String path) implements Destination {}
  }

  private final Catalog catalog;

  public Links(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Resolves a relative link.
   *
   * @param target without scheme and host, as typed: {@code ../pop3-imap.md#copia}, {@code #copia},
   *     {@code step.png}
   */
  public Destination resolve(Page from, String target) {
    int hash = target.indexOf('#');
    Optional<String> anchor = hash < 0 ? Optional.empty() : Optional.of(target.substring(hash + 1));
    String path = hash < 0 ? target : target.substring(0, hash);
    if (path.isEmpty()) {
      return new Destination.ToAnchor(anchor.orElse(""));
    }
    Optional<String> resolved =
        path.startsWith("/") ? Optional.empty() : below(from.file().path(), path);
    if (resolved.isEmpty()) {
      return new Destination.Outside(path);
    }
    String inContent = resolved.get();
    int slash = inContent.indexOf('/');
    String folder = slash < 0 ? inContent : inContent.substring(0, slash);
    String name = slash < 0 ? "" : inContent.substring(slash + 1);
    if (!folder.equals(from.language().text())) {
      return LanguageTag.parse(folder)
          .filter(catalog.site().locales()::contains)
          .<Destination>map(locale -> new Destination.ToOtherLocale(locale, name))
          .orElseGet(() -> new Destination.Outside(path));
    }
    Optional<Page> page =
        catalog
            .served(from.locale(), name)
            .filter(found -> !found.front().draft() || from.front().draft());
    if (page.isPresent()) {
      return edition(from, page.get(), anchor);
    }
    boolean file = name.lastIndexOf('.') > name.lastIndexOf('/') && !name.endsWith(".md");
    return file ? new Destination.ToFile("content/" + inContent) : new Destination.ToNothing(name);
  }

  /** Of a page of each provider, that of the provider of the link's page. */
  private Destination edition(Page from, Page page, Optional<String> anchor) {
    if (from.isTemplate()) {
      return new Destination.ToPage(page, anchor);
    }
    Optional<String> provider =
        from.edition()
            .or(() -> from.front().provider().map(Located::value))
            .or(() -> catalog.provider());
    return catalog
        .edition(page, provider)
        .<Destination>map(edition -> new Destination.ToPage(edition, anchor))
        .orElseGet(() -> new Destination.ToNoEdition(page, provider));
  }

  /**
   * A path relative to a file's folder, as a path below {@code content/}; empty if it climbs out of
   * it.
   */
  private static Optional<String> below(String file, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    String[] from = file.split("/", -1);
    for (int i = 1; i < from.length - 1; i++) {
      parts.addLast(from[i]);
    }
    for (String part : relative.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
