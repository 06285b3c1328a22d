package cat.bustia.truth;

import static cat.bustia.truth.Definitions.POSTA;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final String TEXT =
      POSTA
          + """
          webmail: https://web.posta.example/
          services:
            mail: {name: Mail}
            plus: {name: PLUS, servers: {smtp: {port: 465, security: tls}, pop3: null}}
            onion:
              name: Onion
              servers: {hidden: {protocol: imap, host: a.b.onion, port: 143, security: none, username: "{local}"}}
          """;

  private final TruthResult read = Definitions.read(TEXT, POSTA.replace("posta", "altra"));
  private final Facts facts = Facts.of(read.truth());
  private final Provider posta = read.truth().provider("posta.example").orElseThrow();

  @Test
  void finds_a_fact_by_each_of_its_names() {
    for (String name :
        List.of(
            "imap.port",
            "mail/imap.port",
            "posta.example/imap.port",
            "posta.example/mail/imap.port")) {
      Fact fact = found(name);
      assertThat(fact.key()).as(name).isEqualTo("posta.example/imap.port");
      assertThat(fact.value()).isEqualTo("993");
      assertThat(fact.place().text()).isEqualTo("993");
      assertThat(fact.field()).contains(Field.PORT);
      assertThat(fact.server().orElseThrow().id()).isEqualTo("imap");
    }
    assertThat(found("altra.example/imap.host").value()).isEqualTo("in.altra.example");
  }

  @Test
  void names_the_values_of_the_provider() {
    assertThat(found("provider.name").value()).isEqualTo("Posta");
    assertThat(found("provider.shortName").value()).isEqualTo("Posta");
    assertThat(found("provider.webmail").value()).isEqualTo("https://web.posta.example/");
    assertThat(found("provider.domain").value()).isEqualTo("posta.example");
    assertThat(found("service.plus.name").value()).isEqualTo("PLUS");
    assertThat(found("posta.example/service.plus.name").key())
        .isEqualTo("posta.example/service.plus.name");
    assertThat(found("provider.name", "plus").value()).isEqualTo("Posta");
    assertThat(found("imap.authentication").value()).isEqualTo("password");
    assertThat(found("imap.security").value()).isEqualTo("tls");
    assertThat(found("imap.username").value()).isEqualTo("{address}");
  }

  @Test
  void takes_the_value_of_the_service() {
    assertThat(found("smtp.port", "plus").value()).isEqualTo("465");
    assertThat(found("smtp.port", "plus").key()).isEqualTo("posta.example/plus/smtp.port");
    assertThat(found("smtp.host", "plus").key()).isEqualTo("posta.example/smtp.host");
    assertThat(found("plus/smtp.port").key()).isEqualTo("posta.example/plus/smtp.port");
    assertThat(found("hidden.port", "onion").value()).isEqualTo("143");
  }

  @Test
  void finds_one_fact_where_services_agree_and_several_where_they_differ() {
    assertThat(found("imap.port", "mail", "plus").value()).isEqualTo("993");
    assertThat(found("smtp.host", "mail", "plus").value()).isEqualTo("out.posta.example");
    assertThat(find("smtp.port", "mail", "plus"))
        .isInstanceOfSatisfying(
            Facts.Lookup.Ambiguous.class,
            ambiguous ->
                assertThat(ambiguous.facts())
                    .extracting(Fact::key)
                    .containsExactly("posta.example/smtp.port", "posta.example/plus/smtp.port"));
  }

  @Test
  void takes_the_providers_own_values_for_unknown_services() {
    assertThat(found("imap.port", "nothing").value()).isEqualTo("993");
  }

  @Test
  void names_the_nearest_facts_of_an_unknown_name() {
    assertThat(nearest("imap.prot")).containsExactly("imap.port");
    assertThat(nearest("imp.port")).containsExactly("imap.port");
    assertThat(nearest("pop.port")).containsExactly("pop3.port");
    assertThat(nearest("imap.usrname")).containsExactly("imap.username");
    assertThat(nearest("incoming.port")).containsExactly("imap.port", "pop3.port");
    assertThat(nearest("outgoing.hots")).containsExactly("smtp.host");
    assertThat(nearest("provider.nam")).containsExactly("provider.name");
    assertThat(nearest("plus/smtp.prot")).containsExactly("plus/smtp.port");
    assertThat(nearest("plsu/smtp.port")).containsExactly("plus/smtp.port");
    assertThat(nearest("posta.exampel/imap.port")).containsExactly("posta.example/imap.port");
    assertThat(nearest("posta.example/plsu/smtp.port"))
        .containsExactly("posta.example/plus/smtp.port");
    assertThat(nearest("xyz/imap.port")).containsExactly("imap.port");
    assertThat(nearest("hidden.port")).containsExactly("onion/hidden.port");
    assertThat(nearest("imap.pòrt")).containsExactly("imap.port");
    for (String name : List.of("", ".", "/", "//", "a/b/c/d", "qwertyuiop", "imap.", ".port")) {
      assertThat(find(name)).as(name).isInstanceOf(Facts.Lookup.Unknown.class);
    }
  }

  @Test
  void does_not_know_a_server_that_the_service_does_not_offer() {
    assertThat(find("pop3.port", "plus")).isInstanceOf(Facts.Lookup.Unknown.class);
  }

  @Test
  void lists_all_facts_by_provider_and_each_once() {
    assertThat(facts.all()).extracting(Fact::key).doesNotHaveDuplicates();
    assertThat(facts.all())
        .extracting(Fact::key)
        .containsSubsequence(
            "altra.example/provider.name",
            "altra.example/smtp.username",
            "posta.example/provider.name",
            "posta.example/service.plus.name",
            "posta.example/imap.host",
            "posta.example/imap.port",
            "posta.example/plus/smtp.port",
            "posta.example/plus/smtp.security",
            "posta.example/onion/hidden.host");
    for (Fact fact : facts.all()) {
      assertThat(find(fact.key())).isEqualTo(new Facts.Lookup.Found(fact));
      Span span = fact.place().span();
      assertThat(span.isEmpty()).isFalse();
    }
  }

  private Facts.Lookup find(String name, String... services) {
    return facts.find(name, posta, List.of(services));
  }

  private Fact found(String name, String... services) {
    Facts.Lookup lookup = find(name, services);
    assertThat(lookup).as(name).isInstanceOf(Facts.Lookup.Found.class);
    return ((Facts.Lookup.Found) lookup).fact();
  }

  private List<String> nearest(String name) {
    Facts.Lookup lookup = find(name);
    assertThat(lookup).as(name).isInstanceOf(Facts.Lookup.Unknown.class);
    return ((Facts.Lookup.Unknown) lookup).nearest();
  }
}
