package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .isEqualTo("a{color:red}@media print{a{color:#000}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "b , c {  }  | b,c{}",
        "a :hover{} | a :hover{}",
        "a > b + c ~ d{} | a > b + c ~ d{}",
        "a{inset: calc(1px + 2px) 0} | a{inset:calc(1px + 2px) 0}",
        "a::before{content: \"; ,  }\" / \"\"} | a::before{content:\"; ,  }\" / \"\"}",
        "@media (min-width: 4rem) and (color) { a{} } | @media (min-width:4rem) and (color){a{}}",
        "a\\ b{} | a\\ b{}",
        "a\\; b{} | a\\; b{}",
      })
  void leaves_out_blanks_that_mean_nothing_and_no_others(String css, String served) {
    assertThat(StyleSheet.served(css)).isEqualTo(served);
    assertThat(StyleSheet.served(served)).isEqualTo(served);
  }

  @Test
  void neither_joins_nor_parts_what_stands_beside_a_comment() {
    assertThat(StyleSheet.served("a/**/.b{} c /**/ d{}")).isEqualTo("a/**/.b{}c d{}");
  }

  @Test
  void keeps_strings_and_licences_as_they_are() {
    assertThat(
            StyleSheet.served(
                "/*! a\n   licence */\na::after { content: \" /* \\\" */ \" '  /* '; }"))
        .isEqualTo("/*! a\n   licence */ a::after{content:\" /* \\\" */ \" '  /* '}");
  }

  @Test
  void leaves_what_is_broken_to_the_browser() {
    assertThat(StyleSheet.served("a { content: \"x }\n/* b")).isEqualTo("a{content:\"x }\n/* b");
    assertThat(StyleSheet.served("a{} /* b")).isEqualTo("a{}/* b");
    assertThat(StyleSheet.served("\"".repeat(100_001) + "/*".repeat(100_000))).isNotEmpty();
  }
}
