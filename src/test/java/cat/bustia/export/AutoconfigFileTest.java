package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.autoconfig.Autoconfig;
import cat.bustia.autoconfig.AutoconfigReader;
import cat.bustia.autoconfig.Disagreements;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Extras.HelpPage;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Truth;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Autoconfig files, held against a grammar, read back and held against the truth. */
final class AutoconfigFileTest {
  private static final String WELL_KNOWN = ".well-known/autoconfig/mail/config-v1.1.xml";

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
  void writes_what_is_expected() throws Exception {
    Exported posta = Exported.ofCase("posta");
    posta.matches("posta", "autoconfig/posta.example.xml");
    Exported full = Exported.ofCase("full");
    full.matches("full", "autoconfig/a-first.example.xml");
    full.matches("full", "autoconfig/b-second.example.xml");
  }

  @Test
  void stands_at_the_well_known_places_for_the_sites_provider() throws Exception {
    Exported full = Exported.ofCase("full");
    String first = full.text("autoconfig/a-first.example.xml");
    assertThat(full.text(WELL_KNOWN)).isEqualTo(first);
    assertThat(full.text("mail/config-v1.1.xml")).isEqualTo(first);
    assertThat(full.text("autoconfig/correu.example.xml")).isEqualTo(first);
    assertThat(full.text("autoconfig/c.b-second.example.xml"))
        .isEqualTo(full.text("autoconfig/b-second.example.xml"))
        .isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void fits_the_grammar(String name) throws Exception {
    Exported exported = Exported.ofCase(name);
    for (String path : configs(exported)) {
      assertThat(faults(exported.text(path))).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<port>993,<port>99300",
    "<port>993,<port> 993",
    "<port>993,<port>0",
    "SSL,TLS",
    "password-cleartext,OAuth",
    "%EMAILADDRESS%,%EMAILADDRESS",
    "<hostname>in.posta,<hostname>in_posta",
    "type=\"imap\",type=\"smtp\"",
    "version=\"1.1\",version=\"1.0\""
  })
  void has_a_grammar_that_refuses_what_clients_refuse(String right, String wrong) throws Exception {
    String text = Exported.of(POSTA).text(WELL_KNOWN);
    assertThat(text).contains(right);
    assertThat(faults(text.replace(right, wrong))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void says_what_the_truth_says(String name) throws Exception {
    Exported exported = Exported.ofCase(name);
    for (String path : configs(exported)) {
      Autoconfig read = read(path, exported.text(path));
      assertThat(Disagreements.between(exported.truth(), read)).as(path).isEmpty();
      Provider provider = exported.truth().provider(read.id().value()).orElseThrow();
      assertThat(read.domains().stream().map(Located::value))
          .isEqualTo(provider.domains().stream().map(Located::value).toList());
      assertThat(read.servers().stream().map(AutoconfigFileTest::line))
          .as("servers in their order")
          .isEqualTo(
              Stream.of(Role.values())
                  .flatMap(
                      role ->
                          provider.servers().stream()
                              .filter(server -> server.protocol().role() == role))
                  .map(
                      server ->
                          server.protocol().word()
                              + " "
                              + server.host().value().replace("{domain}", "%EMAILDOMAIN%")
                              + " "
                              + server.port().value()
                              + " "
                              + server.methods().size())
                  .toList());
    }
  }

  @Test
  void is_found_out_when_it_says_something_else() {
    Exported exported = Exported.of(POSTA);
    String text = exported.text(WELL_KNOWN);
    Truth truth = exported.truth();
    for (String[] change :
        new String[][] {
          {"993", "995"}, {"STARTTLS", "SSL"}, {"in.posta", "out.posta"}, {"ADDRESS", "LOCALPART"}
        }) {
      String other = text.replace(change[0], change[1]);
      assertThat(Disagreements.between(truth, read("x.xml", other))).as(change[0]).isNotEmpty();
    }
  }

  @Test
  void points_at_the_pages_that_explain_the_settings() throws Exception {
    HelpPage catalan =
        new HelpPage("https://help.example/ca/parametres/", Map.of("ca", "L'ús & més"));
    HelpPage english = new HelpPage("https://help.example/en/settings/", Map.of("en", "Settings"));
    String text =
        Exported.of(Map.of("posta.example", List.of(catalan, english)), POSTA).text(WELL_KNOWN);
    assertThat(text)
        .contains(
            """
                <documentation url="https://help.example/ca/parametres/">
                  <descr lang="ca">L'ús &amp; més</descr>
                </documentation>
                <documentation url="https://help.example/en/settings/">
            """);
    assertThat(faults(text)).isEmpty();
  }

  @Test
  void is_not_written_for_a_provider_that_no_domain_leads_to() {
    Exported exported = Exported.of(POSTA.replace("domains: [posta.example]\n", ""));
    assertThat(configs(exported)).isEmpty();
  }

  private static List<String> configs(Exported exported) {
    return exported.files().keySet().stream()
        .filter(path -> path.startsWith("autoconfig/") || path.endsWith("config-v1.1.xml"))
        .toList();
  }

  private static String line(Autoconfig.Entry entry) {
    return entry.type()
        + " "
        + entry.host().orElseThrow().value()
        + " "
        + entry.port().orElseThrow().value()
        + " "
        + entry.authentication().size();
  }

  private static Autoconfig read(String path, String text) {
    AutoconfigReader.Result result = AutoconfigReader.read(SourceFile.of(path, text));
    assertThat(result).isInstanceOf(AutoconfigReader.Result.Read.class);
    return ((AutoconfigReader.Result.Read) result).config();
  }

  /** What a validator of RELAX NG has to say. */
  private static List<String> faults(String xml) throws Exception {
    List<String> faults = new ArrayList<>();
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            faults.add(e.getMessage());
          }

          @Override
          public void error(SAXParseException e) {
            faults.add(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            faults.add(e.getMessage());
          }
        };
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, handler);
    ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
    String grammar = Exported.CASES.resolve("autoconfig.rng").toUri().toString();
    assertThat(driver.loadSchema(new InputSource(grammar))).as("the grammar: %s", faults).isTrue();
    driver.validate(new InputSource(new StringReader(xml)));
    return faults;
  }
}
