package cat.bustia.check;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fingerprint;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.Shape;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Findings that are known and pass for now: told apart by page, rule and text, never by line, and
 * counted. What keeps pages from being read is never among them.
 *
 * @param counts how often each is known, at least once
 */
public record Baseline(SortedMap<Entry, Integer> counts) {
  /** How large a baseline may be, in bytes. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int DEPTH = 4;

  /** What a known finding is told by. */
  public record Entry(String page, String rule, String text) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::page).thenComparing(Entry::rule).thenComparing(Entry::text);

    private static Entry of(Fingerprint fingerprint) {
      return new Entry(fingerprint.page(), fingerprint.rule(), fingerprint.text());
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  /** What could be read. */
  public record Result(Baseline baseline, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What a baseline makes of findings.
   *
   * @param fresh those that it does not know
   * @param known those that it lets pass
   * @param gone how many it knows that are no longer found
   * @param shrunk the baseline without what is gone
   */
  public record Split(List<Finding> fresh, List<Finding> known, int gone, Baseline shrunk) {
    public Split {
      fresh = List.copyOf(fresh);
      known = List.copyOf(known);
    }
  }

  public Baseline {
    counts = Collections.unmodifiableSortedMap(counts);
  }

  /** What a baseline's file must look like. */
  static MappingShape shape() {
    MappingShape entry =
        Shape.mapping()
            .required("page", "The file, relative to the project.", Shape.text().maxLength(4_096))
            .required("rule", "The rule's name.", Shape.name())
            .optional(
                "text",
                "The words at fault with those around them, in one line; a file without text has none.",
                Shape.text().maxLength(1_000))
            .optional(
                "count",
                "How many such findings the page has (default: 1).",
                Shape.integer(1, 999_999));
    return Shape.mapping()
        .required(
            "findings",
            "The findings that pass, sorted by page, rule and text.",
            Shape.list(entry).atMost(200_000));
  }

  /** A baseline that knows exactly these findings. */
  public static Baseline of(List<Finding> findings) {
    SortedMap<Entry, Integer> counts = new TreeMap<>();
    for (Fingerprint fingerprint :
        Fingerprint.of(findings.stream().filter(Baseline::mayPass).toList())) {
      counts.merge(Entry.of(fingerprint), 1, Integer::sum);
    }
    return new Baseline(counts);
  }

  private static boolean mayPass(Finding finding) {
    return !Verdict.isFixed(finding.rule()) && finding.rule() != Rule.SILENT_STATEMENT;
  }

  /** Whether these keep other findings from being found: what was not read is not mended. */
  public static boolean hidesOthers(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> Verdict.isFixed(finding.rule()));
  }

  /** Reads a baseline's file; of what is wrong in it, its place is told. */
  public static Result read(SourceFile file) {
    Reading reading =
        shape()
            .read(
                YamlReader.read(file, file.whole(), Rule.INVALID_CONFIGURATION, MAX_BYTES, DEPTH));
    SortedMap<Entry, Integer> counts = new TreeMap<>();
    for (YamlMapping entry :
        reading.values().map(values -> values.mappings("findings")).orElse(List.of())) {
      add(entry, counts);
    }
    return new Result(new Baseline(counts), reading.findings());
  }

  private static void add(YamlMapping entry, SortedMap<Entry, Integer> counts) {
    Optional<String> page = entry.text("page").map(value -> value.value());
    Optional<String> rule = entry.text("rule").map(value -> value.value());
    if (page.isPresent() && rule.isPresent()) {
      String text = entry.text("text").map(value -> value.value()).orElse("");
      int count = entry.integer("count").map(value -> value.value()).orElse(1);
      // A merge may leave one line twice: that makes it no second finding.
      counts.merge(new Entry(page.get(), rule.get(), text), count, Math::max);
    }
  }

  /**
   * Parts what is known from what is new.
   *
   * @param findings in the order of their places: of several that are alike, the last are new
   * @param looked whether a file was looked at in this run: only there can a finding be gone
   */
  public Split split(List<Finding> findings, Predicate<String> looked) {
    List<Fingerprint> fingerprints = Fingerprint.of(findings);
    SortedMap<Entry, Integer> met = new TreeMap<>();
    List<Finding> fresh = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Entry entry = Entry.of(fingerprints.get(i));
      boolean passes =
          mayPass(findings.get(i))
              && fingerprints.get(i).occurrence() <= counts.getOrDefault(entry, 0);
      if (passes) {
        met.merge(entry, 1, Integer::sum);
      }
      (passes ? known : fresh).add(findings.get(i));
    }
    SortedMap<Entry, Integer> left = new TreeMap<>();
    int gone = 0;
    for (var each : counts.entrySet()) {
      boolean told = looked.test(each.getKey().page());
      int count = told ? met.getOrDefault(each.getKey(), 0) : each.getValue();
      gone += each.getValue() - count;
      if (count > 0) {
        left.put(each.getKey(), count);
      }
    }
    return new Split(fresh, known, gone, new Baseline(left));
  }

  /** This baseline, but for the files that were looked at, what another knows of them. */
  public Baseline rewritten(Baseline now, Predicate<String> looked) {
    SortedMap<Entry, Integer> all = new TreeMap<>(now.counts);
    counts.forEach(
        (entry, count) -> {
          if (!looked.test(entry.page())) {
            all.put(entry, count);
          }
        });
    return new Baseline(all);
  }

  /** How many findings it knows. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The file's text: sorted, a line for each entry, so that branches merge. */
  public String text() {
    StringBuilder out = new StringBuilder(128 * (counts.size() + 3));
    out.append(
        "# Findings that `bustia check --baseline` lets pass, told by page, rule and text.\n");
    out.append("# It may only shrink: `--shrink-baseline` takes out what was mended.\n");
    out.append(counts.isEmpty() ? "findings: []\n" : "findings:\n");
    counts.forEach(
        (entry, count) -> {
          out.append("  - {page: ").append(quoted(entry.page())).append(", rule: ");
          out.append(entry.rule());
          if (!entry.text().isEmpty()) {
            out.append(", text: ").append(quoted(entry.text()));
          }
          out.append(count > 1 ? ", count: " + count + "}\n" : "}\n");
        });
    return out.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
