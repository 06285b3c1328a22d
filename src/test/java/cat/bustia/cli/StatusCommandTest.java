package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.cli.Workshop.Answer;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a translation, as translators know it. */
final class StatusCommandTest {
  private static final String SOURCE =
      """
      ## IMAP

      L'IMAP fa servir el port {{imap.port}}.
      Obriu el programa.

      1. Feu clic a «Compte».
      2. Feu clic a «Desa».

      ## SMTP

      | Port | {{smtp.port}} |
      |---|---|
      | Servidor | {{smtp.host}} |
      """;

  private static final String LOCK = "content/es/translation.lock.yaml";

  @TempDir private Path folder = Path.of("");
  private Workshop workshop = new Workshop(Path.of("target/never-used"));

  @BeforeEach
  void make_a_project() {
    workshop = new Workshop(folder);
    site("");
    source(SOURCE);
    workshop.write(
        "content/es/index.md",
        Workshop.FRONT
            + "## IMAP\n\nEl IMAP usa el puerto {{imap.port}}.\n\n1. Uno.\n2. Dos.\n\n## SMTP\n\n"
            + "| Puerto | {{smtp.port}} |\n|---|---|\n| Servidor | {{smtp.host}} |\n");
  }

  private void site(String more) {
    workshop.write(
        "content/site.yaml",
        Workshop.SITE.replace("{ca: Ajuda}", "{ca: Ajuda, es: Ayuda}").replace("[ca]", "[ca, es]")
            + more);
  }

  private void source(String body) {
    workshop.write("content/ca/index.md", Workshop.FRONT + body);
  }

  private String lock() throws IOException {
    return Files.readString(folder.resolve(LOCK));
  }

  private Answer accept() {
    return workshop.run("status", "--accept", "content/es/index.md");
  }

  @Test
  void shows_which_facts_pages_state_by_service_client_and_locale() throws IOException {
    site("fallback: {es: [ca]}\n");
    workshop
        .write("content/clients/brisa.yaml", "id: brisa\nname: Brisa\n")
        .write(
            "content/ca/brisa.md",
            Workshop.FRONT.replace("---\n\n", "client: brisa\n---\n\n")
                + "El port IMAP és el {{imap.port}}.\n")
        .write(
            "content/ca/draft.md",
            Workshop.FRONT.replace("---\n\n", "draft: true\n---\n\n") + "{{imap.username}}\n");
    Answer answer = workshop.run("status", "--coverage");
    assertThat(answer.out())
        .isEqualTo(
            """
            active24.com
                             ca      es
              (no client)  3-12    3-12
              brisa        1-14  0+1-14

            facts that a page states; +: only in another language, -: on no page
            """);
    assertThat(workshop.run("status", "--coverage", "--format", "markdown").out())
        .contains("| `active24.com` | brisa | 1-14 | 0+1-14 |");
    Map<String, Object> json =
        JSON.std.mapFrom(workshop.run("status", "--coverage", "--format", "json").out());
    assertThat(json).containsEntry("locales", List.of("ca", "es"));
    assertThat(String.valueOf(json.get("coverage")))
        .contains(
            "{service=active24.com, client=brisa, locale=es, stated=[],"
                + " fallback=[active24.com/imap.port], missing=[")
        .doesNotContain("stated=[active24.com/imap.username");
    assertThat(workshop.run("status", "--coverage", "--accept", "content/es").code()).isEqualTo(2);
  }

  @Test
  void a_translation_that_nothing_is_known_of_is_unrecorded_until_it_is_accepted()
      throws IOException {
    assertThat(workshop.run("status").out()).contains("es: 1 unrecorded");
    assertThat(workshop.run("check").out()).doesNotContain("stale-translation");

    Answer answer = accept();
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("content/es/index.md is current");
    assertThat(answer.out()).contains("es: 1 current");
    assertThat(lock())
        .contains("\"index.md\":\n  - {digest: ")
        .contains("text: \"L'IMAP fa servir el port {imap.port}. Obriu el programa.\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port {{imap.port}}. | port 993.",
        "Obriu el programa. | Obriu\\nel\\nprograma.",
        "Obriu el programa. | **Obriu** el _programa_.",
        "Feu clic a «Desa». | Feu clic a «[Desa](https://desa.example/)».",
        "## SMTP | # SMTP",
      })
  void what_says_the_same_makes_nothing_stale(String was, String now) {
    accept();
    source(SOURCE.replace(was, now.replace("\\n", "\n")));

    assertThat(workshop.run("status").out()).contains("es: 1 current");
  }

  @Test
  void another_port_makes_nothing_stale() {
    accept();
    workshop.write(
        "content/servers/active24.com.yaml", Workshop.DEFINITION.replace("port: 993", "port: 994"));

    assertThat(workshop.run("status").out()).contains("es: 1 current");
  }

  @Test
  void a_block_that_moved_makes_nothing_stale() {
    accept();
    String part = "1. Feu clic a «Compte».\n2. Feu clic a «Desa».\n\n";
    source(SOURCE.replace(part, "") + "\n" + part);

    assertThat(workshop.run("status").out()).contains("es: 1 current");
  }

