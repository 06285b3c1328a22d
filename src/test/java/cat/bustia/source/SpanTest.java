package cat.bustia.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SpanTest {
  @Test
  void refuses_to_end_before_it_starts() {
    assertThatThrownBy(() -> new Span(3, 2)).hasMessageContaining("3..2");
  }

  @Test
  void overlaps_only_where_a_unit_is_shared() {
    assertThat(new Span(0, 3).overlaps(new Span(2, 5))).isTrue();
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
  }

  @Test
  void joins_to_the_smallest_span_around_both() {
    assertThat(new Span(4, 6).join(new Span(0, 1))).isEqualTo(new Span(0, 6));
  }

  @Test
  void contains_itself_and_what_lies_inside() {
    assertThat(new Span(2, 5).contains(new Span(2, 5))).isTrue();
    assertThat(new Span(2, 5).contains(new Span(1, 3))).isFalse();
  }
}
