package cat.bustia.check.rules;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.statement.Silence;

/** Says why a value that a page shows is not held against the truth. */
final class SilentStatement {
  private SilentStatement() {}

  static Finding finding(Judgement judgement) {
    Silence silence = judgement.statement().silence().orElseThrow();
    Finding.Builder finding =
        Finding.of(
                judgement.rule(),
                judgement.mention().place(),
                judgement.noun()
                    + " `"
                    + judgement.shown()
                    + "` is not held against the definition: "
                    + silence.reason())
            .label("read, and passed over")
            .actual(judgement.shown());
    Judgements.rule(judgement.statement(), judgement.mention(), judgement.comparison())
        .filter(rule -> rule != Rule.HARD_CODED_VALUE)
        .ifPresent(rule -> finding.note("otherwise it would be `" + rule.id() + "`"));
    return finding.help("if readers are meant to use it, say so in a sentence of its own").build();
  }
}
