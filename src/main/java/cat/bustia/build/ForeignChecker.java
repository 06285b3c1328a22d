package cat.bustia.build;

import cat.bustia.check.SiteView;
import cat.bustia.check.Verdict;
import cat.bustia.content.Catalog;
import cat.bustia.content.Look;
import cat.bustia.content.Pictures;
import cat.bustia.content.Site;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.foreign.ForeignFile;
import cat.bustia.foreign.ForeignReader;
import cat.bustia.foreign.ForeignTree;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.statement.StatementFinder;
import cat.bustia.truth.DefinitionLint;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds documentation that knows nothing of Bústia against a definition. */
public final class ForeignChecker {
  private ForeignChecker() {}

  /**
   * What is asked for.
   *
   * @param home what the names of files in findings are relative to
   * @param definition the definition's file
   * @param paths files and folders of documentation
   * @param locale the language of all of it; absent: told from each file
   * @param jobs how many files to read at once
   * @param explainSilence whether it is told which values are not held against the definition
   */
  public record Request(
      Path home,
      Path definition,
      List<Path> paths,
      Optional<LanguageTag> locale,
      int jobs,
      boolean explainSilence) {
    public Request {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Reads the documentation and says where it contradicts the definition.
   *
   * @throws IOException if the disk fails
   */
  public static Outcome check(Request request) throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    Truth truth = truth(request, findings);
    if (truth.providers().isEmpty()) {
      return Outcome.ofFindings(findings);
    }
    Provider provider = truth.providers().get(0);
    SiteView site = site(truth, request.explainSilence());
    StatementFinder finder = new StatementFinder(truth, site.catalog(), site.references());
    ForeignReader reader = new ForeignReader(provider, finder, request.locale());
    List<ForeignFile> files = ForeignTree.list(request.home(), request.paths());
    List<ForeignReader.Read> pages;
    try (Workers workers = new Workers(request.jobs())) {
      pages = workers.map(files, file -> read(reader, file));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    int statements = 0;
    for (ForeignReader.Read page : pages) {
      statements += page.statements().size();
      findings.addAll(page.findings());
      findings.addAll(BareTexts.contradictions(page.page(), page.statements(), site, "the page"));
    }
    List<String> names = files.stream().map(ForeignFile::name).toList();
    return new Outcome(Verdict.of(findings, Map.of()), names, statements, List.of());
  }

  private static Truth truth(Request request, List<Finding> findings) throws IOException {
    Path folder = request.definition().toAbsolutePath().getParent();
    String name = String.valueOf(request.definition().getFileName());
    Limits limits = Limits.DEFAULT;
    TruthResult result =
        TruthReader.read(
            ProjectFiles.text(
                    folder == null ? request.home() : folder,
                    name,
                    limits.yamlBytes(),
                    Rule.INVALID_DEFINITION,
                    findings)
                .stream()
                .map(
                    file ->
                        SourceFile.of(
                            ForeignNames.of(request.home(), request.definition()), file.text()))
                .toList(),
            limits);
    findings.addAll(result.findings());
    findings.addAll(DefinitionLint.check(result.truth()));
    return result.truth();
  }

  /** A help center that has nothing but this truth. */
  private static SiteView site(Truth truth, boolean explainSilence) {
    SourceFile none = SourceFile.opaque("");
    LanguageTag locale = new LanguageTag("en");
    Site site =
        new Site(
            Map.of(),
            "https://localhost/",
            locale,
            List.of(locale),
            Map.of(),
            Optional.empty(),
            explainSilence ? Map.of(Rule.SILENT_STATEMENT, Optional.of(Level.NOTE)) : Map.of(),
            Limits.DEFAULT,
            Map.of(),
            Look.PLAIN,
            Optional.empty(),
            none);
    Catalog catalog = new Catalog(site, List.of(), Map.of());
    Pictures pictures = new Pictures(List.of(), List.of());
    return SiteView.of(catalog, truth, Facts.of(truth), pictures, Optional.empty());
  }

  private static ForeignReader.Read read(ForeignReader reader, ForeignFile file) {
    try {
      return reader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
