package cat.bustia.check.rules;

import cat.bustia.finding.Finding;

/** Says that a right value is typed by hand. */
final class HardCodedValue {
  private HardCodedValue() {}

  static Finding finding(Judgement judgement) {
    return judgement
        .finding(
            judgement.field().word()
                + " `"
                + judgement.shown()
                + "` is typed by hand, so it stays when the definition changes")
        .build();
  }
}
