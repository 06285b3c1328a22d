package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.statement.Help;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on many pages is held against the truth where it is written, and told once. */
final class OtherTextsTest {
  private static final String SITE =
      """
      title: {en: Help}
      baseUrl: https://help.posta.example/
      sourceLocale: en
      locales: [en]
      provider: posta.example
      """;

  @TempDir private Path project = Path.of("");

  @BeforeEach
  void make_a_help_center() throws IOException {
    write("content/site.yaml", SITE);
    write("content/servers/posta.example.yaml", Help.POSTA);
    write("content/clients/outlook-2013.yaml", Help.OUTLOOK);
    write("content/en/index.md", "---\ntitle: Home\ndescription: Words\n---\n\nText.\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> findings() throws IOException, InterruptedException {
    Request request =
        new Request(project, project.resolve("site"), Optional.empty(), 1, Optional.empty());
    return SiteBuilder.check(request).findings().stream()
        .filter(finding -> !finding.rule().id().startsWith("plaintext"))
        .map(
            finding ->
                finding.place().file().path()
                    + " "
                    + finding.rule().id()
                    + " "
                    + finding.place().text())
        .toList();
  }

  @Test
  void a_help_center_without_values_has_none() throws Exception {
    assertThat(findings()).isEmpty();
  }

  @Test
  void titles_of_the_site_are_held_against_the_truth() throws Exception {
    write("content/site.yaml", SITE.replace("en: Help", "en: 'Help: IMAP port 995'"));
    assertThat(findings()).containsExactly("content/site.yaml wrong-port 995");
  }

  @Test
  void interface_strings_are_held_against_the_truth() throws Exception {
    write("content/messages/en.yaml", "home: \"Home, IMAP server out.posta.example\"\n");
    assertThat(findings()).containsExactly("content/messages/en.yaml wrong-host out.posta.example");
  }

  @Test
  void labels_of_clients_are_held_against_the_truth() throws Exception {
    write(
        "content/clients/outlook-2013.yaml",
        Help.OUTLOOK.replace("{en: Connection security}", "{en: SMTP over port 465}"));
    assertThat(findings()).containsExactly("content/clients/outlook-2013.yaml wrong-port 465");
  }

  @Test
  void templates_are_held_against_the_truth() throws Exception {
    write(
        "templates/footer.ftlh",
        """
        <#-- IMAP port 143 -->
        <p>IMAP: port <b>995</b>
        <#if site.index?? && "a" != ">">SMTP server: in.posta.example</#if> ${"x"}</p>
        """);
    assertThat(findings())
        .containsExactly(
            "templates/footer.ftlh wrong-port 995",
            "templates/footer.ftlh wrong-host in.posta.example");
  }

  @Test
  void blanking_a_template_keeps_every_place() {
    String template = "<a href=\"${x(\"}\")}\">\n<#list xs as x>${x}</#list></a><#-- > -->${y";
    assertThat(TemplateText.of(template))
        .isEqualTo(
            "<a href=\""
                + " ".repeat(9)
                + "\">\n"
                + " ".repeat(15 + 4 + 8)
                + "</a>"
                + " ".repeat(13));
  }
}
