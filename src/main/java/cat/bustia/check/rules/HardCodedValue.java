package cat.bustia.check.rules;

import cat.bustia.finding.Finding;

/** Says that a right value is typed by hand. */
final class HardCodedValue {
  private HardCodedValue() {}

  static Finding finding(Judgement judgement) {
    return judgement
        .finding(
            judgement.noun()
                + " `"
                + judgement.shown()
                + "` is typed by hand: it will not follow when the definition changes")
        .build();
  }
}
