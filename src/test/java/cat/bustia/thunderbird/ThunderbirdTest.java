package cat.bustia.thunderbird;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cat.bustia.build.Request;
import cat.bustia.build.SiteBuilder;
import cat.bustia.export.Exports;
import cat.bustia.export.HelpCenter;
import cat.bustia.finding.Level;
import cat.bustia.output.OutputFile;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.testing.SharedDatabase;
import cat.bustia.truth.Extras;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Debian's Thunderbird finds the accounts of built sites by its own code; all that it would set up
 * is held against the truth, as it drops in silence what it does not like. Runs in the profile
 * {@code thunderbird} only.
 */
@Tag("thunderbird")
final class ThunderbirdTest {
  private static final Path OWN = Path.of("");
  private static final Path BROAD = Path.of("src/test/resources/cat/bustia/thunderbird/project");
  private static final Path GOLDEN = Path.of("src/test/resources/cat/bustia/export");
  private static final String WELL_KNOWN = ".well-known/autoconfig/mail/config-v1.1.xml";

  private static final String POSTA =
      """
      <clientConfig version="1.1"><emailProvider id="posta.example"><domain>posta.example</domain>
      <incomingServer type="imap"><hostname>in.posta.example</hostname><port>993</port>
      <socketType>SSL</socketType><username>%EMAILADDRESS%</username>
      <authentication>password-cleartext</authentication></incomingServer>
      <outgoingServer type="smtp"><hostname>out.posta.example</hostname><port>587</port>
      <socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username>
      <authentication>password-cleartext</authentication></outgoingServer>
      </emailProvider></clientConfig>
      """;

  /** All that it drops of the public database: it cannot sign in to the one, nor use the other. */
  private static final List<String> DROPPED = List.of("office365.com owa", "office365.com graph");

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static Web web;
  private static Thunderbird thunderbird;
  private static Path ownSite;
  private static Path broadSite;

  @BeforeAll
  @SuppressWarnings("SystemOut") // No report that people read says why a class was left out.
  static void open(@TempDir Path folder) throws Exception {
    Optional<String> missing = Thunderbird.fetch();
    missing.ifPresent(System.err::println);
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    web = new Web();
    OPEN.add(web);
    ownSite = build(OWN, folder.resolve("own"));
    broadSite = build(BROAD, folder.resolve("broad"));
    thunderbird = Thunderbird.start(Files.createDirectory(folder.resolve("profile")), web.port());
    OPEN.add(thunderbird);
  }

  @AfterAll
  static void close() throws Exception {
    for (int i = OPEN.size() - 1; i >= 0; i--) {
      OPEN.get(i).close();
    }
  }

  @Test
  void finds_our_own_provider_at_its_well_known_place() throws Exception {
    web.serve(Map.of("active24.com/" + WELL_KNOWN, ownSite.resolve(WELL_KNOWN)));
    agrees(discover("anna@active24.com"), provider(OWN, "active24.com"), "anna@active24.com");
    assertThat(web.asked())
        .contains("autoconfig.active24.com/mail/config-v1.1.xml?emailaddress=anna%40active24.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail/config-v1.1.xml", "autoconfig/active24.com.xml"})
  void finds_our_own_provider_at_the_host_for_autoconfiguration(String file) throws Exception {
    web.serve(Map.of("autoconfig.active24.com/mail/config-v1.1.xml", ownSite.resolve(file)));
    agrees(discover("anna@active24.com"), provider(OWN, "active24.com"), "anna@active24.com");
  }

  @ParameterizedTest
  @CsvSource({
    "several.example, pep.puig@several.example",
    "several.example, pep.puig@correu.example",
    "oauth.example, anna@oauth.example",
    "local.example, anna@local.example",
    "shared.example, anna@shared.example",
    "shared.example, anna@a.shared.example"
  })
  void finds_providers_of_every_kind_at_the_host_that_each_domain_has(String id, String address)
      throws Exception {
    String domain = address.substring(address.indexOf('@') + 1);
    web.serve(
        Map.of(
            "autoconfig." + domain + "/mail/config-v1.1.xml",
            broadSite.resolve("autoconfig/" + domain + ".xml")));
    agrees(discover(address), provider(BROAD, id), address);
    assertThat(web.asked())
        .isNotEmpty()
        .allMatch(asked -> asked.replaceFirst("^autoconfig\\.", "").startsWith(domain + "/"));
  }

