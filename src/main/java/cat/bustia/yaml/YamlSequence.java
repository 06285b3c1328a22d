package cat.bustia.yaml;

import cat.bustia.source.Place;
import java.util.List;

/** A sequence of nodes. */
public record YamlSequence(List<YamlNode> items, Place place) implements YamlNode {
  public YamlSequence {
    items = List.copyOf(items);
  }
}
