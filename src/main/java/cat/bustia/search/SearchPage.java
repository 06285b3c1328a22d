package cat.bustia.search;

import cat.bustia.html.HtmlPage;
import cat.bustia.html.PageSection;
import cat.bustia.output.UrlPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as search knows it.
 *
 * @param url from the site's root, without a slash before it, encoded
 * @param keywords by which its author wants it to be found
 * @param general whether it is for readers of any mail client
 * @param start whether readers who search for nothing yet are led to it
 * @param sections the first one stands for the page itself, and has neither id nor heading
 */
public record SearchPage(
    String url,
    String title,
    List<String> keywords,
    boolean general,
    boolean start,
    List<PageSection> sections) {
  private static final String INDEX = "index.html";

  public SearchPage {
    keywords = List.copyOf(keywords);
    sections = List.copyOf(sections);
  }

  /**
   * Reads a page.
   *
   * @param path of its file in the site
   */
  public static SearchPage of(
      String path, HtmlPage html, List<String> keywords, boolean general, boolean start) {
    String place = path.endsWith(INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
    List<PageSection> sections = new ArrayList<>(html.sections());
    boolean begins = !sections.isEmpty() && sections.get(0).heading().isEmpty();
    PageSection own = begins ? sections.remove(0) : new PageSection("", "", "", List.of());
    String text = (html.description() + " " + own.text()).strip();
    sections.add(0, new PageSection("", "", text, own.values()));
    return new SearchPage(UrlPath.encode(place), html.title(), keywords, general, start, sections);
  }

  /** How many characters its texts have. */
  public int length() {
    return sections.stream().mapToInt(section -> section.text().length()).sum();
  }
}
