package cat.bustia.yaml;

import cat.bustia.source.Place;
import java.util.List;
import java.util.Optional;

/** A mapping in the order of the file; its keys are scalars and no two are equal. */
public record YamlMapping(List<Entry> entries, Place place) implements YamlNode {

  /** One key with its value. */
  public record Entry(YamlScalar key, YamlNode value) {}

  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /** The value of a key, if the mapping has it. */
  public Optional<YamlNode> get(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }
}
