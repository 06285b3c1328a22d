package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlEmitterTest {

  @Test
  void writes_blocks() {
    assertThat(TestHtml.of("## A & b {#c}\n\n> q\n\n---\n\n3. d\n4. e\n\n- f\n\n- g\n"))
        .isEqualTo(
            """
            <h2 id="c">A &amp; b</h2>
            <blockquote>
            <p>q</p>
            </blockquote>
            <hr>
            <ol start="3">
            <li>d</li>
            <li>e</li>
            </ol>
            <ul>
            <li><p>f</p></li>
            <li><p>g</p></li>
            </ul>
            """);
  }

  @Test
  void writes_inlines() {
    assertThat(
            TestHtml.of("*a* **b** `c<{{d}}` {{e}}  \n[f](g.md?h&i \"j\\\"\") ![k {{l}}](m.png)"))
        .isEqualTo(
            "<p><em>a</em> <strong>b</strong> <code>c&lt;[code d]</code> [e]<br>\n"
                + "<a href=\"g.md?h&amp;i\" title=\"j&quot;\">f</a>"
                + " <img src=\"m.png\" alt=\"k &lt;l&gt;\"></p>\n");
  }

  @Test
  void writes_tables_with_headers_for_columns_rows_and_narrow_screens() {
    assertThat(TestHtml.of("| | A \"x\" {{y}} |\n|---|--:|\n| b | c |\n| | d |\n"))
        .isEqualTo(
            """
            <div class="table-wrap"><table>
            <thead>
            <tr>
            <td></td>
            <th scope="col" class="align-right">A "x" [y]</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <th scope="row">b</th>
            <td class="align-right" data-label="A &quot;x&quot; &lt;y&gt;">c</td>
            </tr>
            <tr>
            <td></td>
            <td class="align-right" data-label="A &quot;x&quot; &lt;y&gt;">d</td>
            </tr>
            </tbody>
            </table></div>
            """);
  }

  @Test
  void writes_code_blocks_with_their_language() {
    assertThat(TestHtml.of("```a\"b c\n<x> {{y}}\n```\n"))
        .isEqualTo("<pre><code class=\"language-a&quot;b\">&lt;x&gt; [code y]\n</code></pre>\n");
  }

  @Test
  void writes_definition_lists() {
    assertThat(TestHtml.of("A\n: b\n\nC\n: d\n\n  e\n"))
        .isEqualTo(
            """
            <dl>
            <dt>A</dt>
            <dd>b</dd>
            <dt>C</dt>
            <dd><p>d</p>
            <p>e</p></dd>
            </dl>
            """);
  }

  @Test
  void links_footnotes_both_ways_and_leaves_unused_ones_out() {
    assertThat(TestHtml.of("a[^x] b[^x]\n\n[^x]: c\n\n[^y]: d\n"))
        .isEqualTo(
            """
            <p>a<sup><a class="footnote-ref" id="fnref-1" href="#fn-1" aria-label="REFERENCE 1">1</a></sup> \
            b<sup><a class="footnote-ref" id="fnref-1-2" href="#fn-1" aria-label="REFERENCE 1">1</a></sup></p>
            <section class="footnotes" aria-label="SECTION 0">
            <ol>
            <li id="fn-1"><p>c <a class="footnote-back" href="#fnref-1" aria-label="BACK 1">↩</a> \
            <a class="footnote-back" href="#fnref-1-2" aria-label="BACK 1 2">↩</a></p></li>
            </ol>
            </section>
            """);
  }

  @Test
  void shows_only_the_text_of_links_that_lead_nowhere_or_astray() {
    assertThat(TestHtml.of("[*a*](nowhere) [b](javascript:c) [d](DATA:e)"))
        .isEqualTo("<p><em>a</em> b d</p>\n");
  }

  @Test
  void writes_no_link_into_a_link() {
    assertThat(TestHtml.of("[a <https://x.y> b](c)\n")).containsOnlyOnce("<a ");
    assertThat(TestHtml.of("[a[^f]](b)\n\n[^f]: c\n").split("</p>", 2)[0]).containsOnlyOnce("<a ");
  }

  @Test
  void encodes_what_may_not_stand_in_an_address() {
    assertThat(TestHtml.of("[a](<b'c\\|d%zz%20é>)"))
        .isEqualTo("<p><a href=\"b%27c%7Cd%25zz%20é\">a</a></p>\n");
  }

  @Test
  void writes_no_character_that_html_forbids() {
    assertThat(TestHtml.of("a\u0007b\u0085c &#27; &#xD800;")).isEqualTo("<p>a�b�c � �</p>\n");
  }

  @Test
  void gives_steps_their_ids() {
    Block.ItemList list =
        (Block.ItemList) TreeText.parse("1. a\n2. b\n").document().blocks().get(0);
    StringBuilder out = new StringBuilder();
    new HtmlEmitter(new TestHtml.PlainResolver(), out).list(list, "steps", List.of("step-1"));
    assertThat(out)
        .hasToString("<ol class=\"steps\">\n<li id=\"step-1\">a</li>\n<li>b</li>\n</ol>\n");
  }
}
