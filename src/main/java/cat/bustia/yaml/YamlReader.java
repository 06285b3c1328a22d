package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML into located nodes; every text gives nodes, findings or both, and none an exception.
 *
 * <p>Anchors, aliases, tags, merge and duplicate keys, several documents and hidden characters are
 * findings, as is what passes the limits.
 */
public final class YamlReader {
  private YamlReader() {}

  /** Reads a server definition. */
  public static Parsed read(SourceFile file, Limits limits) {
    return read(file, Rule.INVALID_DEFINITION, limits);
  }

  /**
   * Reads a whole file.
   *
   * @param rule reports what is wrong with the YAML
   */
  public static Parsed read(SourceFile file, Rule rule, Limits limits) {
    return read(file, rule, limits, false);
  }

  /**
   * Reads a whole file.
   *
   * @param rightToLeft whether its language needs direction marks and balanced isolates
   */
  public static Parsed read(SourceFile file, Rule rule, Limits limits, boolean rightToLeft) {
    return read(file, file.whole(), rule, limits.yamlBytes(), limits.yamlDepth(), rightToLeft);
  }

  /**
   * Reads the front matter of a page, reported by {@link Rule#INVALID_FRONT_MATTER}.
   *
   * @param part the text between the two lines of dashes
   * @param rightToLeft whether the page's language needs direction marks and balanced isolates
   */
  public static Parsed readFrontMatter(
      SourceFile file, Span part, Limits limits, boolean rightToLeft) {
    return read(
        file,
        part,
        Rule.INVALID_FRONT_MATTER,
        limits.frontMatterBytes(),
        limits.yamlDepth(),
        rightToLeft);
  }

  /** Reads a part of a file whose language runs from left to right. */
  public static Parsed read(SourceFile file, Span part, Rule rule, int maxBytes, int maxDepth) {
    return read(file, part, rule, maxBytes, maxDepth, false);
  }

  /**
   * Reads a part of a file; all places are those of the file.
   *
   * @param maxBytes how long the part may be, in bytes of UTF-8
   * @param maxDepth how deep mappings and sequences may nest
   * @param rightToLeft whether its language needs direction marks and balanced isolates
   */
  public static Parsed read(
      SourceFile file, Span part, Rule rule, int maxBytes, int maxDepth, boolean rightToLeft) {
    List<Finding> findings = new ArrayList<>();
    long size = utf8Length(file.text(), part);
    if (size > maxBytes) {
      findings.add(
          Finding.of(
                  Rule.TOO_LARGE,
                  file.at(Span.at(part.start())),
                  "the YAML is `" + size + "` bytes long, and at most `" + maxBytes + "` are read")
              .build());
      return new Parsed(Optional.empty(), rule, findings);
    }
    String text = HiddenCharacters.blankOut(file, part, rightToLeft, findings);
    Optional<YamlNode> root =
        new NodeBuilder(file, part, text, rule, maxDepth, rightToLeft, findings).build();
    findings.sort(Comparator.comparing(finding -> finding.place().span()));
    return new Parsed(root, rule, findings);
  }

  private static long utf8Length(String text, Span part) {
    long length = 0;
    for (int i = part.start(); i < part.end(); i++) {
      char c = text.charAt(i);
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }
}
