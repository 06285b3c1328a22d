package cat.bustia.autoconfig;

import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlScalar;
import cat.bustia.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of a definition in the making, each with the place that its value comes from. */
final class Fields {
  private final Place place;
  private final List<YamlMapping.Entry> entries = new ArrayList<>();

  /** No fields yet, of what stands at a place. */
  Fields(Place place) {
    this.place = place;
  }

  Fields put(String key, YamlNode value) {
    entries.add(new YamlMapping.Entry(new YamlScalar(key, true, place), value));
    return this;
  }

  Fields text(String key, Located<String> value) {
    return put(key, text(value));
  }

  Fields text(String key, Optional<Located<String>> value) {
    value.ifPresent(found -> text(key, found));
    return this;
  }

  /** A number or a flag; what is neither stands in quotes, for `check` to see. */
  Fields plain(String key, Optional<Located<String>> value) {
    value.ifPresent(found -> put(key, plain(found)));
    return this;
  }

  boolean has(String key) {
    return entries.stream().anyMatch(entry -> entry.key().text().equals(key));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  YamlMapping mapping() {
    return new YamlMapping(entries, place);
  }

  static YamlScalar text(Located<String> value) {
    return new YamlScalar(value.value(), false, value.place());
  }

  YamlSequence list(List<? extends YamlNode> items) {
    return new YamlSequence(List.copyOf(items), place);
  }

  private static YamlScalar plain(Located<String> value) {
    String text = value.value();
    return new YamlScalar(text, text.matches("true|false|[1-9][0-9]{0,8}|0"), value.place());
  }
}
