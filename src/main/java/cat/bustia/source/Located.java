package cat.bustia.source;

/** A value together with the place that states it. */
public record Located<T>(T value, Place place) {}
