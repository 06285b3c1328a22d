package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts, ports and words of security inside Arabic, Persian and Hebrew, as readers see them. */
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class RightToLeftTest {
  @TempDir private static Path folder;
  private static BuiltSite own;
  private static BuiltSite world;

  @BeforeAll
  static void build() throws IOException, InterruptedException, OutputRefusal {
    own = BuiltSite.of(Path.of(""), folder.resolve("own"), "https://ajuda.example.cat/");
    Path project = Path.of("src/test/sites/world");
    world = BuiltSite.of(project, folder.resolve("world"), "https://help.posta.example/mail/");
  }

  private static List<Map.Entry<String, Document>> pages() {
    List<Map.Entry<String, Document>> pages = new ArrayList<>(own.pagesOf("ar").entrySet());
    pages.addAll(world.pagesOf("fa").entrySet());
    pages.addAll(world.pagesOf("he").entrySet());
    return pages;
  }

  @Test
  void every_host_port_and_word_of_security_reads_from_left_to_right() {
    long seen = 0;
    for (Map.Entry<String, Document> page : pages()) {
      for (VisualOrder.Paragraph paragraph : VisualOrder.of(page.getValue().selectFirst("html"))) {
        assertThat(paragraph.broken()).as("%s: %s", page.getKey(), paragraph.text()).isEmpty();
        seen += paragraph.tokens();
      }
    }
    assertThat(seen).isGreaterThan(1_000);
  }

  @Test
  void so_does_what_stands_in_attributes() {
    for (Map.Entry<String, Document> page : pages()) {
      for (Element element : page.getValue().select("[title], [aria-label], [alt], [content]")) {
        for (String name : List.of("title", "aria-label", "alt", "content")) {
          assertThat(new VisualOrder.Paragraph(element.attr(name), true).broken())
              .as("%s: %s", page.getKey(), element)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void values_have_no_digit_but_those_of_ascii() {
    pages()
        .forEach(
            page ->
                assertThat(page.getValue().select("[data-fact]").text().codePoints())
                    .noneMatch(c -> Character.isDigit(c) && c > '9'));
  }

  @Test
  void values_and_code_say_so_themselves() {
    for (Map.Entry<String, Document> page : pages()) {
      assertThat(page.getValue().select("main code, main pre"))
          .allSatisfy(code -> assertThat(code.attr("dir")).isEqualTo("ltr"));
    }
    Document comparison = world.page("he/השוואה-pop3-imap/");
    assertThat(comparison.select("code[dir=ltr]").text()).isEqualTo("in.posta.example:993");
    assertThat(comparison.select("p > bdi[dir=ltr]").text()).isEqualTo("out.posta.example:587");
  }

  @Test
  void a_port_would_else_stand_before_its_host() {
    String line = "<p dir=rtl>כתובת <data dir=ltr>in.posta.example</data>:<data dir=ltr>993</data>";
    assertThat(VisualOrder.of(Jsoup.parse(line).body()).get(0).broken())
        .containsExactly("in.posta.example:993");
    String whole = line.replace("<data dir=ltr>in", "<bdi dir=ltr><data dir=ltr>in") + "</bdi>";
    assertThat(VisualOrder.of(Jsoup.parse(whole).body()).get(0).broken()).isEmpty();
    String override = "<p dir=rtl>כתובת &#x202E;in.posta.example&#x202C;";
    assertThat(VisualOrder.of(Jsoup.parse(override).body()).get(0).broken()).isNotEmpty();
  }

  @Test
  void values_typed_by_hand_stay_whole_too() throws Exception {
    Path project = folder.resolve("typed");
    write(project, "content/servers/posta.example.yaml", cat.bustia.statement.Help.POSTA);
    write(
        project,
        "content/site.yaml",
        """
        title: {ar: مساعدة}
        baseUrl: https://ajuda.posta.example/
        sourceLocale: ar
        locales: [ar]
        policies: {hard-coded-value: note}
        """);
    write(
        project,
        "content/ar/index.md",
        """
        ---
        title: مساعدة
        description: مساعدة.
        ---

        ## خادم IMAP

        اكتب in.posta.example:993 أو {{imap.host}}:993 أو {{imap.host}}:{{imap.port}}، ثم `{{imap.host}}:{{imap.port}}`.

            in.posta.example:993
        """);
    BuiltSite typed =
        BuiltSite.of(project, folder.resolve("typed-site"), "https://ajuda.posta.example/");
    Document page = typed.page("ar/");
    assertThat(VisualOrder.of(page.selectFirst("main")))
        .allSatisfy(paragraph -> assertThat(paragraph.broken()).isEmpty());
    assertThat(page.select("main bdi").eachText()).containsOnly("in.posta.example:993");
    assertThat(page.select("main bdi")).hasSizeGreaterThanOrEqualTo(3);
  }

  private static void write(Path project, String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
