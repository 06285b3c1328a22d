package cat.bustia.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionReaderTest {
  private static List<PageSection> sections(String main) {
    return HtmlPage.of("x.html", "<body><header>Menu</header><main>" + main + "</main>").sections();
  }

  @Test
  void begins_a_section_with_every_heading_that_has_an_id() {
    assertThat(
            sections(
                """
                <h1>Mail</h1><nav>You are here</nav>
                <div class="body"><p>First.</p></div>
                <nav class="body">On this page</nav>
                <div class="body"><h2 id="a">One <b>two</b></h2><p>Second.</p>
                <h3 id="b">Three</h3><h3>No id</h3><p>Third.</p></div>
                <div class="ending">Reviewed</div>"""))
        .extracting(PageSection::id, PageSection::heading, PageSection::text)
        .containsExactly(
            tuple("", "", "First."),
            tuple("a", "One two", "Second."),
            tuple("b", "Three", "No id · Third."));
  }

  @Test
  void sets_blocks_apart_and_names_with_their_values() {
    String html =
        """
        <div class="body"><p>Do this:</p><ul><li>one</li><li>two,<br>three</li></ul>
        <table><caption class="unseen">Table</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
        <tr><th scope="row">Port</th><td>993</td></tr></table>
        <dl><dt>Host</dt><dd>a.example</dd></dl><button>Copy</button></div>""";
    assertThat(sections(html).get(0).text())
        .isEqualTo("Do this: one · two, three · A · B · Port: 993 · Host: a.example");
  }

  @Test
  void keeps_the_hosts_ports_and_securities_of_settings_cards() {
    String card =
        """
        <figure class="settings"><data data-fact="p/imap.host" value="in.p.example">in.p.example</data>
        <data data-fact="p/imap.security" value="tls">SSL</data>
        <data data-fact="p/imap.username" value="{address}">your address</data>
        <data data-fact="p/smtp.host" value="in.p.example">in.p.example</data></figure>
        <p><data data-fact="p/imap.port" value="993">993</data></p>""";
    assertThat(sections("<div class=\"body\">" + card + "</div>").get(0).values())
        .containsExactly("in.p.example", "tls");
  }

  @Test
  void reads_a_page_without_a_body_as_nothing() {
    assertThat(sections("<p>Text</p>")).isEmpty();
    assertThat(HtmlPage.of("x.html", "").title()).isEmpty();
  }
}
