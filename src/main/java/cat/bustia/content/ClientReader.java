package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code content/clients/<client>.yaml}. */
public final class ClientReader {
  /** What could be read. */
  public record Result(Optional<Client> client, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private static final MappingShape SHAPE = ContentShapes.client();

  private ClientReader() {}

  public static Result read(SourceFile file, Limits limits) {
    Reading reading = SHAPE.read(YamlReader.read(file, Rule.INVALID_DEFINITION, limits));
    List<Finding> findings = new ArrayList<>(reading.findings());
    Optional<Client> client = reading.values().flatMap(values -> client(values, file, findings));
    client.ifPresent(
        read -> {
          if (!file.path().equals("content/clients/" + read.id() + ".yaml")) {
            findings.add(
                Finding.of(
                        Rule.INVALID_DEFINITION,
                        reading.values().flatMap(v -> v.text("id")).orElseThrow().place(),
                        "the client's id `" + read.id() + "` is not its file's name")
                    .help("name the file `" + read.id() + ".yaml`, or change the id")
                    .build());
          }
        });
    return new Result(client, findings);
  }

  private static Optional<Client> client(
      YamlMapping values, SourceFile file, List<Finding> findings) {
    Optional<Located<String>> id = values.text("id");
    Optional<Located<String>> name = values.text("name");
    if (id.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> articles = new LinkedHashMap<>();
    texts(values.mapping("article")).forEach((locale, text) -> articles.put(locale, text.value()));
    Map<String, Map<String, Map<String, Located<String>>>> words = new LinkedHashMap<>();
    for (YamlMapping.Entry subject : entries(values.mapping("words"))) {
      words.put(subject.key().text(), textsByKey(asMapping(subject)));
    }
    Map<String, Map<String, Located<String>>> labels = textsByKey(values.mapping("labels"));
    Map<String, Figure> figures =
        values
            .mapping("figures")
            .map(new FigureReader(labels.keySet(), findings)::read)
            .orElse(Map.of());
    return Optional.of(
        new Client(
            id.get().value(),
            name.get(),
            values.text("shortName").orElse(name.get()),
            articles,
            values.texts("platforms").stream().map(Located::value).toList(),
            values.mapping("support").flatMap(support -> support.date("until")).map(Located::value),
            values.text("setup").flatMap(word -> Setup.of(word.value())),
            words,
            labels,
            figures,
            file));
  }

  private static Map<String, Map<String, Located<String>>> textsByKey(
      Optional<YamlMapping> mapping) {
    Map<String, Map<String, Located<String>>> found = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(mapping)) {
      found.put(entry.key().text(), texts(asMapping(entry)));
    }
    return found;
  }

  private static Map<String, Located<String>> texts(Optional<YamlMapping> mapping) {
    Map<String, Located<String>> texts = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(mapping)) {
      YamlMapping.text(entry.value()).ifPresent(text -> texts.put(entry.key().text(), text));
    }
    return texts;
  }

  private static Optional<YamlMapping> asMapping(YamlMapping.Entry entry) {
    return entry.value() instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  private static List<YamlMapping.Entry> entries(Optional<YamlMapping> mapping) {
    return mapping.map(YamlMapping::entries).orElse(List.of());
  }
}
