package cat.bustia.finding;

import cat.bustia.source.Edit;
import java.util.List;
import java.util.Optional;

/**
 * The edits that mend a finding.
 *
 * @param edits at least one, not overlapping
 * @param reason why it needs a look, a clause that follows a colon; present exactly where it is
 *     unsafe
 */
public record Fix(Applicability applicability, List<Edit> edits, Optional<String> reason) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** A fix that may be applied unasked. */
  public static Fix safe(Edit... edits) {
    return safe(List.of(edits));
  }

  /** A fix that may be applied unasked. */
  public static Fix safe(List<Edit> edits) {
    return new Fix(Applicability.SAFE, edits, Optional.empty());
  }

  /**
   * A fix that somebody must look at first.
   *
   * @param reason why: {@code several values can be meant}
   */
  public static Fix unsafe(Edit edit, String reason) {
    return unsafe(List.of(edit), reason);
  }

  /** A fix that somebody must look at first. */
  public static Fix unsafe(List<Edit> edits, String reason) {
    return new Fix(Applicability.UNSAFE, edits, Optional.of(reason));
  }
}
