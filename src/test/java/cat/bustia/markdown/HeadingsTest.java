package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingsTest {

  @Test
  void takes_the_typed_id_out_of_the_text() {
    assertThat(TreeText.of("## A b {#c_d-1}\n\n### E {#f} ###\n\nG\n*h* {#i}\n---\n"))
        .isEqualTo("h2#c_d-1! A b\nh3#f! E\nh2#i! G⏎em(h)\n");
  }

  @Test
  void makes_ids_of_ascii_from_the_text() {
    assertThat(
            TreeText.of(
                """
                # L'adreça (IMAP): col·lecció
                # `code` *Straße*
                # 2 passos
                # 日本
                # 日本
                """))
        .isEqualTo(
            """
            h1#l-adreca-imap-colleccio L'adreça (IMAP): col·lecció
            h1#code-strasse code(code) em(Straße)
            h1#section-2-passos 2 passos
            h1#section 日本
            h1#section-2 日本
            """);
  }

  @Test
  void makes_ids_from_the_names_of_references_not_from_values() {
    assertThat(TreeText.of("# Port {{imap.port}}\n"))
        .isEqualTo("h1#port-imap-port Port <imap.port>\n");
  }

  @Test
  void keeps_typed_ids_free_for_later_headings() {
    assertThat(TreeText.of("# A\n# A\n# B {#a}\n")).isEqualTo("h1#a-2 A\nh1#a-3 A\nh1#a! B\n");
  }

  @Test
  void reports_ids_given_twice_and_ids_that_are_none() {
    assertThat(TreeText.of("# A {#x}\n# B {#x}\n# C {#1}\n# D {#ç}\n# E {# f}\n"))
        .isEqualTo(
            """
            h1#x! A
            h1#x-2! B
            h1#c C
            h1#d D
            h1#e-f E {# f}
            ! duplicate-anchor "x"
            ! invalid-directive "1"
            ! invalid-directive "ç"
            """);
  }
}
