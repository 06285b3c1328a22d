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
        if (resolved instanceof Resolved.Unknown && isOfOthers(page, reference)) {
          findings.accept(notOffered(page, reference));
        } else if (resolved instanceof Resolved.Unknown unknown) {
          findings.accept(unknown(page, reference, unknown));
        } else if (resolved instanceof Resolved.Ambiguous several) {
          findings.accept(ambiguous(page, reference, several));
        }
      }
    }
  }

  /** Whether a page of each provider states by this name what other providers have. */
  private static boolean isOfOthers(PageView page, Inline.Reference reference) {
    return page.page().edition().isPresent()
        && !(page.site().references().resolve(page.page().asWritten(), reference.name())
            instanceof Resolved.Unknown);
  }

  private static Finding notOffered(PageView page, Inline.Reference reference) {
    String name = reference.name();
    String asked =
        name.equals("provider.webmail")
            ? "webmail"
            : name.substring(0, Math.max(0, name.indexOf('.')));
    String help =
        page.site().references().offers().contains(asked)
            ? "put it between `:::offers "
                + asked
                + "` and `:::`, or write `offers: ["
                + asked
                + "]` in the front matter"
            : "leave it out, or name what every provider has";
    return Finding.of(
            Rule.UNKNOWN_REFERENCE,
            page.at(reference.span()),
            page.provider().map(known -> known.shortName().value()).orElse("a provider")
                + " has no `"
                + name
                + "`")
        .actual(name)
        .help(help)
        .build();
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
      boolean ofNone = page.provider().isEmpty() && !page.site().truth().providers().isEmpty();
      return finding
          .help(
              ofNone
                  ? "name the provider, as in `{{"
                      + page.site().truth().providers().get(0).id()
                      + "/imap.port}}`, or give the page a `provider`"
                  : "`bustia facts` lists every name")
          .build();
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
