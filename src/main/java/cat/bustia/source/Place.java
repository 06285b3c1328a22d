package cat.bustia.source;

/** A span of a known file. */
public record Place(SourceFile file, Span span) {

  /** The text that stands there. */
  public String text() {
    return file.slice(span);
  }

  public Position start() {
    return file.position(span.start());
  }

  public Position end() {
    return file.position(span.end());
  }
}
