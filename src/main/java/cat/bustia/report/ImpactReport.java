package cat.bustia.report;

import java.io.IOException;

/** What a change of the definitions changes, for people, pull requests and scripts. */
public final class ImpactReport {
  private ImpactReport() {}

  /**
   * Writes an impact.
   *
   * @param colour whether {@link AnswerForm#HUMAN}, and no other, is coloured
   */
  public static void write(AnswerForm form, Impact impact, Appendable out, boolean colour)
      throws IOException {
    switch (form) {
      case HUMAN, PLAIN ->
          new ImpactText(out, new Paint(colour && form == AnswerForm.HUMAN)).write(impact);
      case MARKDOWN -> new ImpactMarkdown(out).write(impact);
      case JSON -> ImpactJson.write(impact, out);
    }
  }
}
