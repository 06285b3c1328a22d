package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputFile;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of all exports together. */
final class ExportsTest {
  private static final String POSTA =
      """
      id: posta.example
      name: Posta
      domains: [posta.example]
      servers:
        imap: {host: in.posta.example, port: 993, security: tls, username: "{address}"}
        smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}"}
      """;

  @Test
  void writes_the_same_bytes_whatever_the_order_of_the_definitions() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> paths = Files.list(Exported.CASES.resolve("full/servers"))) {
      for (Path path : paths.sorted().toList()) {
        texts.add(Files.readString(path));
      }
    }
    Exports.Made one = made(texts.get(0), texts.get(1));
    Exports.Made other = made(texts.get(1), texts.get(0));
    assertThat(texts(other)).isEqualTo(texts(one));
    assertThat(other.findings()).hasSameSizeAs(one.findings());
  }

  @Test
  void gives_a_domain_that_two_definitions_claim_to_the_first_of_them() {
    Exports.Made made =
        made(POSTA, POSTA.replace("id: posta.example", "id: altra.example").replace("993", "143"));
    assertThat(made.files()).extracting(OutputFile::path).doesNotHaveDuplicates();
    assertThat(texts(made).get("autoconfig/posta.example.xml")).contains("altra.example");
  }

  @Test
  void writes_what_can_be_written_of_a_definition_that_receives_nothing() {
    Exports.Made made = made(POSTA.replaceAll("(?m)^  imap.*\\n", ""));
    assertThat(made.files())
        .extracting(OutputFile::path)
        .contains("dns/posta.example.zone", "api/servers.json")
        .noneMatch(path -> path.startsWith("downloads/") || path.startsWith("autodiscover/"));
  }

  @Test
  void tells_administrators_of_files_that_there_are_and_of_what_asks_for_them() throws IOException {
    Exported full = Exported.ofCase("full");
    Provider first = full.truth().provider("a-first.example").orElseThrow();
    Provider second = full.truth().provider("b-second.example").orElseThrow();
    assertThat(Exports.served(first, "correu.example", true))
        .allMatch(served -> full.has(served.path()))
        .extracting(served -> served.path() + " " + served.addresses())
        .containsExactly(
            "autoconfig/correu.example.xml"
                + " [https://autoconfig.correu.example/mail/config-v1.1.xml,"
                + " https://correu.example/.well-known/autoconfig/mail/config-v1.1.xml]",
            "autodiscover/autodiscover.xml"
                + " [https://autodiscover.correu.example/autodiscover/autodiscover.xml]",
            "downloads/a-first.example-imap.mobileconfig []",
            "downloads/a-first.example-pop3.mobileconfig []",
            "api/servers.json []",
            "api/facts.json []");
    assertThat(Exports.served(second, "b-second.example", false))
        .allMatch(served -> full.has(served.path()))
        .extracting(ServedFile::reader)
        .containsExactly(
            ServedFile.Reader.AUTOCONFIG, ServedFile.Reader.PROGRAMS, ServedFile.Reader.PROGRAMS);
  }

  private static Map<String, String> texts(Exports.Made made) {
    Map<String, String> texts = new TreeMap<>();
    made.files()
        .forEach(
            file ->
                texts.put(
                    file.path(),
                    new String(file.content(), java.nio.charset.StandardCharsets.UTF_8)));
    return texts;
  }

  /** The exports of definitions that may be wrong. */
  private static Exports.Made made(String... definitions) {
    TruthResult result =
        TruthReader.read(
            Stream.of(definitions)
                .map(
                    text ->
                        SourceFile.of(
                            "content/servers/" + text.lines().findFirst().orElse("") + ".yaml",
                            text))
                .toList(),
            Limits.DEFAULT);
    HelpCenter center =
        new HelpCenter("https://help.example/", Optional.of("posta.example"), Map.of());
    return Exports.of(result.truth(), Facts.of(result.truth()), center);
  }
}
