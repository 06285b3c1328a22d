package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceReaderTest {

  @Test
  void gives_each_part_its_span_where_the_literal_is_as_typed() {
    assertThat(ReferenceReader.split("port {{ imap.port }}!", new Span(10, 31)))
        .isEqualTo(
            List.of(
                new Inline.Text("port ", new Span(10, 15)),
                new Inline.Reference("imap.port", new Span(15, 30)),
                new Inline.Text("!", new Span(30, 31))));
  }

  @Test
  void gives_each_part_the_whole_span_where_the_literal_is_not_as_typed() {
    assertThat(ReferenceReader.split("a {{b}}", new Span(10, 30)))
        .isEqualTo(
            List.of(
                new Inline.Text("a ", new Span(10, 30)),
                new Inline.Reference("b", new Span(10, 30))));
  }

  @Test
  void reads_an_escaped_pair_as_braces() {
    assertThat(TreeText.inlines(ReferenceReader.split("\\{{a}} {{b}}", new Span(0, 12))))
        .isEqualTo("{{a}} <b>");
  }

  @Test
  void leaves_what_is_no_reference_as_text() {
    for (String text :
        List.of("{{", "{{a", "{{a}", "{{ }}", "{{}}", "{{a{b}}", "{{a\nb}}", "{a}", "}}{{")) {
      assertThat(TreeText.inlines(ReferenceReader.split(text, new Span(0, text.length()))))
          .isEqualTo(text.replace("\n", "\\n"));
    }
  }

  @Test
  void finds_references_wherever_a_page_can_hold_them() {
    assertThat(
            TreeText.of(
                """
                ## Port {{imap.port}} {#port}

                [to {{a}}](https://{{imap.host}}/ "t {{b}}") [w]({{provider.webmail}}) ![i {{c}}]({{d}})

                `{{e}} \\{{f}}` \\{{g}} **{{h}}** <https://{{i}}/>

                | {{j}} |
                |---|
                | `{{k}}` |

                ```
                {{l}}
                ```

                    {{m}}
                """))
        .isEqualTo(
            """
            h2#port! Port <imap.port>
            p a(to <a>)→(https://<imap.host>/ "t <b>") a(w)→(<provider.webmail>) img(i <c>)→(<d>)
            p code(<e> {{f}}) {{g}} strong(<h>) a(https://<i>/)→(https://<i>/)
            table [NONE]
              head <j>
              row code(<k>)
            code <l>\\n
            code <m>\\n
            """);
  }
}
