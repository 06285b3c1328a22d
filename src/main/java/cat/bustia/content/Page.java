package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;
import java.util.Optional;

/**
 * A page of the help center, its body not yet parsed.
 *
 * @param locale whose readers it is for
 * @param language of its text: another than {@code locale} where it stands in for a page that is
 *     not translated
 * @param name the path below its locale's folder, as {@code clients/thunderbird.md}: the same page
 *     in every locale
 * @param file the whole file, front matter included
 * @param bodyStart where the body begins, in UTF-16 units
 * @param permalink the page's path from the site's root, with a slash at both ends; that of a page
 *     of each provider holds {@link #EACH} where an edition has its provider's id
 * @param edition the id of the provider for whose readers this is a page of each provider; absent:
 *     the page as it was written
 */
public record Page(
    LanguageTag locale,
    LanguageTag language,
    String name,
    SourceFile file,
    FrontMatter front,
    int bodyStart,
    String permalink,
    Optional<String> edition) {
  /** Stands for a provider's id in an address. */
  static final String EACH = "{provider}";

  /** A page in its readers' own language, as it was written. */
  public Page(
      LanguageTag locale,
      String name,
      SourceFile file,
      FrontMatter front,
      int bodyStart,
      String permalink) {
    this(locale, locale, name, file, front, bodyStart, permalink, Optional.empty());
  }

  /** Whether it stands in for a page that is not translated. */
  public boolean isFallback() {
    return !language.equals(locale);
  }

  /** The same page for the readers of another locale, at an address of theirs. */
  Page fallbackFor(LanguageTag reader) {
    int slash = permalink.indexOf('/', 1);
    String path = slash < 0 ? "/" : permalink.substring(slash);
    return new Page(reader, language, name, file, front, bodyStart, "/" + reader + path, edition);
  }

  /** Whether it is a page of each provider as it was written, and so published in editions only. */
  public boolean isTemplate() {
    return front.isOfEach() && edition.isEmpty();
  }

  /** The page of which this is an edition, or itself. */
  public Page asWritten() {
    String address =
        edition.map(id -> permalink.replace("/" + id + "/", "/" + EACH + "/")).orElse(permalink);
    return new Page(locale, language, name, file, front, bodyStart, address, Optional.empty());
  }

  /** The edition of a page of each provider for the readers of one. */
  Page editionFor(String provider) {
    String address = permalink.replace("/" + EACH + "/", "/" + provider + "/");
    return new Page(locale, language, name, file, front, bodyStart, address, Optional.of(provider));
  }

  /** A text that says nothing of itself, as if it were a page. */
  public static Page bare(LanguageTag locale, SourceFile file, int bodyStart) {
    return new Page(locale, file.path(), file, FrontMatter.none(file), bodyStart, "/");
  }

  @Override
  public String toString() {
    return file.path();
  }
}
