package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.cli.Workshop.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong, a build ends with a finding or one clear line, and the former site stays as it
 * was.
 */
final class BadInputTest {
  private static final String DEFINITION = "content/servers/active24.com.yaml";

  @TempDir private Path folder = Path.of("");
  private Workshop workshop = new Workshop(Path.of("target/never-used"));
  private SortedMap<String, String> former = new java.util.TreeMap<>();

  @BeforeEach
  void build_a_good_site() {
    workshop = new Workshop(folder);
    Answer answer = workshop.run("build");
    assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
    former = workshop.files("site");
    assertThat(former).containsKey("ca/index.html");
  }

  private void refused(int code, String... sayings) {
    Answer answer = workshop.run("build", "--format", "plain");
    assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(code);
    assertThat(answer.out() + answer.err()).contains(sayings);
    unharmed(answer);
  }

  private void unharmed(Answer answer) {
    assertThat(answer.out() + answer.err())
        .doesNotContain("Exception")
        .doesNotContain("\tat ")
        .doesNotContain("defect of Bústia");
    assertThat(workshop.files("site")).isEqualTo(former);
    assertThat(folder.toFile().list())
        .as("nothing is left beside the site")
        .allMatch(
            name -> name.equals("content") || name.equals("site") || name.startsWith(".site"));
  }

  private void definition(String old, String replacement) {
    String text = Workshop.DEFINITION.replace(old, replacement);
    assertThat(text).isNotEqualTo(Workshop.DEFINITION);
    workshop.write(DEFINITION, text);
  }

  @Test
  void a_tab_in_yaml() {
    definition("  imap:", "\timap:");
    refused(1, "invalid-definition", DEFINITION, "tab");
  }

  @Test
  void a_duplicate_key() {
    definition("name: Active24", "name: Active24\nname: Other");
    refused(1, "invalid-definition", "`name`", "second time");
  }

  @Test
  void a_port_out_of_range() {
    definition("port: 993", "port: 99300");
    refused(1, "invalid-definition", "port `99300` is out of range: write 1 to 65535");
  }

  @Test
  void a_port_in_words() {
    definition("port: 993", "port: nou");
    refused(1, "port `nou` is not a whole number: write 1 to 65535");
  }

  @Test
  void a_mistyped_key() {
    definition("port: 993, security", "port: 993, securty");
    refused(1, "key `securty` is not known here", "security");
  }

  @Test
  void an_alias_bomb() {
    workshop.write(
        DEFINITION,
        "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b]\n");
    refused(1, "invalid-definition", "anchor", "alias");
  }

  @Test
  void four_megabytes_of_nesting() {
    workshop.write(DEFINITION, "[".repeat(4 << 20));
    refused(1, "too-large");
  }

  @Test
  void deep_nesting_below_the_size_limit() {
    workshop.write(DEFINITION, "[".repeat(100_000));
    refused(1, "too-deep");
  }

  @Test
  void latin_1_bytes_in_yaml_and_in_a_page() {
    workshop.write(
        DEFINITION, ("# Bústia\n" + Workshop.DEFINITION).getBytes(StandardCharsets.ISO_8859_1));
    workshop.write(
        "content/ca/index.md", (Workshop.FRONT + "ú\n").getBytes(StandardCharsets.ISO_8859_1));
    refused(1, "not UTF-8", "0xFA", "line 1, column 4", "content/ca/index.md");
  }

  @Test
  void a_page_without_front_matter() {
    workshop.write("content/ca/index.md", "# Hola\n");
    refused(1, "invalid-front-matter", "no front matter");
  }

  @Test
  void a_page_whose_front_matter_has_no_end() {
    workshop.write("content/ca/index.md", "---\ntitle: a\n");
    refused(1, "invalid-front-matter", "has no end");
  }

  @Test
  void a_mistyped_reference() {
    workshop.page("Port {{imap.prot}}.\n");
    refused(1, "unknown-reference", "imap.prot", "imap.port");
  }

  @Test
  void the_port_of_another_protocol() {
    workshop.page("El port d'IMAP és el 995.\n");
    refused(1, "wrong-port", "`995` is not the IMAP port of Active24");
  }

  @Test
  void a_host_that_the_definition_does_not_know() {
    workshop.page("Servidor d'entrada: imap.active24.com\n");
    refused(1, "imap.active24.com");
  }

  @Test
  void a_host_with_a_cyrillic_letter() {
    workshop.page("Servidor d'entrada: email.active24.\u0441\u043Em\n");
    refused(1, "look-alike-host");
  }

  @Test
  void a_script_in_a_link() {
    workshop.page("[x](javascript:alert\\(1\\))\n");
    refused(1, "unsafe-link");
  }

  @Test
  void links_and_pictures_that_lead_nowhere() {
    workshop.page("[a](no.md) [b](#no) ![c](no.png)\n");
    refused(1, "broken-link", "broken-anchor", "missing-image");
  }

  @Test
  void a_hundred_thousand_nested_quotes() {
    workshop.page(">".repeat(100_000) + " x\n");
    refused(1, "too-");
    workshop.page("> ".repeat(2_000) + " x\n");
    refused(1, "too-deep");
  }

  @Test
  void a_nul() {
    workshop.page("a\0b\n");
    refused(1, "hidden-character");
  }

