package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Rule;
import org.junit.jupiter.api.Test;

class ExplainTest {

  @Test
  void shows_the_page_of_a_rule() {
    assertThat(Explain.page(Rule.BROKEN_LINK))
        .startsWith("# broken-link\n\nA link, or a page to read next, that leads to no page")
        .contains("## Why\n", "## How to mend it\n");
  }
}
