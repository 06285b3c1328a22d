package cat.bustia.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of all pages, tried on random ones; each run takes the same. */
class MarkdownLawsTest {
  private static final int PAGES = 2_000;
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "port ",
          "993",
          " ",
          "  ",
          "\n",
          "\n",
          "\n\n",
          "\t",
          "*",
          "**",
          "_",
          "`",
          "``",
          "[",
          "]",
          "(",
          ")",
          "](x)",
          "![",
          "<",
          ">",
          "> ",
          "- ",
          "1. ",
          "  - ",
          "    ",
          "# ",
          "## ",
          " {#id}",
          "|",
          "|-|-|\n",
          "a|b\n-|-\n",
          "\\",
          "\\*",
          "&amp;",
          "&",
          ";",
          "{{",
          "}}",
          "{{imap.port}}",
          "\\{{",
          ":::note\n",
          ":::\n",
          "::::steps\n",
          "::::\n",
          ": ",
          "[^1]",
          "[^1]: x\n",
          "[r]: y \"t\"\n",
          "[r]",
          "<!-- c -->",
          "<!-- c -->\n",
          "<b>",
          "<div>\n",
          "```\n",
          "~~~",
          "---\n",
          "===\n",
          "<https://x.y>",
          "<a@b.c>",
          "é",
          "e\u0301",
          "😀",
          "\u00A0",
          "ж",
          "日本",
          "\u202E",
          "!",
          "\"",
          "'",
          "  \n",
          "\\\n",
          "·");

  @Test
  void spans_nest_and_re_read_their_own_text() {
    Random random = new Random(1);
    for (int i = 0; i < PAGES; i++) {
      String text = page(random);
      Parsed parsed = TreeText.parse(text);
      assertThat(SpanLaws.broken(parsed.document())).as("page %s", quoted(text)).isEmpty();
      parsed.findings().forEach(finding -> finding.place().text());
    }
  }

  @Test
  void line_ends_of_windows_change_nothing_that_readers_see() {
    Random random = new Random(2);
    for (int i = 0; i < PAGES; i++) {
      String text = page(random);
      assertThat(TestHtml.of(text.replace("\n", "\r\n")).replace("\r", ""))
          .as("page %s", quoted(text))
          .isEqualTo(TestHtml.of(text));
    }
  }

  @Test
  void composed_and_decomposed_letters_make_the_same_tree() {
    Random random = new Random(3);
    for (int i = 0; i < PAGES; i++) {
      String text = page(random);
      String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
      assertThat(Normalizer.normalize(TestHtml.of(decomposed), Normalizer.Form.NFC))
          .as("page %s", quoted(text))
          .isEqualTo(Normalizer.normalize(TestHtml.of(composed), Normalizer.Form.NFC));
    }
  }

  @Test
  void a_byte_order_mark_changes_nothing() {
    assertThat(TreeText.of("\uFEFF# a\n")).isEqualTo(TreeText.of("# a\n"));
  }

  @Test
  void the_default_locale_changes_nothing() {
    Locale before = Locale.getDefault();
    String text = "# IMAP I INFO\n\n1. a\n\n- b\n";
    String tree = TreeText.of(text);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(TreeText.of(text)).isEqualTo(tree);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(TreeText.of(text)).isEqualTo(tree);
      assertThat(TestHtml.of("7. a\n")).contains("start=\"7\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_page_of_many_threads_is_the_page_of_one() {
    List<String> pages = new Random(4).ints(200).mapToObj(n -> page(new Random(n))).toList();
    List<String> alone = pages.stream().map(TestHtml::of).toList();
    assertThat(pages.parallelStream().map(TestHtml::of).toList()).isEqualTo(alone);
  }

  private static String page(Random random) {
    StringBuilder page = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      page.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return page.toString();
  }

  private static String quoted(String text) {
    return text.replace("\n", "\\n").replace("\t", "\\t");
  }
}