  @Test
  void takes_over_how_mail_is_to_be_fetched() throws Exception {
    web.serve(Map.of("several.example/" + WELL_KNOWN, broadSite.resolve(WELL_KNOWN)));
    JsonNode pop3 = discover("anna@several.example").get("incoming").get(0);
    assertThat(pop3.get("leaveMessagesOnServer").asBoolean()).isTrue();
    assertThat(pop3.get("daysToLeaveMessagesOnServer").asInt()).isEqualTo(14);
    assertThat(pop3.get("downloadOnBiff").asBoolean()).isFalse();
  }

  @Test
  void reads_every_file_that_is_exported_as_it_is_meant() throws Exception {
    int read = 0;
    for (Path golden : List.of(GOLDEN.resolve("posta"), GOLDEN.resolve("full"))) {
      for (Path file : files(golden.resolve("autoconfig"))) {
        JsonNode answer = thunderbird.run("read", Files.readString(file));
        assertThat(answer.has("refused")).as("%s: %s", file, answer).isFalse();
        Truth truth = truth(golden.resolve("servers"));
        agrees(answer, truth.provider(answer.get("id").asString()).orElseThrow());
        read++;
      }
    }
    assertThat(read).isEqualTo(3);
  }

  @Test
  void reads_the_public_database_as_it_is_meant() throws Exception {
    Truth truth = TruthReader.read(SharedDatabase.definitions(), Limits.DEFAULT).truth();
    HelpCenter center = new HelpCenter("https://help.example/", Optional.empty(), Map.of());
    Map<String, String> files = new HashMap<>();
    for (OutputFile file : Exports.of(truth, Facts.of(truth), center).files()) {
      files.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
    }
    List<String> dropped = new ArrayList<>();
    for (Provider provider : truth.providers()) {
      String file = "autoconfig/" + provider.domains().get(0).value() + ".xml";
      JsonNode answer = thunderbird.run("read", Objects.requireNonNull(files.get(file), file));
      assertThat(answer.has("refused")).as("%s: %s", file, answer).isFalse();
      agrees(answer, provider);
      dropped.addAll(Setup.dropped(provider));
    }
    assertThat(truth.providers()).hasSameSizeAs(SharedDatabase.files());
    assertThat(dropped).containsExactlyElementsOf(DROPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "993, 99300",
    "SSL, TLS",
    "SSL, ssl",
    "in.posta.example, in_.posta.example",
    "id=\"posta.example\", id=\"posta correu\"",
    "password-cleartext, OAuth",
    "password-cleartext, OAuth2",
    "type=\"smtp\", type=\"imap\"",
    "<domain>posta.example</domain>, ''"
  })
  void refuses_what_we_never_write(String right, String wrong) throws Exception {
    assertThat(POSTA).contains(right);
    assertThat(thunderbird.run("read", POSTA).has("refused")).isFalse();
    assertThat(thunderbird.run("read", POSTA.replace(right, wrong)).has("refused")).isTrue();
  }

  private static JsonNode discover(String address) throws IOException {
    return thunderbird.run("discover", address);
  }

  private static void agrees(JsonNode answer, Provider provider, String address) {
    agrees(answer, provider);
    assertThat(Setup.actual(answer.get("account"))).isEqualTo(Setup.account(provider, address));
  }

  private static void agrees(JsonNode answer, Provider provider) {
    Extras.Published published = provider.extras().published();
    assertThat(answer.get("id").asString())
        .isEqualTo(published.id().orElse(provider.id()).toLowerCase(Locale.ROOT));
    assertThat(answer.get("displayName").asString()).isEqualTo(provider.name().value());
    List<String> domains = new ArrayList<>();
    answer.get("domains").forEach(domain -> domains.add(domain.asString()));
    assertThat(domains)
        .isEqualTo(
            Stream.concat(
                    provider.domains().stream().map(Located::value), published.mxDomains().stream())
                .toList());
    assertThat(Setup.actual(answer.get("incoming")))
        .isEqualTo(Setup.expected(provider, Role.INCOMING));
    assertThat(Setup.actual(answer.get("outgoing")))
        .isEqualTo(Setup.expected(provider, Role.OUTGOING));
  }

  private static Path build(Path project, Path site) throws Exception {
    Request request =
        new Request(project.toAbsolutePath(), site, Optional.empty(), 2, Optional.empty());
    assertThat(SiteBuilder.build(request, false, false).findings())
        .noneMatch(finding -> finding.level() == Level.ERROR);
    return site;
  }

  private static Provider provider(Path project, String id) throws IOException {
    return truth(project.resolve("content/servers")).provider(id).orElseThrow();
  }

  private static Truth truth(Path definitions) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (Path file : files(definitions)) {
      sources.add(SourceFile.of("content/servers/" + file.getFileName(), Files.readString(file)));
    }
    return TruthReader.read(sources, Limits.DEFAULT).truth();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
