package cat.bustia.source;

/** The replacement of a span of a file by another text. */
public record Edit(Place place, String text) {}
