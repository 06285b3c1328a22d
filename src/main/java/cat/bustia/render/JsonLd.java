package cat.bustia.render;

import java.util.List;
import java.util.Optional;

/** What search engines are told of a page, in the words of schema.org. */
final class JsonLd {
  private JsonLd() {}

  /** A step of the way from the home page to a page. */
  record Step(String title, String url) {}

  /**
   * A {@code TechArticle} with its {@code BreadcrumbList}, safe inside a script element.
   *
   * @param path from the home page to the page itself
   * @param modified the day of the last review, as {@code 2026-11-23}
   */
  static String article(
      String language,
      String title,
      String description,
      List<Step> path,
      Optional<String> modified) {
    StringBuilder out = new StringBuilder(700);
    out.append("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"TechArticle\"");
    property("headline", title, out);
    property("description", description, out);
    property("inLanguage", language, out);
    property("url", path.get(path.size() - 1).url(), out);
    modified.ifPresent(day -> property("dateModified", day, out));
    out.append("},").append(breadcrumbs(path)).append("]}");
    return out.toString();
  }

  private static String breadcrumbs(List<Step> path) {
    StringBuilder out = new StringBuilder(400);
    out.append("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[");
    for (int i = 0; i < path.size(); i++) {
      out.append(i == 0 ? "" : ",");
      out.append("{\"@type\":\"ListItem\",\"position\":").append(i + 1);
      property("name", path.get(i).title(), out);
      property("item", path.get(i).url(), out);
      out.append('}');
    }
    return out.append("]}").toString();
  }

  private static void property(String name, String value, StringBuilder out) {
    out.append(",\"").append(name).append("\":");
    Json.string(value, out);
  }
}
