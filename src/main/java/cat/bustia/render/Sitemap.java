package cat.bustia.render;

import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists every page with its translations, for search engines (sitemaps.org, protocol 0.9): in one
 * file, or in several below an index where one may not hold them all.
 */
final class Sitemap {
  /** What one file may hold at most, by the protocol. */
  private static final int MOST_PAGES = 50_000;

  private static final int MOST_BYTES = 50 << 20;
  private static final String END = "</urlset>\n";
  private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Addresses addresses;
  private final Alternates alternates;

  private Sitemap(Addresses addresses, Alternates alternates) {
    this.addresses = addresses;
    this.alternates = alternates;
  }

  /**
   * The sitemap's files, {@code sitemap.xml} first.
   *
   * @param pages the published pages, in the order in which they are listed
   */
  static List<OutputFile> of(List<Page> pages, Addresses addresses, Alternates alternates) {
    return of(pages, addresses, alternates, MOST_PAGES, MOST_BYTES);
  }

  /**
   * The same, with limits of its own.
   *
   * @param mostPages how many pages one file holds, at least 1
   * @param mostBytes how large one file gets, unless a single page makes it so
   */
  static List<OutputFile> of(
      List<Page> pages, Addresses addresses, Alternates alternates, int mostPages, int mostBytes) {
    List<String> parts = new Sitemap(addresses, alternates).parts(pages, mostPages, mostBytes);
    if (parts.size() == 1) {
      return List.of(file("sitemap.xml", parts.get(0)));
    }
    List<OutputFile> files = new ArrayList<>();
    StringBuilder index = new StringBuilder(256 + parts.size() * 128);
    index.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    index.append("<sitemapindex xmlns=\"").append(SCHEMA).append("\">\n");
    for (int i = 0; i < parts.size(); i++) {
      String path = "sitemap-" + (i + 1) + ".xml";
      files.add(file(path, parts.get(i)));
      index.append("<sitemap><loc>");
      Html.escape(addresses.absolute(path), index);
      index.append("</loc></sitemap>\n");
    }
    index.append("</sitemapindex>\n");
    files.add(0, file("sitemap.xml", index.toString()));
    return files;
  }

  private static OutputFile file(String path, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new OutputFile(path, bytes, "application/xml", CacheClass.SHORT, List.of(), "sitemap");
  }

  private List<String> parts(List<Page> pages, int mostPages, int mostBytes) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = begin();
    int count = 0;
    for (Page page : pages) {
      if (page.front().layout() == Layout.NOT_FOUND) {
        continue;
      }
      int before = part.length();
      url(page, part);
      // All of it is ASCII: addresses are percent-encoded.
      boolean full = count == mostPages || part.length() + END.length() > mostBytes && count > 0;
      if (full) {
        String url = part.substring(before);
        part.setLength(before);
        parts.add(part.append(END).toString());
        part = begin().append(url);
        count = 0;
      }
      count++;
    }
    parts.add(part.append(END).toString());
    return parts;
  }

  private static StringBuilder begin() {
    return new StringBuilder(4096)
        .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<urlset xmlns=\"")
        .append(SCHEMA)
        .append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
  }

  private void url(Page page, StringBuilder out) {
    out.append("<url><loc>");
    Html.escape(addresses.absolute(page), out);
    out.append("</loc>");
    page.front()
        .reviewed()
        .ifPresent(
            review -> out.append("<lastmod>").append(review.on().value()).append("</lastmod>"));
    for (Alternates.Alternate alternate : alternates.of(page)) {
      out.append("\n<xhtml:link rel=\"alternate\"");
      Html.attribute("hreflang", alternate.hreflang(), out);
      Html.attribute("href", alternate.url(), out);
      out.append("/>");
    }
    out.append("</url>\n");
  }
}
