package cat.bustia.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What a change of the definitions changes, for people, pull requests and scripts. */
public final class ImpactReport {
  /** How an impact is written. */
  public enum Form {
    /** For a terminal. */
    HUMAN,
    /** For screen readers and logs. */
    PLAIN,
    /** For a comment of a pull request. */
    MARKDOWN,
    /** For scripts: one document. */
    JSON;

    /** The form of this word, if there is one. */
    public static Optional<Form> of(String word) {
      for (Form form : values()) {
        if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
          return Optional.of(form);
        }
      }
      return Optional.empty();
    }
  }

  private ImpactReport() {}

  /**
   * Writes an impact.
   *
   * @param colour whether {@link Form#HUMAN}, and no other, is coloured
   */
  public static void write(Form form, Impact impact, Appendable out, boolean colour)
      throws IOException {
    switch (form) {
      case HUMAN, PLAIN ->
          new ImpactText(out, new Paint(colour && form == Form.HUMAN)).write(impact);
      case MARKDOWN -> new ImpactMarkdown(out).write(impact);
      case JSON -> ImpactJson.write(impact, out);
    }
  }
}
