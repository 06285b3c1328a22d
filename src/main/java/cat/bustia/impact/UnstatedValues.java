package cat.bustia.impact;

import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlReader;
import cat.bustia.yaml.YamlScalar;
import cat.bustia.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The values of a definition that no page can state, as the endpoints of OAuth2: they are in no
 * fact, but a change of them is one of the definition.
 */
final class UnstatedValues {
  private static final Set<String> STATED =
      Set.of("id", "name", "shortName", "domains", "webmail", "hosts", "retired");
  private static final Set<String> STATED_OF_SERVERS =
      Set.of("protocol", "host", "port", "security", "username", "authentication");

  private UnstatedValues() {}

  static Map<String, Located<String>> of(SourceFile definition, Limits limits) {
    Map<String, Located<String>> values = new LinkedHashMap<>();
    if (YamlReader.read(definition, limits).root().orElse(null) instanceof YamlMapping root) {
      for (YamlMapping.Entry entry : root.entries()) {
        String key = entry.key().text();
        if (key.equals("servers")) {
          servers("", entry.value(), values);
        } else if (key.equals("services")) {
          services(entry.value(), values);
        } else if (!STATED.contains(key)) {
          collect(key, entry.value(), values);
        }
      }
    }
    return values;
  }

  private static void services(YamlNode node, Map<String, Located<String>> values) {
    if (node instanceof YamlMapping services) {
      for (YamlMapping.Entry service : services.entries()) {
        if (service.value() instanceof YamlMapping fields) {
          fields
              .get("servers")
              .ifPresent(servers -> servers(service.key().text() + "/", servers, values));
        }
      }
    }
  }

  private static void servers(String prefix, YamlNode node, Map<String, Located<String>> values) {
    if (node instanceof YamlMapping servers) {
      for (YamlMapping.Entry server : servers.entries()) {
        if (server.value() instanceof YamlMapping fields) {
          for (YamlMapping.Entry field : fields.entries()) {
            String name = field.key().text();
            if (!STATED_OF_SERVERS.contains(name)) {
              collect(prefix + server.key().text() + "." + name, field.value(), values);
            }
          }
        }
      }
    }
  }

  /** The reader of YAML bounds how deep this goes. */
  private static void collect(String key, YamlNode node, Map<String, Located<String>> values) {
    if (node instanceof YamlScalar scalar) {
      values.put(key, new Located<>(scalar.text(), scalar.place()));
    } else if (node instanceof YamlMapping mapping) {
      mapping
          .entries()
          .forEach(entry -> collect(key + "." + entry.key().text(), entry.value(), values));
    } else if (node instanceof YamlSequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        collect(key + "." + (i + 1), sequence.items().get(i), values);
      }
    }
  }
}
