package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.cli.Workshop.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path folder;
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop =
        new Workshop(folder).write("nova.example.xml", config("nova.example", "nova.example"));
  }

  private static String config(String id, String domain) {
    return """
    <clientConfig version="1.1">
      <emailProvider id="%s">
        <domain>%s</domain>
        <displayName>Nova</displayName>
        <displayShortName>Nova</displayShortName>
        <incomingServer type="imap">
          <hostname>imap.nova.example</hostname>
          <port>993</port>
          <socketType>SSL</socketType>
          <username>%%EMAILADDRESS%%</username>
          <authentication>password-cleartext</authentication>
        </incomingServer>
        <outgoingServer type="smtp">
          <hostname>smtp.nova.example</hostname>
          <port>465</port>
          <socketType>SSL</socketType>
          <username>%%EMAILADDRESS%%</username>
          <authentication>password-cleartext</authentication>
        </outgoingServer>
      </emailProvider>
    </clientConfig>
    """
        .formatted(id, domain);
  }

  private List<String> servers() {
    return List.copyOf(workshop.files("content/servers").keySet());
  }

  @Test
  void writes_a_definition_that_check_accepts() {
    Answer answer = workshop.run("import", "nova.example.xml");
    assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
    assertThat(answer.err()).isEqualTo("bustia: wrote content/servers/nova.example.yaml\n");
    assertThat(workshop.read("content/servers/nova.example.yaml"))
        .startsWith("# yaml-language-server: $schema=")
        .contains("# Imported from nova.example.xml.\nid: nova.example\n")
        .contains(
            "  imap: {host: imap.nova.example, port: 993, security: tls, username: \"{address}\"");
    Answer check = workshop.run("check", "--strict");
    assertThat(check.code()).as(check.out()).isZero();
  }

  @Test
  void writes_into_another_folder_that_it_makes() {
    for (String option : List.of("--into", "--output")) {
      Answer answer =
          workshop.run("import", option, "new" + option + "/folder", "nova.example.xml");
      assertThat(answer.code()).isZero();
      assertThat(workshop.read("new" + option + "/folder/nova.example.yaml"))
          .startsWith("# Imported from nova.example.xml.\nid:");
    }
    assertThat(servers()).containsExactly("active24.com.yaml");
  }

  @Test
  void replaces_nothing_unless_it_is_forced() {
    workshop
        .write("content/servers/nova.example.yaml", "id: mine\n")
        .write("b.xml", config("b.example", "b.example"));
    Answer refused = workshop.run("import", "b.xml", "nova.example.xml");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out())
        .contains("error[broken-autoconfig]: `content/servers/nova.example.yaml` is there already")
        .contains("nova.example.xml:2:22");
    assertThat(workshop.read("content/servers/nova.example.yaml")).isEqualTo("id: mine\n");
    assertThat(servers()).containsExactly("active24.com.yaml", "nova.example.yaml");

    Answer forced = workshop.run("import", "--force", "b.xml", "nova.example.xml");
    assertThat(forced.code()).isZero();
    assertThat(workshop.read("content/servers/nova.example.yaml")).contains("name: Nova");
    assertThat(servers())
        .containsExactly("active24.com.yaml", "b.example.yaml", "nova.example.yaml");
  }

  @Test
  void writes_all_or_nothing() {
    workshop.write(
        "broken.xml", config("a.example", "a.example").replaceAll("<port>.*</port>", ""));
    Answer answer = workshop.run("import", "nova.example.xml", "broken.xml", "--format", "json");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("\"rule\":\"broken-autoconfig\"")
        .contains("\"file\":\"broken.xml\"")
        .contains("\"line\":6");
    assertThat(servers()).containsExactly("active24.com.yaml");
  }

  @Test
  void leaves_the_folder_as_it_was_when_the_disk_refuses() throws Exception {
    workshop.write("b.xml", config("b.example", "b.example"));
    // A folder that is not empty cannot be moved aside onto a file's name by force alone.
    Files.createDirectories(folder.resolve("content/servers/.nova.example.yaml.old/x"));
    workshop.write("content/servers/nova.example.yaml", "id: mine\n");
    Answer answer = workshop.run("import", "--force", "b.xml", "nova.example.xml");
    assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(3);
    assertThat(workshop.read("content/servers/nova.example.yaml")).isEqualTo("id: mine\n");
    assertThat(servers()).containsExactly("active24.com.yaml", "nova.example.yaml");
  }

  @Test
  void tells_files_of_one_id_apart_by_their_domains() {
    workshop.write("nova.test.xml", config("nova.example", "nova.test"));
    Answer both = workshop.run("import", "nova.test.xml", "nova.example.xml");
    assertThat(both.code()).as(both.out()).isZero();
    assertThat(servers())
        .containsExactly("active24.com.yaml", "nova.example.yaml", "nova.test.yaml");
    assertThat(workshop.read("content/servers/nova.test.yaml"))
        .contains("id: nova.test\n")
        .endsWith("autoconfig:\n  id: nova.example\n");

    // The other provider's definition is not replaced, even by force.
    String first = workshop.read("content/servers/nova.example.yaml");
    assertThat(workshop.run("import", "nova.test.xml").code()).isEqualTo(1);
    assertThat(workshop.run("import", "--force", "nova.test.xml").code()).isZero();
    assertThat(workshop.read("content/servers/nova.example.yaml")).isEqualTo(first);
  }

  @Test
  void refuses_two_files_that_cannot_be_told_apart() {
    workshop.write("other.xml", config("nova.example", "nova.example"));
    Answer answer = workshop.run("import", "other.xml", "nova.example.xml");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("the id `nova.example` is that of `nova.example.xml` too");
    assertThat(servers()).containsExactly("active24.com.yaml");
  }

  @Test
  void lets_no_id_lead_out_of_the_folder() {
    for (String id : List.of("../nova", "a/b", "/etc/nova", "nul", "a\\b", ".", "x".repeat(300))) {
      workshop.write("odd.xml", config(id, "odd.example"));
      Answer answer = workshop.run("import", "--force", "odd.xml");
      assertThat(answer.code()).as(id).isEqualTo(1);
      assertThat(answer.out()).contains("the id cannot name a file");
    }
    assertThat(servers()).containsExactly("active24.com.yaml");
  }

  @Test
  void says_what_it_needs() {
    assertThat(workshop.run("import").code()).isEqualTo(2);
    assertThat(workshop.run("import", "none.xml").err()).contains("there is no file none.xml");
    assertThat(workshop.run("import", "--project", "none", "nova.example.xml").code()).isEqualTo(2);
    workshop.write("latin.xml", new byte[] {'<', 'a', '>', (byte) 0xe9});
    Answer latin = workshop.run("import", "latin.xml");
    assertThat(latin.code()).isEqualTo(1);
    assertThat(latin.out()).contains("this file is not UTF-8: byte `0xE9`");
    workshop.write("big.xml", " ".repeat(300_000));
    assertThat(workshop.run("import", "big.xml").out()).contains("error[too-large]");
  }
}
