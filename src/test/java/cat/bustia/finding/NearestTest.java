package cat.bustia.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  @Test
  void finds_the_name_that_two_exchanged_letters_hide() {
    assertThat(Nearest.names("securty", List.of("host", "port", "security")))
        .containsExactly("security");
    assertThat(Nearest.distance("prot", "port")).isEqualTo(1);
  }

  @Test
  void puts_the_nearest_first_and_equals_in_order() {
    assertThat(Nearest.names("imap.prot", List.of("imap.host", "pop3.port", "imap.port")))
        .first()
        .isEqualTo("imap.port");
  }

  @Test
  void offers_nothing_that_is_far_away() {
    assertThat(Nearest.names("banana", List.of("host", "port"))).isEmpty();
  }

  @Test
  void does_not_measure_endless_names() {
    assertThat(Nearest.names("x".repeat(10_000), List.of("x"))).isEmpty();
  }

  @Test
  void counts_insertions_deletions_and_replacements() {
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("abc", "ac")).isEqualTo(1);
    assertThat(Nearest.distance("abc", "axc")).isEqualTo(1);
  }
}
