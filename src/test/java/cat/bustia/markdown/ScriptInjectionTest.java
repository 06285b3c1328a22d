package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands wherever in a page, a browser finds no script, handler, style or other scheme.
 */
class ScriptInjectionTest {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "title",
          "src",
          "alt",
          "id",
          "class",
          "start",
          "scope",
          "data-label",
          "aria-label");
  private static final Set<String> TAGS =
      Set.of(
          "#root",
          "html",
          "head",
          "body",
          "p",
          "a",
          "em",
          "strong",
          "code",
          "pre",
          "img",
          "h1",
          "h2",
          "ul",
          "ol",
          "li",
          "blockquote",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "div",
          "br",
          "hr",
          "dl",
          "dt",
          "dd",
          "sup",
          "section");

  static List<String> vectors() {
    return List.of(
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.y/a.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</script>",
        "</code></pre><script>alert(1)</script>",
        "</p></td></table><script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "'><script>alert(1)</script>",
        "--><script>alert(1)</script><!--",
        "]]><script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)//",
        "<img/src=\"x\"/onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><animate onbegin=alert(1)>",
        "<svg><a xlink:href=javascript:alert(1)>a</a></svg>",
        "<math><mi xlink:href=\"data:x,<script>\">a</mi></math>",
        "<body onload=alert(1)>",
        "<iframe src=javascript:alert(1)>",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<object data=data:text/html;base64,AAAA>",
        "<embed src=javascript:alert(1)>",
        "<form action=javascript:alert(1)><button>a",
        "<button formaction=javascript:alert(1)>a",
        "<input onfocus=alert(1) autofocus>",
        "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)>",
        "<link rel=stylesheet href=//x.y>",
        "<style>@import'//x.y'</style>",
        "<base href=//x.y/>",
        "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
        "<a href=javascript:alert(1)>a</a>",
        "<a style=behavior:url(x)>a</a>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<!DOCTYPE x [<!ENTITY y SYSTEM 'z'>]>",
        "<?php alert(1) ?>",
        "<x onclick=alert(1)>a",
        "<a onmouseover=alert`1`>a</a>",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#10;script:alert(1)",
        "java&Tab;script:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;&#97;vascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "\u0001javascript:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "feed:javascript:alert(1)",
        "x\" onclick=\"alert(1)",
        "x' onclick='alert(1)",
        "x` onclick=`alert(1)",
        "x&quot; onclick=&quot;alert(1)",
        "\" style=\"x:expression(alert(1))",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\\<script\\>alert(1)\\</script\\>",
        "{onclick=alert(1)}",
        "{.a onclick=alert(1) style=x}",
        "{{x\" onclick=\"alert(1)}}",
        "{{<script>alert(1)</script>}}",
        "${7*7}<#assign x=1>",
        "<a href=\"x\" href='javascript:alert(1)'>",
        "\uFF1Cscript\uFF1Ealert(1)",
        "<scr\0ipt>alert(1)</scr\0ipt>");
  }

  private static final List<UnaryOperator<String>> PLACES =
      List.of(
          vector -> vector,
          vector -> "a " + vector + " b",
          vector -> "# " + vector,
          vector -> "## a {#" + vector + "}",
          vector -> "[a](" + vector + ")",
          vector -> "[a](<" + vector + ">)",
          vector -> "[a](b \"" + vector + "\")",
          vector -> "[" + vector + "](b)",
          vector -> "[a]\n\n[a]: " + vector,
          vector -> "[a]\n\n[a]: <" + vector + "> '" + vector + "'",
          vector -> "![" + vector + "](b.png)",
          vector -> "![a](" + vector + ")",
          vector -> "<" + vector + ">",
          vector -> "`" + vector + "`",
          vector -> "```" + vector + "\n" + vector + "\n```",
          vector -> "    " + vector,
          vector -> "| " + vector + " | b |\n|---|---|\n| c | " + vector + " |",
          vector -> "> - " + vector,
          vector -> "a\n: " + vector,
          vector -> "a[^1]\n\n[^1]: " + vector,
          vector -> "a[^" + vector + "]\n\n[^" + vector + "]: b",
          vector -> ":::note " + vector + "\n" + vector + "\n:::",
          vector -> ":::" + vector + "\na\n:::",
          vector -> "<!-- " + vector + " -->",
          vector -> "{{" + vector + "}}");

  @ParameterizedTest
  @MethodSource("vectors")
  void nothing_runs(String vector) {
    for (UnaryOperator<String> place : PLACES) {
      String page = place.apply(vector);
      String html = TestHtml.of(page);
      for (Element element : Jsoup.parse(html).getAllElements()) {
        assertThat(TAGS).as("%s in %s", element.tagName(), page).contains(element.tagName());
        for (Attribute attribute : element.attributes()) {
          assertThat(ATTRIBUTES).as(page).contains(attribute.getKey());
        }
        for (String name : List.of("href", "src")) {
          String url = element.attr(name).strip().toLowerCase(Locale.ROOT);
          assertThat(url)
              .as(page)
              .doesNotMatch("(?s)[\\x00-\\x20]*(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:.*");
        }
      }
    }
  }

  @Test
  void a_template_expression_appears_as_typed() {
    assertThat(TestHtml.of("a ${7*7} <#list x as y> b")).contains("${7*7}");
  }
}
