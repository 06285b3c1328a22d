package cat.bustia.yaml;

/**
 * A list of values of one shape.
 *
 * @param minItems how many items it has at least
 */
public record ListShape(Shape item, int minItems) implements Shape {

  /** The same list with at least one item. */
  public ListShape notEmpty() {
    return new ListShape(item, 1);
  }
}
