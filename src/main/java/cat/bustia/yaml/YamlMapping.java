package cat.bustia.yaml;

import cat.bustia.source.Located;
import cat.bustia.source.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping in the order of the file; its keys are scalars and no two are equal.
 *
 * <p>The typed accessors are for values that a {@link Shape} has read: what is absent, null or of
 * another type is empty.
 */
public record YamlMapping(List<Entry> entries, Place place) implements YamlNode {

  /** One key with its value. */
  public record Entry(YamlScalar key, YamlNode value) {}

  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /** The value of a key, if the mapping has it. */
  public Optional<YamlNode> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** The key as it stands in the file, with its value. */
  public Optional<Entry> entry(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Whether the key is there and its value is YAML's null. */
  public boolean isNull(String key) {
    return get(key).map(node -> node instanceof YamlScalar scalar && scalar.isNull()).orElse(false);
  }

  public Optional<Located<String>> text(String key) {
    return get(key).flatMap(YamlMapping::text);
  }

  /** The text of a scalar that is not null. */
  public static Optional<Located<String>> text(YamlNode node) {
    return node instanceof YamlScalar scalar && !scalar.isNull()
        ? Optional.of(new Located<>(scalar.text(), scalar.place()))
        : Optional.empty();
  }

  public Optional<Located<Integer>> integer(String key) {
    return text(key)
        .filter(value -> ScalarShape.isDigits(value.value()) && value.value().length() < 10)
        .map(value -> new Located<>(Integer.valueOf(value.value()), value.place()));
  }

  public Optional<Located<Boolean>> flag(String key) {
    return text(key)
        .filter(value -> value.value().equals("true") || value.value().equals("false"))
        .map(value -> new Located<>(value.value().equals("true"), value.place()));
  }

  public Optional<Located<LocalDate>> date(String key) {
    return text(key)
        .flatMap(value -> parseDate(value.value()).map(day -> new Located<>(day, value.place())));
  }

  static Optional<LocalDate> parseDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public Optional<YamlMapping> mapping(String key) {
    return get(key).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
  }

  /** The items of a list; none if the key is absent. */
  public List<YamlNode> items(String key) {
    return get(key)
        .filter(YamlSequence.class::isInstance)
        .map(node -> ((YamlSequence) node).items())
        .orElse(List.of());
  }

  /** The items of a list of texts; none if the key is absent. */
  public List<Located<String>> texts(String key) {
    return items(key).stream().flatMap(item -> text(item).stream()).toList();
  }

  /** The items of a list of mappings; none if the key is absent. */
  public List<YamlMapping> mappings(String key) {
    List<YamlMapping> found = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlMapping mapping) {
        found.add(mapping);
      }
    }
    return found;
  }
}
