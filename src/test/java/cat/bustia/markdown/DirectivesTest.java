package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectivesTest {

  @Test
  void reads_name_arguments_and_content() {
    assertThat(TreeText.of("before\n:::settings imap smtp\nTitle *x*\n:::\nafter\n"))
        .isEqualTo("p before\ndirective settings imap smtp\n  p Title em(x)\np after\n");
  }

  @Test
  void stands_in_list_items_and_quotes() {
    assertThat(TreeText.of("1. a\n   :::note\n   b\n   :::\n2. c\n\n> :::warning\n> d\n> :::\n"))
        .isEqualTo(
            """
            ol 1 tight
              item
                p a
                directive note
                  p b
              item
                p c
            quote
              directive warning
                p d
            """);
  }

  @Test
  void nests_with_the_same_fence_and_with_longer_ones() {
    assertThat(TreeText.of(":::steps\n1. a\n\n   :::note\n   b\n   :::\n\n2. c\n:::\n"))
        .isEqualTo(
            """
            directive steps
              ol 1 loose
                item
                  p a
                  directive note
                    p b
                item
                  p c
            """);
    assertThat(TreeText.of("::::note\n:::figure a\n:::\nb\n::::\n"))
        .isEqualTo("directive note\n  directive figure a\n  p b\n");
  }

  @Test
  void is_not_closed_by_colons_in_code() {
    assertThat(TreeText.of(":::note\n```\n:::\n```\n:::\n"))
        .isEqualTo("directive note\n  code :::\\n\n");
  }

  @Test
  void keeps_an_unknown_name_and_reports_an_open_block_and_a_stray_end() {
    assertThat(TreeText.of(":::nte\na\n:::\n\n:::\n\n:::note x\nb\n"))
        .isEqualTo(
            """
            directive nte
              p a
            directive note x
              p b
            ! invalid-directive ":::"
            ! invalid-directive ":::note x"
            """);
  }
}
