package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Parsed;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the ledger of published addresses. */
public final class LedgerReader {
  /** What could be read. */
  public record Result(Ledger ledger, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /** A line for each page, and room for its headings. */
  private static final int BYTES_PER_PAGE = 1 << 10;

  private static final MappingShape SHAPE = ContentShapes.ledger();

  private LedgerReader() {}

  /** How large the ledger may be, in bytes: it grows with the pages. */
  public static int maxBytes(Limits limits) {
    return (int) Math.min(1L << 28, (long) limits.pages() * BYTES_PER_PAGE);
  }

  public static Result read(SourceFile file, Limits limits) {
    Parsed parsed =
        YamlReader.read(
            file, file.whole(), Rule.INVALID_CONFIGURATION, maxBytes(limits), limits.yamlDepth());
    Reading reading = SHAPE.read(parsed);
    SortedMap<String, Ledger.Entry> entries = new TreeMap<>();
    reading.values().ifPresent(values -> values.entries().forEach(entry -> add(entry, entries)));
    return new Result(new Ledger(entries), reading.findings());
  }

  private static void add(YamlMapping.Entry entry, SortedMap<String, Ledger.Entry> entries) {
    if (entry.value() instanceof YamlMapping values) {
      Located<String> url = new Located<>(entry.key().text(), entry.key().place());
      values
          .text("page")
          .ifPresent(
              page ->
                  entries.put(
                      url.value(),
                      new Ledger.Entry(
                          url,
                          page.value(),
                          values.texts("anchors"),
                          values.flag("gone").map(Located::value).orElse(false),
                          values.texts("goneAnchors").stream().map(Located::value).toList())));
    }
  }
}
