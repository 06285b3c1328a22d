package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.ProseText;
import cat.bustia.check.Quoted;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.glossary.Glossary;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Edit;
import java.util.function.Consumer;

/**
 * Finds words that the glossary forbids in the page's language, where the page says them itself.
 */
public final class ForbiddenTerm implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    Glossary glossary = page.site().catalog().glossary();
    if (glossary.terms().isEmpty()) {
      return;
    }
    LanguageTag locale = page.page().language();
    for (ProseText prose : page.prose()) {
      for (Glossary.Offence offence : glossary.offences(prose.text(), locale)) {
        findings.accept(finding(offence, prose, page));
      }
    }
  }

  private static Finding finding(Glossary.Offence offence, ProseText prose, PageView page) {
    String actual = prose.text().substring(offence.start(), offence.end());
    String wanted = offence.instead().orElse(offence.usage().preferred().value());
    Finding.Builder finding =
        Finding.of(
                Rule.FORBIDDEN_TERM,
                page.at(prose.span(offence.start(), offence.end())),
                Quoted.of(actual)
                    + " is not what this help center says in `"
                    + page.page().language()
                    + "`")
            .actual(actual)
            .expected(wanted)
            .related(offence.forbidden().word().place(), "forbidden here");
    offence.usage().note().ifPresent(finding::note);
    offence.usage().source().ifPresent(source -> finding.note("source: " + source));
    finding.help(
        "write "
            + Quoted.of(wanted)
            + ", or put what a screen or somebody else says in quotation marks");
    offence
        .instead()
        .flatMap(
            word ->
                prose
                    .exact(offence.start(), offence.end())
                    .map(span -> new Edit(page.at(span), word)))
        .ifPresent(edit -> finding.fix(Fix.safe(edit)));
    return finding.build();
  }
}
