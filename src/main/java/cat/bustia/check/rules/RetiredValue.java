package cat.bustia.check.rules;

import cat.bustia.content.References.Resolved;
import cat.bustia.finding.Finding;
import cat.bustia.truth.Retired;
import java.util.Optional;

/** Says that a value was true once and is not any more. */
final class RetiredValue {
  private RetiredValue() {}

  static Finding finding(Judgement judgement) {
    Retired entry = Judgements.retired(judgement.statement(), judgement.mention()).orElseThrow();
    String word = judgement.noun();
    Finding.Builder finding =
        Finding.of(
                judgement.rule(),
                judgement.mention().place(),
                word
                    + " `"
                    + judgement.shown()
                    + "` of "
                    + judgement.providerName()
                    + " is retired")
            .label("the page says " + judgement.shown())
            .actual(judgement.shown())
            .related(entry.place(), "retired here");
    entry.until().ifPresent(day -> finding.note("it was true until " + day));
    Optional<String> name = entry.replacedBy();
    if (name.isPresent()
        && judgement.page().site().references().resolve(judgement.page().page(), name.get())
            instanceof Resolved.OfFact found) {
      String reference = "{{" + name.get() + "}}";
      finding
          .fact(found.fact().key())
          .expected(found.fact().value())
          .related(found.fact().place(), "replaced by this value")
          .help(
              "write what replaces it: `"
                  + reference
                  + "`, which stands for `"
                  + found.fact().value()
                  + "`");
      Mending.of(judgement.page(), judgement.mention(), name.get(), Optional.empty())
          .ifPresent(finding::fix);
    } else {
      finding.help("leave it out");
    }
    return finding.build();
  }
}