  @Test
  void another_wording_makes_one_block_stale_and_tells_both() {
    accept();
    source(SOURCE.replace("«Desa»", "«Desa-ho»"));

    assertThat(workshop.run("status").out())
        .contains("es: 1 stale (1 of ")
        .contains("content/ca/index.md:12:4")
        .contains("was  Feu clic a «Desa».")
        .contains("now  Feu clic a «Desa-ho».");
    assertThat(workshop.run("check").out())
        .contains("warning[stale-translation]")
        .contains("--> content/es/index.md:11:4");
    accept();
    assertThat(workshop.run("status").out()).contains("es: 1 current");
  }

  @Test
  void blocks_that_are_new_or_gone_are_told_as_such() {
    accept();
    source(SOURCE.replace("1. Feu clic a «Compte».\n", "") + "\nUn paràgraf nou.\n");

    assertThat(workshop.run("status").out())
        .contains("2 of ")
        .contains("was  Feu clic a «Compte».\n      now  (nothing)")
        .contains("was  (nothing)\n      now  Un paràgraf nou.");
  }

  @Test
  void missing_and_orphaned_pages_are_told() {
    accept();
    workshop.write("content/ca/b.md", Workshop.FRONT + "Text.\n");
    workshop.write("content/es/c.md", Workshop.FRONT + "Texto.\n");

    assertThat(workshop.run("status").out())
        .contains("es: 1 current, 1 missing, 1 orphan")
        .contains("missing     b.md")
        .contains("orphan      content/es/c.md");
  }

  @Test
  void an_accepted_folder_forgets_pages_that_are_no_more() throws IOException {
    workshop.write("content/ca/b.md", Workshop.FRONT + "Text.\n");
    workshop.write("content/es/b.md", Workshop.FRONT + "Texto.\n");
    workshop.run("status", "--accept", "content/es");
    assertThat(lock()).contains("\"b.md\":").contains("\"index.md\":");

    Files.delete(folder.resolve("content/es/b.md"));
    workshop.run("status", "--accept", "content/es/index.md");
    assertThat(lock()).doesNotContain("\"b.md\":");
  }

  @Test
  void a_budget_fails_status_and_build() {
    site("budgets: {es: {stale: 5%}}\n");
    accept();
    assertThat(workshop.run("status").code()).isZero();

    source(SOURCE.replace("«Desa»", "«Desa-ho»"));
    assertThat(workshop.run("status").code()).isEqualTo(1);
    Answer build = workshop.run("build");
    assertThat(build.code()).isEqualTo(1);
    assertThat(build.out()).contains("`es` is `12%` stale, and its budget is `5%`");
  }

  @Test
  void json_has_every_page_and_its_changes() throws IOException {
    accept();
    source(SOURCE.replace("«Desa»", "«Desa-ho»"));

    Map<String, Object> json = JSON.std.mapFrom(workshop.run("status", "--format", "json").out());
    assertThat(json).containsEntry("source", "ca").containsEntry("overBudget", false);
    @SuppressWarnings("unchecked")
    Map<String, Object> page =
        ((List<Map<String, Object>>) Objects.requireNonNull(json.get("pages"))).get(0);
    assertThat(page)
        .containsEntry("locale", "es")
        .containsEntry("page", "index.md")
        .containsEntry("file", "content/es/index.md")
        .containsEntry("state", "stale");
    assertThat(String.valueOf(page.get("changes")))
        .contains("was=Feu clic a «Desa».")
        .contains("now=Feu clic a «Desa-ho».");
    assertThat(workshop.run("status", "--format", "markdown").out())
        .contains("| es | 0 | 1 | 0 | 0 | 0 | 1 |")
        .contains("now `Feu clic a «Desa-ho».`");
  }

  @Test
  void a_lock_with_the_marks_of_a_merge_is_a_finding_and_stays_as_it_is() throws IOException {
    accept();
    String marked = "<<<<<<< HEAD\n" + lock() + "=======\n>>>>>>> other\n";
    workshop.write(LOCK, marked);

    Answer answer = accept();
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(LOCK).contains("merge conflict");
    assertThat(lock()).isEqualTo(marked);
  }

  @Test
  void a_lock_that_cannot_be_read_is_told_once_and_not_of_each_page() throws IOException {
    site("budgets: {es: {stale: 5%}}\n");
    accept();
    String sound = lock();
    for (String broken :
        List.of(
            "<<<<<<< HEAD\n" + sound + "=======\n>>>>>>> other\n",
            "\0" + sound,
            sound.replaceFirst("digest: \"..", "digest: \"XX"))) {
      workshop.write(LOCK, broken);
      source(SOURCE.replace("«Desa»", "«Desa-ho»"));

      Answer check = workshop.run("check", "--format", "plain");

      assertThat(check.code()).isPositive();
      assertThat(check.out()).contains("Error in " + LOCK).doesNotContain("stale-translation");
    }
    workshop.write(LOCK, sound);
    assertThat(workshop.run("check").out()).contains("stale-translation");
  }

  @Test
  void says_what_it_does_not_take() {
    assertThat(workshop.run("status", "--format", "sarif").code()).isEqualTo(2);
    assertThat(workshop.run("status", "--accept", "content/es/nothing.md").code()).isEqualTo(2);
    assertThat(workshop.run("status", "--accept", "content/ca/index.md").err())
        .contains("--accept names no translation");
  }
}
