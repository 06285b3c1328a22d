package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import java.util.List;

/**
 * A page's body as it could be read, and what is wrong with it; a page that could not be read has
 * an empty document and at least one finding.
 */
public record Parsed(Document document, List<Finding> findings) {
  public Parsed {
    findings = List.copyOf(findings);
  }
}
