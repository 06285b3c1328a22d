package cat.bustia.build;

import cat.bustia.check.Elements;
import cat.bustia.check.PageView;
import cat.bustia.check.SiteView;
import cat.bustia.check.rules.StatementRules;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.markdown.Document;
import cat.bustia.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what texts in which references mean nothing get wrong: findings that say the right value
 * itself. A true value is as such a text is meant to have it.
 */
final class BareTexts {
  private BareTexts() {}

  /**
   * The findings of one text.
   *
   * @param what how a help names the text, as "the page"
   */
  static List<Finding> contradictions(
      Page text, List<Statement> statements, SiteView site, String what) {
    Document nothing = new Document(text.file(), List.of(), List.of());
    PageView view =
        new PageView(text, nothing, statements, Elements.of(nothing), List.of(), List.of(), site);
    List<Finding> findings = new ArrayList<>();
    new StatementRules()
        .check(
            view,
            finding -> {
              if (finding.rule() != Rule.HARD_CODED_VALUE) {
                findings.add(bare(finding, what));
              }
            });
    return findings;
  }

  private static Finding bare(Finding finding, String what) {
    return new Finding(
        finding.rule(),
        finding.level(),
        finding.message(),
        finding.place(),
        finding.label(),
        finding.fact(),
        finding.actual(),
        finding.expected(),
        finding.related(),
        finding.notes(),
        finding
            .expected()
            .map(
                value ->
                    "the definition says `" + value + "`: mend " + what + ", or the definition")
            .or(finding::help),
        Optional.empty());
  }
}
