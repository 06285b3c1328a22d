package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.translation.Lock.Recorded;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Parsed;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.Shape;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import cat.bustia.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the lock of a locale's translations. */
public final class LockReader {
  /** Room for the text of a page and its digests. */
  private static final int BYTES_PER_PAGE = 64 << 10;

  /**
   * What could be read.
   *
   * @param lock absent where a part of it cannot be read: half of it tells lies about pages
   */
  public record Result(Optional<Lock> lock, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private LockReader() {}

  /** How large a lock may be, in bytes: it grows with the pages. */
  public static int maxBytes(Limits limits) {
    return (int) Math.min(1L << 28, (long) limits.pages() * BYTES_PER_PAGE);
  }

  /** The shape of the file. */
  static MappingShape shape() {
    return Shape.mapOf(
        Shape.text().maxLength(500),
        Shape.list(
            Shape.mapping()
                .required(
                    "digest",
                    "The first 12 hexadecimal digits of the SHA-256 of the text.",
                    Shape.pattern("[0-9a-f]{12}", "a digest of 12 hexadecimal digits", 12))
                .required("text", "What the source said, facts by their keys.", Shape.text())));
  }

  /**
   * Reads a lock.
   *
   * @param rightToLeft whether the source's language needs direction marks and balanced isolates
   */
  public static Result read(SourceFile file, Limits limits, boolean rightToLeft) {
    Parsed parsed =
        YamlReader.read(
            file,
            file.whole(),
            Rule.INVALID_CONFIGURATION,
            maxBytes(limits),
            limits.yamlDepth(),
            rightToLeft);
    Reading reading = shape().read(parsed);
    SortedMap<String, List<Recorded>> pages = new TreeMap<>();
    reading
        .values()
        .ifPresent(
            values ->
                values.entries().forEach(entry -> pages.put(entry.key().text(), blocks(entry))));
    boolean whole =
        reading.values().isPresent()
            && reading.findings().stream().noneMatch(each -> each.level() == Level.ERROR);
    return new Result(whole ? Optional.of(new Lock(pages)) : Optional.empty(), reading.findings());
  }

  private static List<Recorded> blocks(YamlMapping.Entry entry) {
    List<Recorded> blocks = new ArrayList<>();
    if (entry.value() instanceof YamlSequence items) {
      items
          .items()
          .forEach(
              item -> {
                if (item instanceof YamlMapping values) {
                  values
                      .text("digest")
                      .ifPresent(
                          digest ->
                              blocks.add(
                                  new Recorded(
                                      digest.value(),
                                      values.text("text").map(text -> text.value()).orElse(""))));
                }
              });
    }
    return blocks;
  }
}
