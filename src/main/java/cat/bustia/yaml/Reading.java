package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A document held against a shape.
 *
 * @param values the document without all that breaks the shape, at any depth: what is there may be
 *     used; absent where the document is no mapping or could not be read to its end
 * @param findings in the order of the text
 */
public record Reading(Optional<YamlMapping> values, List<Finding> findings) {
  public Reading {
    findings = List.copyOf(findings);
  }
}