  @Test
  void two_pages_with_one_permalink() {
    workshop.write("content/ca/a.md", Workshop.FRONT.replace("---\n\n", "slug: x\n---\n\n"));
    workshop.write("content/ca/b.md", Workshop.FRONT.replace("---\n\n", "slug: x\n---\n\n"));
    refused(1, "duplicate-permalink", "content/ca/a.md", "content/ca/b.md");
  }

  @Test
  void a_slug_that_climbs_out() {
    workshop.write(
        "content/ca/a.md", Workshop.FRONT.replace("---\n\n", "slug: ../../etc\n---\n\n"));
    refused(1, "unsafe-path", "../../etc");
  }

  @Test
  void a_symlink_out_of_the_content() throws IOException {
    Files.writeString(folder.resolveSibling("secret.md"), Workshop.FRONT + "secret");
    Files.createSymbolicLink(workshop.path("content/ca/a.md"), folder.resolveSibling("secret.md"));
    refused(1, "unsafe-path", "content/ca/a.md", "symbolic link");
    Files.delete(folder.resolveSibling("secret.md"));
  }

  @Test
  void an_output_that_is_a_file_or_holds_other_things() {
    workshop.write("content/../other/precious.txt", "x");
    Answer answer = workshop.run("build", "--output", "other");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("not empty");
    assertThat(workshop.read("other/precious.txt")).isEqualTo("x");
    Answer file = workshop.run("build", "--output", "content/site.yaml");
    assertThat(file.code()).isEqualTo(2);
  }

  @Test
  void an_output_that_cannot_be_made() {
    workshop.write("file", "x");
    Answer answer = workshop.run("build", "--output", "file/site");
    assertThat(answer.code()).isIn(2, 3);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("file");
  }

  @Test
  void a_project_that_does_not_exist() {
    Answer answer = workshop.run("build", "--project", "nowhere");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("nowhere").hasLineCount(1);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void a_folder_that_is_no_project() throws IOException {
    Files.createDirectories(workshop.path("empty"));
    Answer answer = workshop.run("check", "--project", "empty");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("no folder content");
  }

  @Test
  void a_template_with_a_syntax_error() {
    workshop.write("templates/page.ftlh", "<h1>${title</h1>\n");
    Answer answer = workshop.run("build", "--format", "plain");
    assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(2);
    assertThat(answer.out() + answer.err()).contains("templates/page.ftlh");
    assertThat(answer.out() + answer.err()).doesNotContain("\tat ");
    assertThat(workshop.files("site")).isEqualTo(former);
  }

  @Test
  void a_site_file_without_its_keys() {
    workshop.write("content/site.yaml", "title: {ca: Ajuda}\n");
    refused(2, "invalid-configuration", "baseUrl", "locales");
  }

  @Test
  void unknown_options_formats_and_commands() {
    assertThat(workshop.run("build", "--fast").code()).isEqualTo(2);
    assertThat(workshop.run("check", "--format", "xml").code()).isEqualTo(2);
    assertThat(workshop.run("biuld").code()).isEqualTo(2);
    assertThat(workshop.run().code()).isEqualTo(2);
    assertThat(workshop.run("check", "--jobs", "0").code()).isEqualTo(2);
    assertThat(workshop.run("explain", "wrong-prot").err()).contains("wrong-port");
  }

  @Test
  void all_mistakes_are_reported_in_one_run() {
    definition("port: 993", "port: 99300");
    workshop.page("Port {{imap.prot}}, [x](javascript:a) i [y](no.md).\n");
    refused(1, "99300", "unknown-reference", "unsafe-link", "broken-link");
  }

  @Test
  void a_broken_definition_is_one_finding_though_pages_refer_to_it() {
    definition("port: 993", "port: nou");
    Answer answer = workshop.run("check", "--format", "plain");
    assertThat(answer.out()).contains("1 error;").doesNotContain("unknown-reference");
    workshop.page("Port {{imap.port}}, {{imap.prot}}.\n");
    assertThat(workshop.run("check", "--format", "plain").out())
        .contains("2 errors;")
        .contains("`imap.prot`");
  }

  @Test
  void front_matter_that_names_what_does_not_exist() {
    definition("domains:", "services: {start-mail: {name: Start mail}}\ndomains:");
    workshop.write(
        "content/ca/index.md",
        Workshop.FRONT.replace("---\n\n", "client: thunderbid\nservices: [star-mail]\n---\n"));
    refused(1, "no client `thunderbid`", "no service `star-mail`", "write `start-mail`");
    workshop.write(
        "content/ca/index.md", Workshop.FRONT.replace("---\n\n", "provider: active42.com\n---\n"));
    refused(1, "no provider `active42.com`", "write `active24.com`");
  }

  @Test
  void a_provider_of_the_site_that_nobody_defines() {
    workshop.write("content/site.yaml", Workshop.SITE.replace("active24.com", "active42.com"));
    workshop.write("content/ca/index.md", Workshop.FRONT + "El port és {{imap.port}}.\n");
    refused(2, "no definition describes the provider `active42.com`", "write `active24.com`");
    assertThat(workshop.run("check", "--format", "plain").out()).doesNotContain("imap.port");
  }

  @Test
  void pages_in_a_folder_that_is_no_locale_of_the_site() {
    workshop.write("content/es/index.md", Workshop.FRONT);
    refused(2, "content/es", "belong to no locale");
  }
}
