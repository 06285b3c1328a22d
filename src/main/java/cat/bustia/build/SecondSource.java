package cat.bustia.build;

import cat.bustia.autoconfig.AutoconfigReader;
import cat.bustia.autoconfig.AutoconfigReader.Result;
import cat.bustia.autoconfig.Disagreements;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the definitions against a published autoconfig file, wherever that lies. */
final class SecondSource {
  private SecondSource() {}

  /**
   * All disagreements, or why the file cannot be read.
   *
   * @throws IOException if the disk fails
   */
  static List<Finding> check(Path project, Path file, Truth truth) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Path folder = file.toAbsolutePath().getParent();
    String name = String.valueOf(file.getFileName());
    Optional<SourceFile> text =
        ProjectFiles.text(
            folder == null ? project : folder,
            name,
            Limits.DEFAULT.yamlBytes(),
            Rule.INVALID_CONFIGURATION,
            findings);
    if (text.isPresent()) {
      SourceFile named = SourceFile.of(ForeignNames.of(project, file), text.get().text());
      Result result = AutoconfigReader.read(named);
      if (result instanceof Result.Read read) {
        findings.addAll(Disagreements.between(truth, read.config()));
      } else {
        findings.add(((Result.Broken) result).finding());
      }
    }
    return findings;
  }
}
