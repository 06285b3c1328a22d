package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.report.JsonDocument;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code api/facts.json}: every fact with a digest, by which others see that a value they have
 * copied is still the one that holds.
 */
final class FactsApi {
  static final String PATH = "api/facts.json";

  /** Grows when a reader of the former version would misread the file. */
  static final int VERSION = 1;

  private FactsApi() {}

  static OutputFile file(Facts facts) {
    List<Map<String, Object>> list = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Fact fact : facts.all()) {
      list.add(fact(fact));
      all.append(line(fact)).append('\n');
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", "../schema/facts.schema.json");
    json.put("version", VERSION);
    json.put("digest", digest(all.toString()));
    json.put("facts", list);
    return Exports.file(PATH, JsonDocument.of(json), "application/json", "the facts");
  }

  private static Map<String, Object> fact(Fact fact) {
    String[] parts = fact.key().split("/", -1);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", fact.key());
    json.put("value", fact.value());
    json.put("provider", parts[0]);
    if (parts.length > 2) {
      json.put("service", parts[1]);
    }
    fact.server()
        .ifPresent(
            server -> {
              json.put("server", server.id());
              json.put("protocol", server.protocol().word());
            });
    fact.field().ifPresent(field -> json.put("field", field.word()));
    json.put("digest", digest(line(fact)));
    return json;
  }

  /** What a digest is of; a key holds no {@code =}. */
  private static String line(Fact fact) {
    return fact.key() + "=" + fact.value();
  }

  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
