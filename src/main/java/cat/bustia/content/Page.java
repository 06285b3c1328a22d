package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;

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
 * @param permalink the page's path from the site's root, with a slash at both ends
 */
public record Page(
    LanguageTag locale,
    LanguageTag language,
    String name,
    SourceFile file,
    FrontMatter front,
    int bodyStart,
    String permalink) {

  /** A page in its readers' own language. */
  public Page(
      LanguageTag locale,
      String name,
      SourceFile file,
      FrontMatter front,
      int bodyStart,
      String permalink) {
    this(locale, locale, name, file, front, bodyStart, permalink);
  }

  /** Whether it stands in for a page that is not translated. */
  public boolean isFallback() {
    return !language.equals(locale);
  }

  /** The same page for the readers of another locale, at an address of theirs. */
  Page fallbackFor(LanguageTag reader) {
    int slash = permalink.indexOf('/', 1);
    String path = slash < 0 ? "/" : permalink.substring(slash);
    return new Page(reader, language, name, file, front, bodyStart, "/" + reader + path);
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
