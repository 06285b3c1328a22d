package cat.bustia.source;

/**
 * How much input a build takes before it refuses: bytes and characters as named, all at least 1.
 *
 * @param pageBytes the size of a Markdown page, in bytes
 * @param lineLength the length of a line of a page, in UTF-16 units
 * @param pageDepth how deep lists and quotes nest in a page
 * @param parseMillis how long one page may take to parse, in milliseconds
 * @param yamlBytes the size of a YAML file, in bytes
 * @param yamlDepth how deep YAML nests
 * @param frontMatterBytes the size of a page's front matter, in bytes
 * @param pages how many pages a help center has
 * @param imageBytes the size of a picture, in bytes
 * @param imagePixels width times height of a picture
 * @param renderedChars what the templates may write for one page, in UTF-16 units
 */
public record Limits(
    int pageBytes,
    int lineLength,
    int pageDepth,
    int parseMillis,
    int yamlBytes,
    int yamlDepth,
    int frontMatterBytes,
    int pages,
    int imageBytes,
    int imagePixels,
    int renderedChars) {

  /** The limits where the owner of a help center raises none. */
  public static final Limits DEFAULT =
      new Limits(
          64 << 10,
          4 << 10,
          20,
          5_000,
          256 << 10,
          20,
          8 << 10,
          20_000,
          5 << 20,
          40_000_000,
          4 << 20);
}
