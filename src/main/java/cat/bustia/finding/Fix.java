package cat.bustia.finding;

import cat.bustia.source.Edit;
import java.util.List;

/**
 * The edits that mend a finding.
 *
 * @param edits at least one, not overlapping
 */
public record Fix(Applicability applicability, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  public static Fix safe(Edit edit) {
    return new Fix(Applicability.SAFE, List.of(edit));
  }

  public static Fix unsafe(Edit edit) {
    return new Fix(Applicability.UNSAFE, List.of(edit));
  }
}
