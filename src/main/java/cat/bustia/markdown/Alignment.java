package cat.bustia.markdown;

import java.util.Arrays;

/**
 * Matches two sequences in order, so that the likeness of the pairs is greatest in sum; of equal
 * matches the one whose pairs come first.
 */
public final class Alignment {
  /** What stands for no partner. */
  public static final int NONE = -1;

  /** Beyond this many possible pairs, sequences are matched only as far as they agree. */
  private static final int MOST_PAIRS = 1_000_000;

  private Alignment() {}

  /** How much the elements of both sequences at these places are alike. */
  @FunctionalInterface
  public interface Likeness {
    /** At least 0; 0 is no pair. */
    int of(int left, int right);
  }

  /** For each element of the left sequence, its partner in the right one, or {@link #NONE}. */
  public static int[] partners(int left, int right, Likeness likeness) {
    int[] partners = new int[left];
    Arrays.fill(partners, NONE);
    if ((long) left * right > MOST_PAIRS) {
      for (int i = 0; i < Math.min(left, right) && likeness.of(i, i) > 0; i++) {
        partners[i] = i;
      }
      return partners;
    }
    int[][] best = best(left, right, likeness);
    int i = 0;
    int j = 0;
    while (i < left && j < right) {
      int alike = likeness.of(i, j);
      if (alike > 0 && best[i][j] == best[i + 1][j + 1] + alike) {
        partners[i++] = j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }

  /** The greatest sums of the rests of both sequences. */
  private static int[][] best(int left, int right, Likeness likeness) {
    int[][] best = new int[left + 1][right + 1];
    for (int i = left - 1; i >= 0; i--) {
      for (int j = right - 1; j >= 0; j--) {
        int paired = best[i + 1][j + 1] + likeness.of(i, j);
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return best;
  }
}
