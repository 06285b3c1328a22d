package cat.bustia.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.autoconfig.AutoconfigReader.Result;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoconfigReaderTest {
  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- published -->
      <clientConfig version="1.1">
        <emailProvider id="posta.example">
          <domain>posta.example</domain>
          <domain purpose="mx">mx.posta.example</domain>
          <displayName>Posta &amp; més</displayName>
          <incomingServer type="imap">
            <hostname>in.posta.example</hostname>
            <port>
              993 </port>
            <socketType>SSL</socketType>
            <username>%EMAILADDRESS%</username>
            <authentication>OAuth2</authentication>
            <authentication>password-cleartext</authentication>
          </incomingServer>
          <chatServer><hostname>chat.posta.example</hostname></chatServer>
          <outgoingServer type="smtp">
            <port>587</port>
            <hostname>out.posta.example</hostname>
          </outgoingServer>
        </emailProvider>
        <webMail><loginPage url="https://web.posta.example/" /></webMail>
      </clientConfig>
      """;

  private static Result read(String text) {
    return AutoconfigReader.read(SourceFile.of("published.xml", text));
  }

  private static Autoconfig config(String text) {
    assertThat(read(text)).isInstanceOf(Result.Read.class);
    return ((Result.Read) read(text)).config();
  }

  @Test
  void reads_what_a_file_states_in_its_own_words() {
    Autoconfig config = config(FILE);

    assertThat(config.id().value()).isEqualTo("posta.example");
    assertThat(config.domains())
        .extracting(Located::value)
        .containsExactly("posta.example", "mx.posta.example");
    assertThat(config.name().orElseThrow().value()).isEqualTo("Posta & més");
    assertThat(config.webmail().orElseThrow().value()).isEqualTo("https://web.posta.example/");
    assertThat(config.servers()).extracting(Autoconfig.Entry::type).containsExactly("imap", "smtp");
    assertThat(config.servers().get(0).authentication())
        .extracting(Located::value)
        .containsExactly("OAuth2", "password-cleartext");
    assertThat(config.servers().get(1).host().orElseThrow().value()).isEqualTo("out.posta.example");
    assertThat(config.servers().get(1).socketType()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void each_value_knows_its_place(String lineEnd) {
    Autoconfig config = config("\n  " + FILE.replace("\n", lineEnd));

    assertThat(config.id().place().text()).isEqualTo("posta.example");
    assertThat(config.webmail().orElseThrow().place().text())
        .isEqualTo("https://web.posta.example/");
    Autoconfig.Entry imap = config.servers().get(0);
    assertThat(imap.place().text()).isEqualTo("<incomingServer type=\"imap\">");
    assertThat(imap.port().orElseThrow().value()).isEqualTo("993");
    assertThat(imap.port().orElseThrow().place().text()).isEqualTo("993");
    assertThat(imap.port().orElseThrow().place().start().line()).isEqualTo(12);
    assertThat(config.servers().get(1).port().orElseThrow().place().text()).isEqualTo("587");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "port: 993",
        "<clientConfig><emailProvider id='x'></clientConfig>",
        "<clientConfig/>",
        "<!DOCTYPE clientConfig [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
            + "<clientConfig><emailProvider id='x'><domain>&e;</domain></emailProvider></clientConfig>",
        "<clientConfig><emailProvider id='x'><domain>&e;</domain></emailProvider></clientConfig>"
      })
  void what_is_no_such_file_is_a_finding(String text) {
    assertThat(read(text)).isInstanceOf(Result.Broken.class);
    assertThat(((Result.Broken) read(text)).finding().rule()).isEqualTo(Rule.INVALID_CONFIGURATION);
    assertThat(((Result.Broken) read(text)).finding().message())
        .startsWith("`published.xml` is no");
  }

  @Test
  void elements_do_not_nest_without_end() {
    assertThat(read("<a>".repeat(10_000))).isInstanceOf(Result.Broken.class);
  }
}
