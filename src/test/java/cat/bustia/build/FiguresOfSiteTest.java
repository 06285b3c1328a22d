package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A help center whose pages state values by nothing but the screens that they draw. */
class FiguresOfSiteTest {
  private static final Path SITE = Path.of("src/test/sites/figures");
  private static final String BODY =
      """
      ---
      title: Brisa
      description: Brisa.
      ---

      :::figure brisa/everything imap smtp
      %s
      :::
      """;

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    copy(folder.resolve("project"));
  }

  private static void copy(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(SITE.resolve("content"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = project.resolve(SITE.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Files.writeString(project.resolve("content/ca/index.md"), BODY.formatted("Els servidors."));
    Files.writeString(project.resolve("content/ar/index.md"), BODY.formatted("الخادمان."));
  }

  private Request request() {
    return new Request(
        folder.resolve("project"), folder.resolve("site"), Optional.empty(), 1, Optional.empty());
  }

  @Test
  void builds_and_is_read_back_without_findings() throws Exception {
    assertThat(SiteBuilder.build(request(), true, false).findings()).isEmpty();
    assertThat(SiteVerifier.verify(request(), folder.resolve("site")).findings()).isEmpty();
    Path page = folder.resolve("site/ca/index.html");
    Files.writeString(page, Files.readString(page).replace(">993<", ">995<"));
    assertThat(SiteVerifier.verify(request(), folder.resolve("site")).findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("drifted-value");
  }

  @Test
  void states_facts_where_it_names_their_servers() throws Exception {
    assertThat(FactLister.list(request()).facts())
        .filteredOn(fact -> fact.key().equals("posta.example/imap.port"))
        .flatExtracting(fact -> fact.stated())
        .allMatch(stating -> stating.reference() && stating.place().text().equals("imap"))
        .extracting(stating -> stating.place().file().path())
        .containsExactly("content/ca/index.md", "content/ar/index.md");
  }

  @Test
  void covers_what_it_states() throws Exception {
    assertThat(CoverageLister.list(request()).coverage().orElseThrow().rows())
        .filteredOn(row -> row.client().isEmpty())
        .allSatisfy(row -> assertThat(row.stated()).contains("posta.example/smtp.security"))
        .allSatisfy(row -> assertThat(row.missing()).contains("posta.example/smtp.port"))
        .hasSize(2);
  }

  @Test
  void follows_a_definition_that_changes() throws Exception {
    Path before = folder.resolve("before");
    copy(before);
    Path servers = before.resolve("content/servers/posta.example.yaml");
    Files.writeString(servers, Files.readString(servers).replace("993", "143"));
    List<Change> changes =
        ImpactFinder.find(request(), before.toString(), folder, Map.of()).changes();
    assertThat(changes).extracting(Change::key).containsExactly("posta.example/imap.port");
    assertThat(changes.get(0).shown())
        .allMatch(showing -> showing.fate() == Fate.FOLLOWS)
        .hasSize(2);
  }

  @Test
  void holds_translations_to_the_same_screens() throws Exception {
    Path page = folder.resolve("project/content/ar/index.md");
    Files.writeString(
        page, Files.readString(page).replace("brisa/everything imap smtp", "brisa/small smtp"));
    assertThat(SiteBuilder.check(request()).findings())
        .filteredOn(finding -> finding.rule().id().equals("missing-part"))
        .extracting(Finding::expected)
        .containsExactly(Optional.of("brisa/everything imap smtp"));
    assertThat(SiteBuilder.check(request()).findings())
        .anyMatch(finding -> finding.rule().id().equals("missing-fact"));
  }

  @Test
  void gives_translators_the_captions_alone() throws Exception {
    String xliff =
        TranslationExport.write(request(), new LanguageTag("ar"), path -> true)
            .xliff()
            .orElseThrow();
    assertThat(xliff).contains("Els servidors.").contains("الخادمان.").doesNotContain("everything");
  }
}
