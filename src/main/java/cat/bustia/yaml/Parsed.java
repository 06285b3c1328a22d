package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What could be read of a YAML text, and what is wrong with it.
 *
 * @param root the document; null's scalar for an empty text, absent where the text ends in an error
 * @param rule the rule that reports what is wrong with this kind of file
 * @param findings in the order of the text
 */
public record Parsed(Optional<YamlNode> root, Rule rule, List<Finding> findings) {
  public Parsed {
    findings = List.copyOf(findings);
  }
}
