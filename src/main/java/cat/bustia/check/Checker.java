package cat.bustia.check;

import cat.bustia.check.rules.InvalidDirective;
import cat.bustia.check.rules.LostPermalink;
import cat.bustia.check.rules.StaleImage;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds pages against all rules: each page by itself, on any thread, then what needs them all.
 *
 * <p>A page's findings depend on nothing but the page and the site's view.
 */
public final class Checker {
  private final SiteView site;

  public Checker(SiteView site) {
    this.site = site;
  }

  /** The page as rules see it. */
  public PageView view(Page page, Document document, List<Statement> statements) {
    return PageView.of(page, document, statements, site);
  }

  /** What the rules find in a page, or in one edition of it. */
  public List<Finding> check(PageView view) {
    List<Finding> findings = new ArrayList<>();
    RuleSet.checkPage(view, findings::add);
    return findings;
  }

  /** An edition of a page, and what the rules find in it. */
  public record Edition(PageView view, List<Finding> findings) {
    public Edition {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Checks one page.
   *
   * @param view the page as it was written
   * @param read what reading and parsing the page found already; waivers hold for it too
   * @param editions all that is published of it, at least one
   */
  public PageFindings check(PageView view, List<Finding> read, List<Edition> editions) {
    List<Finding> findings = new ArrayList<>(read);
    findings.addAll(
        EditionFindings.ofSource(
            editions.stream()
                .map(each -> EditionFindings.Edition.of(each.view(), each.findings()))
                .toList()));
    InvalidDirective.checkConditions(view, findings::add);
    List<Waiver> waivers = Waivers.read(view.document(), findings::add);
    Set<String> anchors = anchors(view);
    Map<String, Set<String>> fewer = new HashMap<>();
    List<AnchorUse> uses = new ArrayList<>();
    for (Edition edition : editions) {
      uses.addAll(Anchors.uses(edition.view()));
      Set<String> own = anchors(edition.view());
      if (!own.equals(anchors)) {
        fewer.put(edition.view().page().permalink(), own);
      }
    }
    return new PageFindings(view.page(), findings, anchors, fewer, uses, waivers);
  }

  private static Set<String> anchors(PageView view) {
    Set<String> anchors = new HashSet<>();
    for (Block.Heading heading : view.elements().headings()) {
      anchors.add(heading.id());
    }
    return anchors;
  }

  /**
   * Everything that is to be reported, sorted by file, line, column and rule.
   *
   * @param pages of every page that could be read
   * @param others what was found outside of pages
   */
  public List<Finding> finish(Collection<PageFindings> pages, Collection<Finding> others) {
    List<Finding> all = new ArrayList<>(others);
    Map<String, Set<String>> anchors = new HashMap<>();
    Map<String, Set<String>> editions = new HashMap<>();
    for (PageFindings page : pages) {
      anchors.put(page.page().file().path(), page.anchors());
      editions.putAll(page.editions());
    }
    for (PageFindings page : pages) {
      List<Finding> findings = new ArrayList<>(page.findings());
      Anchors.check(page.anchorUses(), anchors, editions, findings::add);
      all.addAll(Waivers.apply(page.waivers(), findings));
    }
    LostPermalink.check(site.catalog(), anchors, all::add);
    StaleImage.check(site, all::add);
    return Verdict.of(all, site.catalog().site().policies());
  }
}
