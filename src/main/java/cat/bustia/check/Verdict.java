package cat.bustia.check;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what rules found into what is reported: by the site's policies, one of a cause, sorted. */
public final class Verdict {
  /** What stands behind these could not be read, or not be published: no policy makes it well. */
  private static final Set<Rule> FIXED =
      EnumSet.of(
          Rule.INVALID_CONFIGURATION,
          Rule.INVALID_DEFINITION,
          Rule.INVALID_FRONT_MATTER,
          Rule.TOO_LARGE,
          Rule.TOO_DEEP,
          Rule.UNSAFE_PATH,
          Rule.DUPLICATE_PERMALINK);

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.place().file().path())
          .thenComparingInt(finding -> finding.place().span().start())
          .thenComparing(finding -> finding.rule().id())
          .thenComparingInt(finding -> finding.place().span().end())
          .thenComparing(Finding::message);

  private Verdict() {}

  /** Whether a rule's findings stand whatever a policy or a baseline says. */
  static boolean isFixed(Rule rule) {
    return FIXED.contains(rule);
  }

  /**
   * The findings to report, sorted by file, line, column and rule.
   *
   * @param policies the level of a rule where it is not the rule's own; empty: off
   */
  public static List<Finding> of(Collection<Finding> found, Map<Rule, Optional<Level>> policies) {
    List<Finding> sorted = new ArrayList<>(found);
    sorted.sort(ORDER);
    List<Finding> verdict = new ArrayList<>(sorted.size());
    Finding last = null;
    for (Finding finding : sorted) {
      if (last == null || !sameCause(last, finding)) {
        weigh(finding, policies).ifPresent(verdict::add);
        last = finding;
      }
    }
    return List.copyOf(verdict);
  }

  private static Optional<Finding> weigh(Finding finding, Map<Rule, Optional<Level>> policies) {
    Optional<Level> policy = policies.get(finding.rule());
    if (policy == null || FIXED.contains(finding.rule())) {
      return Optional.of(finding);
    }
    return policy.map(finding::withLevel);
  }

  /** Two findings of one rule at one place are one cause only if they say the same. */
  private static boolean sameCause(Finding a, Finding b) {
    return a.rule() == b.rule()
        && a.place().span().equals(b.place().span())
        && a.place().file().path().equals(b.place().file().path())
        && a.message().equals(b.message());
  }
}
