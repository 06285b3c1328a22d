package cat.bustia.check;

import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the check of one page gives by itself; waivers take effect when every page is known.
 *
 * @param findings before waivers and policies
 * @param anchors the ids that links can name
 * @param editions by address, the ids that links to one edition can name, where it lacks some
 * @param anchorUses the links to headings, of this page and of others
 */
public record PageFindings(
    Page page,
    List<Finding> findings,
    Set<String> anchors,
    Map<String, Set<String>> editions,
    List<AnchorUse> anchorUses,
    List<Waiver> waivers) {

  public PageFindings {
    findings = List.copyOf(findings);
    anchors = Set.copyOf(anchors);
    editions = Map.copyOf(editions);
    anchorUses = List.copyOf(anchorUses);
    waivers = List.copyOf(waivers);
  }

  /** The same page with further findings, before waivers. */
  public PageFindings with(List<Finding> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new PageFindings(page, all, anchors, editions, anchorUses, waivers);
  }
}
