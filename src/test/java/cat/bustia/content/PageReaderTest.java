package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageReaderTest {
  private static final LanguageTag CA = new LanguageTag("ca");

  private final PageReader reader = new PageReader(Limits.DEFAULT);

  private PageReader.Result read(String name, String text) {
    return reader.read(CA, name, SourceFile.of("content/ca/" + name, text));
  }

  private static List<String> messages(PageReader.Result result) {
    return result.findings().stream().map(Finding::message).toList();
  }

  @Test
  void reads_every_key() {
    PageReader.Result result =
        read(
            "clients/thunderbird.md",
            """
            ---
            title: Configureu el Thunderbird
            description: "El port {{imap.port}} i més"
            slug: configurar-thunderbird
            order: 3
            client: thunderbird
            provider: active24.com
            services: [start-mail]
            reviewed: {on: 2026-11-23, version: "140"}
            aliases: [/antic/, vell]
            draft: true
            layout: page
            keywords: [una cosa]
            related: [../pop3-imap.md]
            ---
            Cos.
            """);
    assertThat(result.findings()).isEmpty();
    Page page = result.page();
    FrontMatter front = page.front();
    assertThat(page.permalink()).isEqualTo("/ca/configurar-thunderbird/");
    assertThat(page.file().text().substring(page.bodyStart())).isEqualTo("Cos.\n");
    assertThat(front.order()).isEqualTo(3);
    assertThat(front.client()).map(Located::value).contains("thunderbird");
    assertThat(front.reviewed().orElseThrow().on().value()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(front.reviewed().orElseThrow().version()).contains("140");
    assertThat(front.aliases()).extracting(Located::value).containsExactly("/antic/", "vell");
    assertThat(front.draft()).isTrue();
  }

  @Test
  void places_a_reference_in_a_quoted_title_exactly() {
    Page page = read("x.md", "---\ntitle: \"Port {{imap.port}}\"\ndescription: d\n---\n").page();
    Inline.Reference reference = (Inline.Reference) page.front().title().parts().get(1);
    assertThat(reference.name()).isEqualTo("imap.port");
    assertThat(page.file().slice(reference.span())).isEqualTo("{{imap.port}}");
  }

  @Test
  void gives_the_whole_value_where_escapes_move_the_text() {
    Page page =
        read("x.md", "---\ntitle: \"A\\u0301 {{imap.port}}\"\ndescription: d\n---\n").page();
    assertThat(page.file().slice(page.front().title().parts().get(1).span()))
        .isEqualTo("\"A\\u0301 {{imap.port}}\"");
  }

  @Test
  void reads_the_body_of_a_page_without_front_matter() {
    PageReader.Result result = read("x.md", "# Hola\n");
    assertThat(messages(result)).containsExactly("the page has no front matter");
    assertThat(result.page().bodyStart()).isZero();
  }

  @Test
  void says_that_front_matter_has_no_end() {
    PageReader.Result result = read("x.md", "---\ntitle: a\n\nHola\n");
    assertThat(messages(result)).containsExactly("the front matter has no end");
    assertThat(result.findings().get(0).place().start().line()).isEqualTo(1);
  }

  @Test
  void takes_windows_line_ends_and_a_byte_order_mark() {
    PageReader.Result result =
        read("x.md", "\uFEFF---\r\ntitle: a\r\ndescription: d\r\n---\r\nCos.\r\n");
    assertThat(result.findings()).isEmpty();
    assertThat(result.page().file().text().substring(result.page().bodyStart()))
        .isEqualTo("Cos.\r\n");
  }

  @Test
  void reports_all_mistakes_at_once() {
    PageReader.Result result =
        read("x.md", "---\ntitel: a\norder: u\nreviewed: {on: 2026-02-30}\n---\n");
    assertThat(messages(result))
        .contains("key `titel` is not known here", "key `title` is missing")
        .anyMatch(message -> message.contains("order `u` is not a whole number"))
        .anyMatch(message -> message.contains("2026-02-30"));
  }

  @Test
  void refuses_slugs_that_leave_the_locale() {
    for (String slug :
        List.of("../../etc", "/etc", "a//b", "a\\\\b", "CON", "a b", "%2e%2e/x", "a?b")) {
      PageReader.Result result =
          read("x.md", "---\ntitle: a\ndescription: d\nslug: \"" + slug + "\"\n---\n");
      assertThat(messages(result)).as(slug).hasSize(1);
      assertThat(result.page().permalink()).as(slug).isEqualTo("/ca/x/");
    }
  }

  @Test
  void makes_permalinks_from_paths() {
    String front = "---\ntitle: a\ndescription: d\n---\n";
    assertThat(read("index.md", front).page().permalink()).isEqualTo("/ca/");
    assertThat(read("clients/index.md", front).page().permalink()).isEqualTo("/ca/clients/");
    assertThat(read("clients/mail.md", front).page().permalink()).isEqualTo("/ca/clients/mail/");
    assertThat(
            read("404.md", "---\ntitle: a\ndescription: d\nlayout: not-found\n---\n")
                .page()
                .permalink())
        .isEqualTo("/ca/404.html");
  }

  @Test
  void allows_slugs_in_any_script() {
    PageReader.Result result =
        read("x.md", "---\ntitle: a\ndescription: d\nslug: إعداد/البريد\n---\n");
    assertThat(result.findings()).isEmpty();
    assertThat(result.page().permalink()).isEqualTo("/ca/إعداد/البريد/");
  }
}
