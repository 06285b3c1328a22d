package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  @Test
  void reads_paragraphs_with_their_breaks() {
    assertThat(TreeText.of("one\ntwo  \nthree\\\nfour\n\nfive\n"))
        .isEqualTo("p one⏎two↵three↵four\np five\n");
  }

  @Test
  void reads_emphasis_in_emphasis() {
    assertThat(TreeText.of("*a **b** c* __d *e*__ f*g*h snake_case_name"))
        .isEqualTo("p em(a strong(b) c) strong(d em(e)) fem(g)h snake_case_name\n");
  }

  @Test
  void gives_escapes_and_entities_texts_of_their_own() {
    assertThat(TreeText.parse("a \\* &amp; &#233; &bogus; b").document().blocks())
        .isEqualTo(
            java.util.List.of(
                new Block.Paragraph(
                    java.util.List.of(
                        new Inline.Text("a ", new Span(0, 2)),
                        new Inline.Text("*", new Span(2, 4)),
                        new Inline.Text(" ", new Span(4, 5)),
                        new Inline.Text("&", new Span(5, 10)),
                        new Inline.Text(" ", new Span(10, 11)),
                        new Inline.Text("é", new Span(11, 17)),
                        new Inline.Text(" &bogus; b", new Span(17, 27))),
                    new Span(0, 27))));
  }

  @Test
  void counts_spans_from_the_start_of_the_file() {
    String text = "---\ntitle: x\n---\n\nport **993**\n";
    Parsed parsed =
        new MarkdownReader().read(SourceFile.of("content/ca/a.md", text), 17, Limits.DEFAULT);
    Block.Paragraph paragraph = (Block.Paragraph) parsed.document().blocks().get(0);
    Inline.Strong strong = (Inline.Strong) paragraph.content().get(1);
    assertThat(parsed.document().file().slice(strong.span())).isEqualTo("**993**");
    assertThat(parsed.document().file().slice(strong.content().get(0).span())).isEqualTo("993");
  }

  @Test
  void reads_lists_tight_and_loose_with_their_start() {
    assertThat(TreeText.of("- a\n- b\n\n7) c\n\n8) d\n"))
        .isEqualTo(
            """
            ul tight
              item
                p a
              item
                p b
            ol 7 loose
              item
                p c
              item
                p d
            """);
  }

  @Test
  void reads_code_without_its_container() {
    assertThat(TreeText.of("> ```java title\n> a {{x}}\n>\n>   b\n> ```\n\n    in\n\tdented\n"))
        .isEqualTo(
            """
            quote
              code javaa <x>\\n\\n  b\\n
            code in\\ndented\\n
            """);
  }

  @Test
  void resolves_links_to_definitions() {
    assertThat(TreeText.of("[a][R] [r] ![i *j*][r] [none] [x][none]\n\n[r]: <u(v> \"t &amp; t\"\n"))
        .isEqualTo(
            "p a(a)→(u(v \"t & t\") a(r)→(u(v \"t & t\") img(i j)→(u(v \"t & t\") [none]"
                + " [x][none]\n");
  }

  @Test
  void reads_links_and_autolinks() {
    assertThat(TreeText.of("[a*b*](c&amp;d\\_e 'f') <https://x.y/?a&b> <me@x.y>"))
        .isEqualTo(
            "p a(aem(b))→(c&d_e \"f\") a(https://x.y/?a&b)→(https://x.y/?a&b)"
                + " a(me@x.y)→(mailto:me@x.y)\n");
  }

  @Test
  void gives_each_row_as_many_cells_as_the_header() {
    assertThat(
            TreeText.of("| a | b \\| c |\n|:-:|--:|\n| `x \\| y` | {{z}} | over |\n| one\n\nend"))
        .isEqualTo(
            """
            table [CENTER, RIGHT]
              head a | b | c
              row code(x | y) | <z>
              row one |\s
            p end
            """);
  }

  @Test
  void numbers_footnotes_by_their_first_use() {
    assertThat(
            TreeText.of("a[^y] b[^x] c[^y] d[^z]\n\n[^x]: see[^w]\n\n[^y]: y\n[^w]: w\n[^u]: u\n"))
        .isEqualTo(
            """
            p a^1 b^2 c^1 d[^z]
            footnote 1 y
              p y
            footnote 2 x
              p see^3
            footnote 3 w
              p w
            footnote 0 u
              p u
            """);
  }

  @Test
  void reads_definition_lists() {
    assertThat(TreeText.of("One\nTwo *x*\n: first\n\n: second\n"))
        .isEqualTo(
            """
            dl
              dt One
              dt Two em(x)
              item
                p first
              item
                p second
            """);
  }

  @Test
  void keeps_comments_on_lines_of_their_own_and_drops_those_in_text() {
    assertThat(
            TreeText.of(
                "<!-- allow wrong-port: old -->\nport 1 <!-- x --> end\n\n- a\n  <!-- b -->\n"))
        .isEqualTo(
            """
            comment " allow wrong-port: old "
            p port 1  end
            ul tight
              item
                p a
                comment " b "
            """);
  }

  @Test
  void leaves_raw_html_out_and_says_so() {
    assertThat(TreeText.of("a <b>c</b>\n\n<div>\nd\n</div>\n\n<!-- x --> e\n\n<!-- open\n"))
        .isEqualTo(
            """
            p a c
            comment " x "
            ! raw-html "<b>"
            ! raw-html "</b>"
            ! raw-html "<div>"
            ! raw-html " e"
            ! raw-html "<!-- open"
            """);
  }

  @Test
  void reads_a_nul_as_an_unknown_character() {
    assertThat(TreeText.of("a\0b")).isEqualTo("p a\uFFFDb\n");
  }
}
