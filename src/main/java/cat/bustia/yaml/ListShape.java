package cat.bustia.yaml;

/**
 * A list of values of one shape.
 *
 * @param minItems how many items it has at least
 * @param maxItems how many items it has at most
 */
public record ListShape(Shape item, int minItems, int maxItems) implements Shape {

  /** The same list with at least one item. */
  public ListShape notEmpty() {
    return new ListShape(item, 1, maxItems);
  }

  /** The same list with at most so many items. */
  public ListShape atMost(int items) {
    return new ListShape(item, minItems, items);
  }
}
