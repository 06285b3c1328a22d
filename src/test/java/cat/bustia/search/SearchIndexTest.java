package cat.bustia.search;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.html.HtmlPage;
import cat.bustia.html.PageSection;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  private static final LanguageTag CATALAN = LanguageTag.parse("ca").orElseThrow();

  private static SearchPage page(String url, String title, String text) {
    return new SearchPage(
        url, title, List.of(), true, false, List.of(new PageSection("", "", text, List.of())));
  }

  private static String json(List<SearchPage> pages) {
    OutputFile file = SearchIndex.of(CATALAN, pages, Map.of("close", "Tanca"));
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  @Test
  void writes_pages_with_their_sections_and_the_forms_of_their_words() {
    HtmlPage html =
        HtmlPage.of(
            "x",
            """
            <head><meta name="description" content="Quins ports cal indicar."></head>
            <main><h1>El port</h1><div class="body"><p>Primer.</p><h2 id="imap">IMAP</h2><p>El 993.</p></div></main>""");
    SearchPage page =
        SearchPage.of("ca/el-pòrt/index.html", html, List.of("port, indica"), false, true);
    assertThat(json(List.of(page)))
        .isEqualTo(
            "{\"lang\":\"ca\",\"words\":{\"close\":\"Tanca\"},\"forms\":\"indica indicar;port ports\",\"pages\":["
                + "{\"url\":\"ca/el-p%C3%B2rt/\",\"title\":\"El port\",\"start\":true,"
                + "\"keywords\":[\"port, indica\"],\"sections\":[[\"\",\"\",\"Quins ports cal indicar. Primer.\"],"
                + "[\"imap\",\"IMAP\",\"El 993.\"]]}]}");
  }

  @Test
  void sorts_pages_as_a_dictionary_does_whatever_order_they_come_in() {
    List<SearchPage> pages =
        new ArrayList<>(
            List.of(page("z/", "Índex", "b"), page("b/", "Ús", "a"), page("a/", "Illa", "c")));
    String one = json(pages);
    Collections.reverse(pages);
    assertThat(json(pages)).isEqualTo(one).containsSubsequence("Illa", "Índex", "Ús");
  }

  @Test
  void cuts_long_sections_where_a_locale_has_more_text_than_phones_can_search() {
    String text = "paraula ".repeat(1000);
    List<SearchPage> few = List.of(page("a/", "A", text), page("b/", "B", "curt"));
    assertThat(SearchIndex.longest(few, 10_000)).isGreaterThan(text.length());
    int longest = SearchIndex.longest(few, 1000);
    assertThat(longest).isBetween(64, 1000);
    List<SearchPage> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(page(i + "/", "A", text));
    }
    assertThat(json(many).length()).isBetween(300_000, 1_100_000);
    assertThat(json(many)).contains("paraula\"").doesNotContain("paraul\"");
  }
}
