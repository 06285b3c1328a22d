package cat.bustia.yaml;

import cat.bustia.source.Place;

/** A value that the reader refused and a finding already speaks of, such as an alias. */
public record YamlRefused(Place place) implements YamlNode {}
