package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is wrong with pages of each provider, told once. */
class EachPageTest {
  private static final String FUSTA =
      """
      id: fusta.example
      name: Bústia de Fusta
      shortName: Fusta
      domains: [fusta.example]
      servers:
        imap: {host: imap.fusta.example, port: 143, security: starttls, username: "{address}"}
        smtp: {host: smtp.fusta.example, port: 465, security: tls, username: "{address}"}
      """;

  private static final String NUVOL =
      """
      id: nuvol.example
      name: Núvol
      domains: [nuvol.example]
      servers:
        imap: {host: imap.nuvol.example, port: 993, security: tls, username: "{address}"}
        smtp: {host: smtp.nuvol.example, port: 465, security: tls, username: "{address}"}
      """;

  private static TinyProject project() {
    return new TinyProject()
        .with("content/servers/fusta.example.yaml", FUSTA)
        .with("content/servers/nuvol.example.yaml", NUVOL);
  }

  private static String each(String more, String body) {
    return TinyProject.front("provider: each\n" + more) + body;
  }

  private static String report(String front, String body) {
    return project().with("content/ca/guia.md", each(front, body)).report();
  }

  @Test
  void a_value_that_is_wrong_for_some_is_told_once_and_for_whom() {
    assertThat(report("", "El port IMAP és 993.\n"))
        .isEqualTo(
            """
            Error in content/ca/guia.md:7:17: port `993` is not the IMAP port of Fusta (wrong-port).
              See content/servers/fusta.example.yaml:6:42: declared here.
              Note: so it is for Fusta, of the 3 providers whose readers get this page.
              Help: write `{{imap.port}}`, which stands for `143`.
              Safe fix: `{{imap.port}}` instead of `993`.
            """);
  }

  @Test
  void a_reference_to_what_some_lack_names_them() {
    assertThat(report("", "El port POP3 és {{pop3.port}}.\n"))
        .contains(
            "Error in content/ca/guia.md:7:17: Fusta has no `pop3.port` (unknown-reference).",
            "Note: so it is for Fusta and Núvol, of the 3 providers",
            "Help: put it between `:::offers pop3` and `:::`");
  }

  @Test
  void a_reference_between_the_lines_is_for_those_who_have_it() {
    assertThat(report("", ":::offers pop3\nEl port POP3 és {{pop3.port}}.\n:::\n")).isEmpty();
    assertThat(report("offers: [pop3]\n", "El port POP3 és {{pop3.port}}.\n")).isEmpty();
  }

  @Test
  void what_nobody_can_offer_is_no_condition() {
    assertThat(report("", ":::offers popp\nHola.\n:::\n"))
        .contains("content/ca/guia.md:7:11: no provider has a server `popp` (invalid-directive)")
        .contains("Help: write `pop3`");
    assertThat(report("", ":::lacks\nHola.\n:::\n"))
        .contains("`lacks` names nothing that a provider could offer");
    assertThat(report("offers: [sftp]\n", "Hola.\n"))
        .contains("no provider has a server `sftp` (invalid-front-matter)");
  }

  @Test
  void a_page_that_nobody_gets_is_told() {
    assertThat(
            new TinyProject()
                .with(
                    "content/servers/posta.example.yaml",
                    NUVOL.replace("nuvol.example", "posta.example"))
                .with("content/ca/guia.md", each("offers: [pop3]\n", "Hola.\n"))
                .report())
        .contains("no provider offers all of this, so that nobody gets the page");
  }

  @Test
  void a_page_at_the_address_of_an_edition_is_told_once() {
    assertThat(
            project()
                .with("content/ca/guia.md", each("", "Hola.\n"))
                .with(
                    "content/ca/altra.md",
                    TinyProject.front("slug: fusta.example/guia\n") + "Hola.\n")
                .report())
        .containsOnlyOnce("(duplicate-permalink)")
        .contains("`/ca/fusta.example/guia/` already belongs to `content/ca/guia.md`");
    assertThat(
            project()
                .with("content/ca/guia.md", each("slug: u\n", "Hola.\n"))
                .with("content/ca/altra.md", each("slug: u\n", "Hola.\n"))
                .report())
        .containsOnlyOnce("(duplicate-permalink)");
    assertThat(
            project()
                .with("content/ca/inici.md", each("layout: provider\n", "Hola.\n"))
                .with("content/ca/altra.md", TinyProject.front("slug: fusta.example\n") + "Hola.\n")
                .report())
        .contains("`/ca/fusta.example/` already belongs to `content/ca/inici.md`");
  }

