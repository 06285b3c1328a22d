package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.content.References.Resolved;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Edit;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds references that lead to no fact, or to several. */
public final class UnknownReference implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    List<Inline> inlines = new ArrayList<>(page.page().front().title().parts());
    inlines.addAll(page.page().front().description().parts());
    inlines.addAll(page.elements().references());
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Reference reference) {
        Resolved resolved = page.site().references().resolve(page.page(), reference.name());
        if (resolved instanceof Resolved.Unknown unknown) {
          findings.accept(unknown(page, reference, unknown));
        } else if (resolved instanceof Resolved.Ambiguous several) {
          findings.accept(ambiguous(page, reference, several));
        }
      }
    }
  }

  private static Finding unknown(
      PageView page, Inline.Reference reference, Resolved.Unknown unknown) {
    Finding.Builder finding =
        Finding.of(
                Rule.UNKNOWN_REFERENCE,
                page.at(reference.span()),
                "there is no fact `" + reference.name() + "`")
            .actual(reference.name());
    List<String> nearest = unknown.nearest();
    if (nearest.isEmpty()) {
      return finding.help("`bustia facts` lists every name").build();
    }
    String best = nearest.get(0);
    // So that nobody misses the fact on this page too.
    if (nearest.size() == 1
        && page.site().references().resolve(page.page(), best) instanceof Resolved.OfFact meant) {
      finding.fact(meant.fact().key());
    }
    Edit edit = new Edit(page.at(reference.span()), "{{" + best + "}}");
    finding.help(
        "write "
            + String.join(" or ", nearest.stream().map(name -> "`{{" + name + "}}`").toList()));
    return unknown.isTranslated()
        ? finding
            .note("names are the same in every language: readers never see them")
            .fix(Fix.safe(edit))
            .build()
        : finding.fix(Fix.unsafe(edit, "it is only the nearest name")).build();
  }

  private static Finding ambiguous(
      PageView page, Inline.Reference reference, Resolved.Ambiguous several) {
    Span span = reference.span();
    Finding.Builder finding =
        Finding.of(
                Rule.UNKNOWN_REFERENCE,
                page.at(span),
                "`" + reference.name() + "` differs between the services of this page")
            .actual(reference.name());
    several.facts().forEach(fact -> finding.related(fact.place(), "`" + fact.key() + "`"));
    return finding
        .help(
            "name the service: "
                + String.join(
                    " or ",
                    several.facts().stream().map(fact -> "`{{" + fact.key() + "}}`").toList()))
        .build();
  }
}
