package cat.bustia.finding;

import cat.bustia.source.Place;

/** A second place that a finding speaks of, such as the definition that a page contradicts. */
public record Related(Place place, String message) {}
