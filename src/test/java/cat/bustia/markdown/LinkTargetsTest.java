package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {

  @ParameterizedTest
  @CsvSource({
    "https://x.y/a?b=c&d#e, WEB",
    "HTTP://x.y, WEB",
    "//x.y/a, WEB",
    "\\\\x.y, WEB",
    "mailto:a@b.c, MAIL",
    "tel:+34900, PHONE",
    "#a, FRAGMENT",
    "a.md, RELATIVE",
    "../a/b.md#c, RELATIVE",
    "/a:b, RELATIVE",
    "./javascript:a, RELATIVE",
    "1:2, RELATIVE",
    "?a=javascript:b, RELATIVE",
    "%6Aavascript:a, RELATIVE",
    "java script:a, RELATIVE",
    "'', RELATIVE"
  })
  void says_what_a_safe_target_is(String target, LinkTargets.Kind kind) {
    assertThat(LinkTargets.judge(target)).isEqualTo(new LinkTargets.Safe(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "\u0001javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\r\nscript:alert(1)",
        "java\0script:alert(1)",
        "javascript\t:alert(1)",
        "javascript&colon;alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "java&#10;script:alert(1)",
        "java&#x0A;script:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A&#x61vascript:alert(1)",
        "&#0000106avascript:alert(1)",
        "vbscript:a",
        "data:text/html,<script>alert(1)</script>",
        "DATA:text/html;base64,AAAA",
        "file:///etc/passwd",
        "blob:https://x.y/a",
        "about:blank",
        "ftp://x.y",
        "ws://x.y",
        "intent://x",
        "a-b.c+d:e",
        "https:x.y",
        "https:/x.y",
        "https:///x.y",
        "//",
        "https://active24.com@evil.example/",
        "//active24.com:a@evil.example"
      })
  void refuses_all_else(String target) {
    assertThat(LinkTargets.judge(target)).isInstanceOf(LinkTargets.Unsafe.class);
  }

  @Test
  void names_the_scheme_it_refuses() {
    assertThat(LinkTargets.judge("Data:x"))
        .isEqualTo(new LinkTargets.Unsafe("the scheme `data` is not allowed"));
  }
}
