package cat.bustia.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of HTML, parsed once for all who read it. */
public final class HtmlPage {
  private final String path;
  private final String html;
  private final Document document;

  private HtmlPage(String path, String html) {
    this.path = path;
    this.html = html;
    this.document = Jsoup.parse(html);
  }

  /**
   * Parses a page; whatever it holds, the answer is a page.
   *
   * @param path names it in findings
   */
  public static HtmlPage of(String path, String html) {
    return new HtmlPage(path, html);
  }

  String path() {
    return path;
  }

  String html() {
    return html;
  }

  Document document() {
    return document;
  }

  /** The text of its first-level heading; empty if it has none. */
  public String title() {
    Element title = document.selectFirst("main h1");
    return title == null ? "" : title.text();
  }

  /** What search engines are told that it is about; empty if they are told nothing. */
  public String description() {
    Element description = document.selectFirst("head > meta[name=description]");
    return description == null ? "" : description.attr("content");
  }

  /** What its author wrote, by sections, in its order: the elements of class {@code body}. */
  public List<PageSection> sections() {
    return SectionReader.read(document);
  }
}
