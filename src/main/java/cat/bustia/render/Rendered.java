package cat.bustia.render;

import cat.bustia.finding.Finding;
import cat.bustia.output.OutputFile;
import java.util.List;
import java.util.Optional;

/**
 * A page as a file of the site, and what is wrong with the templates that made it.
 *
 * @param file absent where a template could not be filled in
 */
public record Rendered(Optional<OutputFile> file, List<Finding> findings) {
  public Rendered {
    findings = List.copyOf(findings);
  }
}
