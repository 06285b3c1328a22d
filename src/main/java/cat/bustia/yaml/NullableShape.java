package cat.bustia.yaml;

/** A value of a shape, or null in its place. */
public record NullableShape(Shape value) implements Shape {}
