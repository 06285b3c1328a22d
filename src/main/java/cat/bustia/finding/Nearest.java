package cat.bustia.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the known names that a mistyped one was probably meant to be. */
public final class Nearest {
  private static final int LONGEST = 80;

  private Nearest() {}

  /**
   * The known names nearest to a typed one, best first: at most three, each within a third of its
   * length.
   *
   * <p>Distance counts insertions, deletions, replacements and exchanged neighbours (optimal string
   * alignment).
   */
  public static List<String> names(String typed, Collection<String> known) {
    record Candidate(String name, int distance) {}
    if (typed.length() > LONGEST) {
      return List.of();
    }
    List<Candidate> near = new ArrayList<>();
    for (String name : known) {
      int distance = distance(typed, name);
      if (distance <= Math.max(1, Math.max(typed.length(), name.length()) / 3)) {
        near.add(new Candidate(name, distance));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(3)
        .map(Candidate::name)
        .toList();
  }

  /** How many single edits turn one text into the other. */
  public static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = exchanged ? Math.min(best, before[j - 2] + 1) : best;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
