package cat.bustia.truth;

import cat.bustia.finding.Finding;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads server definitions: all findings at once, and of each file what can be used in spite of
 * them.
 */
public final class TruthReader {
  /** Reports read better in the order of the files. */
  static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding, String>comparing(finding -> finding.place().file().path())
          .thenComparing(finding -> finding.place().span());

  private TruthReader() {}

  /**
   * The truth of these definitions.
   *
   * @param definitions the files {@code content/servers/*.yaml}, in any order
   */
  public static TruthResult read(List<SourceFile> definitions, Limits limits) {
    List<Finding> findings = new ArrayList<>();
    TreeMap<String, Provider> providers = new TreeMap<>();
    for (SourceFile file : definitions) {
      Reading reading = DefinitionShape.DEFINITION.read(YamlReader.read(file, limits));
      findings.addAll(reading.findings());
      Optional<Provider> provider =
          reading.values().flatMap(values -> new ProviderReader(file, findings).read(values));
      provider.ifPresent(found -> providers.putIfAbsent(found.id(), found));
    }
    Truth truth = new Truth(List.copyOf(providers.values()));
    findings.addAll(DefinitionChecks.check(truth));
    findings.sort(BY_PLACE);
    return new TruthResult(truth, findings);
  }
}
