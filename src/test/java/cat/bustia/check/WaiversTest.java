package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaiversTest {

  private static TinyProject home(String body) {
    return new TinyProject().withBody(body);
  }

  @Test
  void a_waiver_covers_the_next_paragraph_only() {
    assertThat(
            home("""
                    <!-- allow broken-link: the page comes next week -->
                    [a](a.md)

                    [b](b.md)
                    """)
                .report())
        .doesNotContain("`a.md`")
        .contains("`b.md` leads to no page")
        .doesNotContain("waiver");
  }

  @Test
  void a_waiver_covers_a_whole_list() {
    assertThat(
            home("""
                    <!-- allow broken-link: the pages come next week -->

                    - [a](a.md)
                      - [b](b.md)

                    - [c](c.md)
                    """)
                .report())
        .isEmpty();
  }

  @Test
  void a_waiver_covers_a_whole_table_and_a_whole_directive() {
    assertThat(
            home("""
                    <!-- allow broken-link: soon -->

                    | a | b |
                    |---|---|
                    | [a](a.md) | [b](b.md) |

                    <!-- allow broken-link: soon -->

                    :::note
                    [c](c.md)

                    [d](d.md)
                    :::
                    """)
                .report())
        .isEmpty();
  }

  @Test
  void a_waiver_before_a_heading_covers_the_heading_only() {
    assertThat(
            home("""
                    <!-- allow broken-link: soon -->
                    ## See [a](a.md)

                    [b](b.md)
                    """)
                .report())
        .doesNotContain("a.md")
        .contains("b.md");
  }

  @Test
  void a_waiver_inside_an_item_covers_the_next_block_there() {
    assertThat(
            home("""
                    - One

                      <!-- allow broken-link: soon -->

                      [a](a.md)

                      [b](b.md)
                    """)
                .report())
        .doesNotContain("a.md")
        .contains("b.md");
  }

  @Test
  void a_waiver_names_several_rules_and_several_waivers_stand_before_one_block() {
    assertThat(
            home("""
                    <!-- allow broken-link, unsafe-link: soon -->
                    <!-- allow broken-anchor: soon -->
                    [a](a.md), [b](javascript:x) and [c](#c)
                    """)
                .report())
        .isEmpty();
  }

  @Test
  void a_waiver_does_not_reach_the_front_matter() {
    assertThat(
            new TinyProject()
                .with(
                    "content/ca/index.md",
                    TinyProject.front("related: [a.md]\n")
                        + "<!-- allow broken-link: soon -->\n\nText.\n")
                .report())
        .contains("`a.md` is no page of this locale", "waiver allows nothing");
  }

  @Test
  void a_waiver_needs_a_reason() {
    assertThat(home("<!-- allow broken-link -->\n\n[a](a.md)\n").report())
        .contains(
            "waiver gives no reason (invalid-waiver)",
            "Help: say why, after a colon: `<!-- allow broken-link: … -->`",
            "`a.md` leads to no page")
        .doesNotContain("unused-waiver");
    assertThat(home("<!-- allow broken-link:  -->\n\n[a](a.md)\n").report())
        .contains("waiver gives no reason");
  }

  @Test
  void an_unknown_rule_gets_the_nearest_name_and_the_others_hold() {
    assertThat(home("<!-- allow broken-lnik, unsafe-link: soon -->\n[a](javascript:x)\n").report())
        .isEqualTo(
            """
            Error in content/ca/index.md:6:12: no rule is called `broken-lnik` (invalid-waiver).
              Help: write `broken-link`.
              Fix to look at: `broken-link` instead of `broken-lnik` (it is only the nearest name).
            """);
  }

  @Test
  void the_rules_about_waivers_cannot_be_waived() {
    assertThat(home("<!-- allow unused-waiver: why not -->\n\nText.\n").report())
        .contains("`unused-waiver` cannot be allowed (invalid-waiver)")
        .doesNotContain("waiver allows nothing");
  }

  @Test
  void a_waiver_without_findings_is_an_error_and_its_line_goes() {
    TinyProject project = home("One.\n\n<!-- allow broken-link: soon -->\nTwo.\n");
    assertThat(project.report())
        .isEqualTo(
            """
            Error in content/ca/index.md:8:1: waiver allows nothing: the block has no finding of `broken-link` (unused-waiver).
              Help: remove the waiver.
              Safe fix: remove `<!-- allow broken-link: soon -->`.
            """);
    assertThat(project.fixed().text("content/ca/index.md")).endsWith("\nOne.\n\nTwo.\n");
  }

  @Test
  void a_waiver_between_blank_lines_takes_one_of_them_along() {
    TinyProject project = home("One.\n\n<!-- allow broken-link: soon -->\n\nTwo.\n");
    assertThat(project.fixed().text("content/ca/index.md")).endsWith("\nOne.\n\nTwo.\n");
  }

  @Test
  void one_idle_rule_of_several_is_taken_out() {
    TinyProject project = home("<!-- allow broken-link, unsafe-link: soon -->\n[a](a.md)\n");
    assertThat(project.report()).startsWith("Error in content/ca/index.md:6:25: waiver allows");
    assertThat(project.fixed().text("content/ca/index.md"))
        .endsWith("\n<!-- allow broken-link: soon -->\n[a](a.md)\n");
    TinyProject first = home("<!-- allow unsafe-link, broken-link: soon -->\n[a](a.md)\n");
    assertThat(first.fixed().text("content/ca/index.md"))
        .endsWith("\n<!-- allow broken-link: soon -->\n[a](a.md)\n");
  }

  @Test
  void a_waiver_at_the_end_covers_nothing() {
    assertThat(home("Text.\n\n<!-- allow broken-link: soon -->\n").report())
        .contains("waiver covers nothing: no block follows it");
  }

  @Test
  void other_comments_are_nobodys_business() {
    assertThat(home("<!-- allowed by nobody -->\n\n<!-- Note: allow x -->\n\nText.\n").report())
        .isEmpty();
  }
}
