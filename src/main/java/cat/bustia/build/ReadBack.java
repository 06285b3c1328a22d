package cat.bustia.build;

import cat.bustia.check.PageView;
import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.finding.Finding;
import cat.bustia.html.HtmlAudit;
import cat.bustia.html.HtmlPage;
import cat.bustia.output.OutputFile;
import cat.bustia.source.Located;
import cat.bustia.statement.StatementFinder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds rendered pages against the truth. What a page's author wrote was judged where it stands, so
 * only what came from elsewhere is judged here: templates, interface strings, the texts of
 * definitions.
 */
final class ReadBack {
  private final HtmlAudit audit;
  private final String site;

  private ReadBack(HtmlAudit audit, String site) {
    this.audit = audit;
    this.site = site;
  }

  /**
   * @param titles the titles and descriptions of all pages, which other pages show as well
   * @param site how findings name the site's folder
   */
  static ReadBack of(
      Project project, Catalog catalog, StatementFinder finder, Set<String> titles, String site) {
    HtmlAudit audit =
        new HtmlAudit(
            project.truth(),
            project.facts(),
            catalog.site().provider().flatMap(id -> project.truth().provider(id.value())),
            catalog.site().sourceLocale(),
            bare(titles),
            clientWords(catalog),
            finder::mayState,
            finder::find);
    return new ReadBack(audit, site + "/");
  }

  private static Map<String, Set<String>> clientWords(Catalog catalog) {
    Map<String, Set<String>> words = new HashMap<>();
    for (Client client : catalog.clients().values()) {
      for (Map<String, Map<String, Located<String>>> byValue : client.words().values()) {
        byValue.forEach(
            (value, texts) -> {
              Set<String> known = words.computeIfAbsent(value, key -> new HashSet<>());
              texts.values().forEach(text -> known.add(text.value()));
            });
      }
    }
    return words;
  }

  HtmlAudit audit() {
    return audit;
  }

  /** A file of HTML, parsed. */
  HtmlPage page(OutputFile file) {
    return HtmlPage.of(site + file.path(), new String(file.content(), StandardCharsets.UTF_8));
  }

  /** What is wrong with a file that belongs to no page; nothing if it is no HTML. */
  List<Finding> read(OutputFile file) {
    return file.path().endsWith(".html") ? audit.audit(page(file), line -> false) : List.of();
  }

  /**
   * What is wrong with a page.
   *
   * @param page the page as its author wrote it
   */
  List<Finding> read(HtmlPage html, PageView page) {
    Set<String> own = bare(page.elements().texts());
    List<Finding> found = audit.audit(html, own::contains);
    // A line looks otherwise in HTML where a value in it got a source, or a link in it leads
    // nowhere.
    return found.stream().filter(each -> !isTyped(each.place().text(), page)).toList();
  }

  private static boolean isTyped(String text, PageView page) {
    return page.statements().stream()
        .flatMap(statement -> statement.mentions().stream())
        .anyMatch(mention -> mention.isLiteral() && mention.shown().equals(text));
  }

  private static Set<String> bare(Set<String> lines) {
    Set<String> bare = new HashSet<>();
    lines.forEach(line -> bare.add(HtmlAudit.bare(line)));
    return bare;
  }
}
