package cat.bustia.html;

import cat.bustia.finding.Rule;
import java.util.EnumSet;
import java.util.Set;

/** The waivers that cover what is read back: those for a rule that looks at values. */
final class Waived {
  private static final Set<Rule> RULES =
      EnumSet.of(
          Rule.MISPLACED_REFERENCE,
          Rule.WRONG_HOST,
          Rule.WRONG_PORT,
          Rule.WRONG_SECURITY,
          Rule.WRONG_USERNAME,
          Rule.UNDECLARED_HOST,
          Rule.LOOK_ALIKE_HOST,
          Rule.RETIRED_VALUE,
          Rule.HARD_CODED_VALUE,
          Rule.UNSOURCED_VALUE,
          Rule.DRIFTED_VALUE);

  private Waived() {}

  /**
   * @param names rules, separated by commas
   */
  static boolean covers(String names) {
    for (String name : names.split(",", -1)) {
      if (Rule.of(name.strip()).filter(RULES::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
