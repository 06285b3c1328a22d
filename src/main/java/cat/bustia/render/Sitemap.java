package cat.bustia.render;

import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists every page with its translations, for search engines (sitemaps.org, protocol 0.9). */
final class Sitemap {
  private final Addresses addresses;
  private final Alternates alternates;

  Sitemap(Addresses addresses, Alternates alternates) {
    this.addresses = addresses;
    this.alternates = alternates;
  }

  /**
   * The sitemap.
   *
   * @param pages the published pages, in the order in which they are listed
   */
  OutputFile of(List<Page> pages) {
    StringBuilder out = new StringBuilder(256 + pages.size() * 256);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    out.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (Page page : pages) {
      if (page.front().layout() != Layout.NOT_FOUND) {
        url(page, out);
      }
    }
    out.append("</urlset>\n");
    byte[] content = out.toString().getBytes(StandardCharsets.UTF_8);
    return new OutputFile(
        "sitemap.xml", content, "application/xml", CacheClass.SHORT, List.of(), "sitemap");
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
