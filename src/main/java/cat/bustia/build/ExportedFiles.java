package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.export.Exports;
import cat.bustia.export.HelpCenter;
import cat.bustia.finding.Finding;
import cat.bustia.output.OutputFile;
import cat.bustia.source.Located;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import java.util.List;
import java.util.Map;

/** The machine-readable files of a site. */
final class ExportedFiles {
  private ExportedFiles() {}

  /** The files; what formats cannot express is a finding. */
  static List<OutputFile> of(Catalog catalog, Truth truth, Facts facts, List<Finding> findings) {
    HelpCenter center =
        new HelpCenter(
            catalog.site().baseUrl(), catalog.site().provider().map(Located::value), Map.of());
    Exports.Made made = Exports.of(truth, facts, center);
    findings.addAll(made.findings());
    return made.files();
  }
}
