package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTest {
  @Test
  void leaves_out_comments_and_indentation() {
    assertThat(
            StyleSheet.served(
                """
                /* The frame. */

                a { color: red; /* not "blue" */ }
                @media print {
                  /* One
                     sheet. */
                  a { color: #000; }
                }
                """))
        .isEqualTo("a { color: red;\n}\n@media print {\na { color: #000; }\n}");
  }

  @Test
  void neither_joins_nor_parts_what_stands_beside_a_comment() {
    assertThat(StyleSheet.served("a/**/.b{} c /**/ d{}")).isEqualTo("a/**/.b{} c\nd{}");
  }

  @Test
  void keeps_strings_and_licences_as_they_are() {
    String css = "/*! a\n   licence */\na::after { content: \" /* \\\" */ \" '  /* '; }";
    assertThat(StyleSheet.served(css)).isEqualTo(css);
  }

  @Test
  void leaves_what_is_broken_to_the_browser() {
    assertThat(StyleSheet.served("a { content: \"x }\n/* b")).isEqualTo("a { content: \"x }\n/* b");
    assertThat(StyleSheet.served("\"".repeat(100_001) + "/*".repeat(100_000))).isNotEmpty();
  }
}
