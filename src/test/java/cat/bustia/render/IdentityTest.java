package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a provider changes in {@code site.yaml}, and what other programs are told of a site. */
class IdentityTest {
  private static final String SITE =
      """
      title: {ca: Ajuda de Posta, ar: مساعدة}
      baseUrl: https://posta.example/ajuda/
      sourceLocale: ca
      locales: [ca, ar]
      provider: posta.example
      """;

  @TempDir private Path project = Path.of("");

  private SampleSite site(String more) throws IOException {
    write("content/site.yaml", SITE + more);
    write(
        "content/servers/posta.example.yaml",
        """
        id: posta.example
        name: Posta
        servers:
          imap: {host: in.posta.example, port: 993, security: tls, username: "{address}"}
        """);
    for (String locale : new String[] {"ca", "ar"}) {
      write(
          "content/" + locale + "/a.md",
          "---\ntitle: «A & b»\ndescription: Paraules.\n---\n\nText.\n");
    }
    return SampleSite.render(project);
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void tells_browsers_and_other_sites_by_what_it_is_known() throws IOException {
    SampleSite site = site("");
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("ar/site.webmanifest"))
        .contains("\"lang\":\"ar\",\"dir\":\"rtl\",\"start_url\":\"/ajuda/ar/\"")
        .contains("\"theme_color\":\"#fbf8f2\"");
    assertThat(site.files().keySet()).contains("favicon.ico", "ca/site.webmanifest");
    assertThat(site.text("ca/a/index.html"))
        .containsPattern(
            "og:image\" content=\"https://posta.example/ajuda/assets/social/ca\\.[0-9a-f]+\\.png")
        .contains("<link rel=\"manifest\" href=\"/ajuda/ca/site.webmanifest\">")
        .contains("<link rel=\"icon\" href=\"/ajuda/favicon.ico\"")
        .contains("content=\"#171411\" media=\"(prefers-color-scheme: dark)\"")
        .doesNotContain("class=\"report\"");
  }

  @Test
  void wears_a_providers_logo_colours_and_footer() throws IOException {
    write("assets/posta.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    SampleSite site =
        site(
            """
            theme:
              logo: posta.svg
              footer: {ca: Posta és < de tothom.}
              colours: {paper: {light: "#ffffff", dark: "#000000"}}
            """);
    assertThat(site.findings()).isEmpty();
    String page = site.text("ar/a/index.html");
    assertThat(page)
        .containsPattern("<img src=\"/ajuda/assets/posta\\.[0-9a-f]+\\.svg\"")
        .contains("<p>Posta és &lt; de tothom.</p>")
        .contains("content=\"#ffffff\" media=\"(prefers-color-scheme: light)\"");
    String style =
        site.files().keySet().stream()
            .filter(path -> path.startsWith("assets/style."))
            .map(site::text)
            .findFirst()
            .orElseThrow();
    assertThat(style).contains(":root{--paper:#ffffff}").contains("--paper:#000000}}");
  }

  @Test
  void says_which_asset_a_logo_may_be() throws IOException {
    assertThat(site("theme: {logo: icon.svgg}\n").findings().stream().map(Finding::help))
        .singleElement()
        .asString()
        .contains("did you mean `icon.svg`?");
  }

  @Test
  void fills_in_what_a_report_is_of() throws IOException {
    assertThat(site("report: mailto:ajuda@posta.example\n").text("ca/a/index.html"))
        .containsPattern(
            "mailto:ajuda@posta.example\\?subject=Problema%20a%20la%20p%C3%A0gina%20%C2%AB%C2%ABA%20%26%20b%C2%BB"
                + "%C2%BB&amp;body=%0D%0A%0D%0Ahttps%3A%2F%2Fposta.example%2Fajuda%2Fca%2Fa%2F%0D%0Aca%0D%0A"
                + "[0-9a-f]{10}-[0-9a-f]{10}\"");
    assertThat(
            site("report: https://posta.example/new?p={page}&l={locale}&b={build}\n")
                .text("ar/a/index.html"))
        .containsPattern(
            "new\\?p=https%3A%2F%2Fposta.example%2Fajuda%2Far%2Fa%2F&amp;l=ar&amp;b=[0-9a-f]{10}-[0-9a-f]{10}");
  }
}
