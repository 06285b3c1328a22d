package cat.bustia.yaml;

import cat.bustia.source.Place;

/** A node of a YAML document that knows its place; never an alias, never tagged. */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping, YamlRefused {
  Place place();
}
