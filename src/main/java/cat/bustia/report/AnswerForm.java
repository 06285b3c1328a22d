package cat.bustia.report;

import java.util.Locale;
import java.util.Optional;

/** How an answer that is no list of findings is written. */
public enum AnswerForm {
  /** For a terminal. */
  HUMAN,
  /** For screen readers and logs. */
  PLAIN,
  /** For a comment of a pull request. */
  MARKDOWN,
  /** For scripts: one document. */
  JSON;

  /** The form of this word, if there is one. */
  public static Optional<AnswerForm> of(String word) {
    for (AnswerForm form : values()) {
      if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
