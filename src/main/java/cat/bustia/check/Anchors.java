package cat.bustia.check;

import cat.bustia.content.Links.Destination;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Links to headings: collected page by page, checked when every page's headings are known. */
final class Anchors {
  private Anchors() {}

  /** The links of a page that name a heading, of the page itself or of another. */
  static List<AnchorUse> uses(PageView view) {
    List<AnchorUse> uses = new ArrayList<>();
    for (PageLink link : view.links()) {
      if (!(link.target() instanceof Target.Relative target)) {
        continue;
      }
      Destination destination = link.destination().orElse(null);
      if (destination instanceof Destination.ToAnchor own && !own.anchor().isEmpty()) {
        uses.add(new AnchorUse(view.page(), own.anchor(), view.at(target.anchorSpan())));
      } else if (destination instanceof Destination.ToPage other
          && !other.anchor().orElse("").isEmpty()) {
        uses.add(
            new AnchorUse(other.page(), other.anchor().orElse(""), view.at(target.anchorSpan())));
      }
    }
    return uses;
  }

  /** A heading that the readers of some providers do not get. */
  private static Finding ofOthers(AnchorUse use) {
    return Finding.of(
            Rule.BROKEN_ANCHOR,
            use.place(),
            "not every reader of this link has the heading "
                + Quoted.of("#" + use.anchor())
                + " in "
                + Quoted.of(use.target().name()))
        .actual(use.anchor())
        .note("it stands between `:::offers` or `:::lacks` and `:::` there")
        .help("put the link between the same lines, or the heading out of them")
        .build();
  }

  /**
   * Finds the uses that name no heading.
   *
   * @param anchors by the page's path, the headings of each that could be read; a link into any
   *     other page is no finding of its own
   * @param editions by address, the headings of what is published, where it lacks some
   */
  static void check(
      List<AnchorUse> uses,
      Map<String, Set<String>> anchors,
      Map<String, Set<String>> editions,
      Consumer<Finding> findings) {
    for (AnchorUse use : uses) {
      Set<String> known = anchors.get(use.target().file().path());
      Set<String> here = editions.get(use.target().permalink());
      if (known != null && known.contains(use.anchor()) && here != null) {
        if (!here.contains(use.anchor())) {
          findings.accept(ofOthers(use));
        }
        continue;
      }
      if (known == null || known.contains(use.anchor())) {
        continue;
      }
      Finding.Builder finding =
          Finding.of(
                  Rule.BROKEN_ANCHOR,
                  use.place(),
                  Quoted.of(use.target().name())
                      + " has no heading "
                      + Quoted.of("#" + use.anchor()))
              .actual(use.anchor());
      List<String> near = Nearest.names(use.anchor(), known);
      if (!near.isEmpty()) {
        finding.help("link to " + Quoted.anyOf(near.stream().map(id -> "#" + id).toList()));
        if (near.size() == 1 && use.place().text().equals(use.anchor())) {
          finding.fix(
              Fix.unsafe(new Edit(use.place(), near.get(0)), "it is only the nearest name"));
        }
      }
      findings.accept(finding.build());
    }
  }
}
