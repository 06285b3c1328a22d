package cat.bustia.check.rules;

import cat.bustia.finding.Finding;
import cat.bustia.truth.Fact;

/** Says that a reference states the value of another server than the text speaks of. */
final class MisplacedReference {
  private MisplacedReference() {}

  static Finding finding(Judgement judgement) {
    Fact fact = judgement.mention().reference().orElseThrow();
    String name = judgement.mention().place().text();
    Finding.Builder finding =
        judgement.finding(
            "`"
                + name
                + "` stands where the text speaks of the "
                + judgement.subject()
                + " "
                + judgement.noun());
    return finding
        .label("shows " + fact.value())
        .related(fact.place(), "what it refers to")
        .build();
  }
}
