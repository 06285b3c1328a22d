package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that name several providers, as a guide for those who change from one to another. */
class SeveralProvidersTest {
  private static final String FUSTA =
      """
      id: fusta.example
      name: Bústia de Fusta
      shortName: Fusta
      domains: [fusta.example]
      servers:
        imap: {host: imap.fusta.example, port: 143, security: starttls, username: "{address}"}
        smtp: {host: smtp.fusta.example, port: 465, security: tls, username: "{address}"}
      """;

  /** One letter away from the first, and named with a number. */
  private static final String POST4 =
      """
      id: post4.example
      name: Post 465
      domains: [post4.example]
      servers:
        imap: {host: in.post4.example, port: 993, security: tls, username: "{address}"}
        smtp: {host: out.post4.example, port: 25, security: none, username: "{address}"}
      """;

  private final Help help = Help.of(Help.POSTA, FUSTA, POST4);

  @ParameterizedTest
  @CsvSource({
    "ca, A Posta el port IMAP és %s. A Fusta el port IMAP és %s.",
    "es, En Posta el puerto IMAP es %s. En Fusta el puerto IMAP es %s.",
    "en, At Posta the IMAP port is %s. At Fusta the IMAP port is %s.",
    "fr, Chez Posta le port IMAP est %s. Chez Fusta le port IMAP est %s.",
    "de, Bei Posta lautet der IMAP-Port %s. Bei Fusta lautet der IMAP-Port %s.",
    "ar, في Posta منفذ IMAP هو %s. في Fusta منفذ IMAP هو %s."
  })
  void are_held_against_the_provider_that_the_sentence_names(String locale, String sentences) {
    assertThat(help.report(locale, sentences.formatted("993", "143")))
        .containsExactly("hard-coded-value 993", "hard-coded-value 143");
    assertThat(help.report(locale, sentences.formatted("143", "993")))
        .containsExactly("wrong-port 143", "wrong-port 993");
  }

  @Test
  void are_held_against_the_provider_that_a_heading_names() {
    assertThat(
            help.report(
                "ca",
                """
                ## Posta

                - Servidor IMAP: in.posta.example
                - Port: 143

                ## Bústia de Fusta

                - Servidor IMAP: imap.fusta.example
                - Port: 143
                """))
        .contains("wrong-port 143", "hard-coded-value 143")
        .hasSize(4);
  }

  @Test
  void are_held_against_the_provider_that_a_column_names() {
    assertThat(
            help.report(
                "de",
                """
                | | Posta | Fusta |
                |---|---|---|
                | IMAP-Server | in.posta.example | in.posta.example |
                | IMAP-Port | 993 | 993 |
                """))
        .containsExactlyInAnyOrder(
            "hard-coded-value in.posta.example",
            "hard-coded-value 993",
            "wrong-host in.posta.example",
            "wrong-port 993");
  }

  @Test
  void tell_by_a_host_alone_whose_a_port_is() {
    assertThat(help.report("en", "The IMAP server is imap.fusta.example, port 993."))
        .containsExactly("hard-coded-value imap.fusta.example", "wrong-port 993");
    assertThat(help.report("en", "The IMAP server is in.posta.example, port 993."))
        .containsExactly("hard-coded-value in.posta.example", "hard-coded-value 993");
  }

  @Test
  void say_nothing_of_anybody_where_nobody_is_named() {
    assertThat(help.report("en", "IMAP uses port 993 nearly everywhere, POP3 port 995.")).isEmpty();
  }

  @Test
  void take_a_host_of_one_for_wrong_where_they_speak_of_another() {
    assertThat(help.report("es", "En Fusta, el servidor IMAP es in.posta.example."))
        .containsExactly("wrong-host in.posta.example");
    assertThat(help.report("es", "En Posta, el servidor IMAP es in.post4.example."))
        .containsExactly("wrong-host in.post4.example");
  }

  @Test
  void keep_a_page_of_one_provider_to_it() {
    assertThat(
            help.report(
                help.page(
                    "ca",
                    "provider: posta.example\n",
                    "El servidor IMAP és imap.fusta.example, amb el port 143.")))
        .containsExactly("wrong-host imap.fusta.example", "wrong-port 143");
    assertThat(
            help.report(
                help.page(
                    "ca",
                    "provider: posta.example\n",
                    "A Fusta, el servidor IMAP era imap.fusta.example, amb el port 143."
                        + " Ara, a Posta, el port IMAP és 993.")))
        .doesNotContain("wrong-host imap.fusta.example", "wrong-port 143", "wrong-port 993");
  }

  @Test
  void see_a_name_that_somebody_else_has_by_one_letter() {
    assertThat(help.report("en", "At Posta, the IMAP server is in.p0sta.example."))
        .containsExactly("look-alike-host in.p0sta.example");
  }

  @Test
  void read_no_value_in_a_name() {
    assertThat(help.report("en", "At Post 465, mail is sent by SMTP.")).isEmpty();
    assertThat(
            help.report(
                help.page(
                    "en",
                    "provider: post4.example\n",
                    "The SMTP server of {{provider.name}}, port {{smtp.port}}.")))
        .isEmpty();
  }

  @Test
  void know_a_reference_by_its_full_key() {
    assertThat(
            help.report(
                "ca",
                "A Fusta, el port IMAP és {{fusta.example/imap.port}};"
                    + " a Posta, el port IMAP és {{posta.example/imap.port}}."))
        .isEmpty();
    assertThat(help.report("ca", "A Fusta, el port IMAP és {{posta.example/imap.port}}."))
        .containsExactly("misplaced-reference 993");
  }

  @Test
  void propose_the_key_of_the_provider_that_is_meant() {
    assertThat(
            help.findings(
                    help.page(
                        "en", "provider: posta.example\n", "At Post 465, the IMAP port is 993."))
                .get(0)
                .help())
        .hasValueSatisfying(text -> assertThat(text).contains("{{post4.example/imap.port}}"));
  }
}