  @Test
  void two_pages_below_the_ids_of_two_providers_are_two() {
    assertThat(
            project()
                .with("content/ca/a.md", TinyProject.front("slug: fusta.example/x\n") + "Hola.\n")
                .with("content/ca/b.md", TinyProject.front("slug: nuvol.example/x\n") + "Hola.\n")
                .report())
        .isEmpty();
  }

  @Test
  void nobody_is_no_provider() {
    assertThat(
            project()
                .with("content/ca/guia.md", TinyProject.front("provider: nobody\n") + "Hola.\n")
                .report())
        .contains("(invalid-front-matter)", "`each`");
  }

  @Test
  void a_domain_that_two_providers_claim_is_told_at_both_places() {
    assertThat(
            project()
                .with(
                    "content/servers/nuvol.example.yaml",
                    NUVOL.replace("domains: [nuvol.example]", "domains: [fusta.example]"))
                .report())
        .contains("domain `fusta.example` is also claimed by `fusta.example`");
  }

  @Test
  void a_link_leads_to_the_readers_own_provider_or_is_told() {
    assertThat(
            project()
                .with("content/ca/guia.md", each("offers: [pop3]\n", "Hola.\n"))
                .with("content/ca/altra.md", each("", "Vegeu [això](guia.md).\n"))
                .report())
        .contains(
            "content/ca/altra.md:7:14: readers of Fusta have no page `guia.md` (broken-link)",
            "Note: so it is for Fusta and Núvol, of the 3 providers",
            ":::offers pop3");
    assertThat(
            project()
                .with(
                    "content/site.yaml",
                    new TinyProject()
                        .text("content/site.yaml")
                        .replaceAll("(?m)^provider:.*\\n", ""))
                .with("content/ca/guia.md", each("", "Hola.\n"))
                .with("content/ca/altra.md", TinyProject.front("") + "Vegeu [això](guia.md).\n")
                .report())
        .contains("`guia.md` is a page of each provider, and this page is of none");
  }

  @Test
  void a_heading_that_some_readers_lack_is_no_target_for_all() {
    String body = ":::offers pop3\n## POP3 {#pop}\n\nHola.\n:::\n\nVegeu [això](#pop).\n";
    assertThat(report("", body))
        .containsOnlyOnce("(broken-anchor)")
        .contains("not every reader of this link has the heading `#pop`");
    assertThat(
            report("", body.replace("Vegeu [això](#pop).", ":::offers pop3\n[Això](#pop).\n:::")))
        .isEmpty();
  }

  @Test
  void layouts_that_are_there_once_are_of_no_provider() {
    assertThat(report("layout: not-found\n", "Hola.\n"))
        .contains("there is one page of the layout `not-found`");
    assertThat(
            project()
                .with("content/ca/guia.md", TinyProject.front("layout: provider\n") + "Hola.\n")
                .report())
        .contains("a page of the layout `provider` is of each provider");
    assertThat(
            project()
                .with("content/ca/guia.md", TinyProject.front("layout: providers\n") + "Hola.\n")
                .report())
        .contains("this page leads to the page of each provider, and there is none");
  }

  @Test
  void an_alias_from_the_root_can_belong_to_one_alone() {
    assertThat(report("aliases: [/vell]\n", "Hola.\n"))
        .contains("the alias `/vell` can belong to one provider only");
  }

  @Test
  void more_pages_than_may_be_made_are_none() {
    String site = new TinyProject().text("content/site.yaml");
    assertThat(
            project()
                .with("content/site.yaml", site + "limits: {pages: 3}\n")
                .with("content/ca/guia.md", each("", "Hola.\n"))
                .report())
        .contains("`4` pages would be made, and at most `3` are (too-large)");
  }
}
