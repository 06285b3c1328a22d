package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static int[] partners(String left, String right) {
    return Alignment.partners(
        left.length(), right.length(), (i, j) -> left.charAt(i) == right.charAt(j) ? 1 : 0);
  }

  @Test
  void pairs_as_many_as_can_be_paired_in_order() {
    assertThat(partners("abcd", "acd")).containsExactly(0, -1, 1, 2);
    assertThat(partners("acd", "abcd")).containsExactly(0, 2, 3);
    assertThat(partners("ab", "ba")).containsOnlyOnce(-1);
    assertThat(partners("", "a")).isEmpty();
  }

  @Test
  void pairs_early_where_several_matches_are_as_good() {
    assertThat(partners("aaa", "aa")).containsExactly(0, 1, -1);
  }

  @Test
  void prefers_what_is_more_alike() {
    int[][] likeness = {{1}, {3}};
    assertThat(Alignment.partners(2, 1, (i, j) -> likeness[i][j])).containsExactly(-1, 0);
  }

  @Test
  void pairs_long_sequences_as_far_as_they_agree() {
    int[] partners = Alignment.partners(20_000, 20_000, (i, j) -> i < 3 ? 1 : 0);
    assertThat(partners).hasSize(20_000).startsWith(0, 1, 2, -1).endsWith(-1);
  }
}
