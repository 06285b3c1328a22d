package cat.bustia.check;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the editions of a page are found to have wrong, each thing once: the first provider's
 * finding stands for those of the others, and says whom it holds for where it does not hold for
 * all.
 */
public final class EditionFindings {
  private static final int MOST_NAMES = 3;

  private EditionFindings() {}

  /** What is wrong in one edition. */
  public record Edition(String provider, List<Finding> findings) {
    public Edition {
      findings = List.copyOf(findings);
    }

    /** What is wrong in an edition of this provider. */
    public static Edition of(PageView view, List<Finding> findings) {
      return new Edition(
          view.provider().map(known -> known.shortName().value()).orElse(""), findings);
    }
  }

  private record Key(Rule rule, String path, Span span, String actual) {
    static Key of(Finding finding, boolean published) {
      // Of published pages each edition has a file of its own.
      return new Key(
          finding.rule(),
          published ? "" : finding.place().file().path(),
          published ? Span.at(0) : finding.place().span(),
          published ? finding.actual().orElse("") : "");
    }
  }

  /** The findings in what an author wrote. */
  static List<Finding> ofSource(List<Edition> editions) {
    return merge(editions, false);
  }

  /** The findings in what was published of one page. */
  public static List<Finding> ofPublished(List<Edition> editions) {
    return merge(editions, true);
  }

  private static List<Finding> merge(List<Edition> editions, boolean published) {
    if (editions.size() == 1) {
      return editions.get(0).findings();
    }
    Map<Key, List<Finding>> found = new LinkedHashMap<>();
    Map<Key, Set<String>> names = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Set<Key> here = new HashSet<>();
      for (Finding finding : edition.findings()) {
        Key key = Key.of(finding, published);
        List<Finding> same = found.computeIfAbsent(key, each -> new ArrayList<>());
        // Two findings of one edition at one place are two.
        if (here.add(key) || same.stream().noneMatch(finding::equals)) {
          same.add(finding);
        }
        names.computeIfAbsent(key, each -> new java.util.LinkedHashSet<>()).add(edition.provider());
      }
    }
    Set<Span> wrong = new HashSet<>();
    found.keySet().stream()
        .filter(key -> key.rule().level() == cat.bustia.finding.Level.ERROR)
        .forEach(key -> wrong.add(key.span()));
    List<Finding> merged = new ArrayList<>();
    found.forEach(
        (key, all) -> {
          // What is wrong for some is not merely typed by hand for others.
          if (key.rule() != Rule.HARD_CODED_VALUE || !wrong.contains(key.span())) {
            merged.add(one(all, List.copyOf(names.getOrDefault(key, Set.of())), editions.size()));
          }
        });
    return merged;
  }

  private static Finding one(List<Finding> all, List<String> names, int editions) {
    Finding first = all.get(0);
    boolean alike = all.stream().allMatch(other -> other.message().equals(first.message()));
    boolean sameFix = all.stream().allMatch(other -> other.fix().equals(first.fix()));
    List<String> notes = new ArrayList<>(first.notes());
    if (names.size() < editions) {
      notes.add(
          "so it is for "
              + listed(names)
              + ", of the "
              + editions
              + " providers whose readers get this page");
    } else if (!alike) {
      notes.add("so it is for all " + editions + " providers whose readers get this page");
    }
    return new Finding(
        first.rule(),
        first.level(),
        first.message(),
        first.place(),
        first.label(),
        first.fact(),
        first.actual(),
        first.expected(),
        first.related(),
        notes,
        first.help(),
        sameFix ? first.fix() : java.util.Optional.empty());
  }

  private static String listed(List<String> names) {
    List<String> shown = names.subList(0, Math.min(MOST_NAMES, names.size()));
    int more = names.size() - shown.size();
    return more > 0
        ? String.join(", ", shown) + " and " + more + " more"
        : shown.size() == 1
            ? shown.get(0)
            : String.join(", ", shown.subList(0, shown.size() - 1))
                + " and "
                + shown.get(shown.size() - 1);
  }
}
