package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files, read back by another library and held against the truth and their schemas. */
final class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void writes_what_is_expected(String name) throws IOException {
    Exported exported = Exported.ofCase(name);
    exported.matches(name, ServersApi.PATH);
    exported.matches(name, FactsApi.PATH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void fits_the_published_schemas(String name) throws IOException {
    Exported exported = Exported.ofCase(name);
    assertThat(errors("servers", exported.text(ServersApi.PATH))).isEmpty();
    assertThat(errors("facts", exported.text(FactsApi.PATH))).isEmpty();
  }

  @Test
  void has_schemas_that_refuse_what_is_wrong() throws IOException {
    Exported exported = Exported.ofCase("posta");
    String servers = exported.text(ServersApi.PATH);
    String facts = exported.text(FactsApi.PATH);
    assertThat(errors("servers", servers.replace("993", "99300"))).isNotEmpty();
    assertThat(errors("servers", servers.replace("\"tls\"", "\"SSL\""))).isNotEmpty();
    assertThat(errors("servers", servers.replace("\"version\" : 1", "\"version\" : 2")))
        .isNotEmpty();
    assertThat(errors("facts", facts.replace("sha256:", "md5:"))).isNotEmpty();
    assertThat(errors("facts", facts.replace("\"field\" : \"port\"", "\"field\" : \"ports\"")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void states_every_fact_and_no_other(String name) throws IOException {
    Exported exported = Exported.ofCase(name);
    List<String> expected = new ArrayList<>();
    for (Fact fact : Facts.of(exported.truth()).all()) {
      String line = fact.key() + "=" + fact.value();
      expected.add(line + " " + FactsApi.digest(line));
    }
    List<String> actual = new ArrayList<>();
    for (JsonNode fact : JSON.readTree(exported.text(FactsApi.PATH)).get("facts")) {
      actual.add(text(fact, "key") + "=" + text(fact, "value") + " " + text(fact, "digest"));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void gives_digests_that_others_can_compute() {
    // printf 'active24.com/imap.port=993' | sha256sum
    assertThat(FactsApi.digest("active24.com/imap.port=993"))
        .isEqualTo("sha256:5acec85f583fef9309e11b896cc08cf5c5867032c510b921e148af9b9cba9d32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"posta", "full"})
  void states_every_server_in_the_order_of_the_definition(String name) throws IOException {
    Exported exported = Exported.ofCase(name);
    List<String> expected = new ArrayList<>();
    for (Provider provider : exported.truth().providers()) {
      provider.servers().forEach(server -> expected.add(provider.id() + " " + line(server)));
      for (Service service : provider.services()) {
        service.servers().forEach(server -> expected.add(service.id() + " " + line(server)));
      }
    }
    List<String> actual = new ArrayList<>();
    for (JsonNode provider : JSON.readTree(exported.text(ServersApi.PATH)).get("providers")) {
      provider
          .get("servers")
          .forEach(server -> actual.add(text(provider, "id") + " " + line(server)));
      for (JsonNode service : provider.get("services")) {
        service
            .get("servers")
            .forEach(server -> actual.add(text(service, "id") + " " + line(server)));
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static String line(Server server) {
    return String.join(
        " ",
        server.id(),
        server.protocol().word(),
        server.host().value(),
        String.valueOf(server.port().value()),
        server.security().value().word(),
        server.username().orElseThrow().value(),
        server.methods().stream().map(method -> method.word()).toList().toString());
  }

  private static String line(JsonNode server) {
    List<String> methods = new ArrayList<>();
    server.get("authentication").forEach(method -> methods.add(method.asString()));
    return String.join(
        " ",
        text(server, "id"),
        text(server, "protocol"),
        text(server, "host"),
        text(server, "port"),
        text(server, "security"),
        text(server, "username"),
        methods.toString());
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }

  private static List<Error> errors(String schema, String json) throws IOException {
    String id = schema + ".schema.json";
    String text = Files.readString(Path.of("src/main/resources/schema").resolve(id));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("https://schema.invalid/" + id), text, InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }
}
