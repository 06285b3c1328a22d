package cat.bustia.yaml;

import java.util.function.Supplier;

/**
 * A shape by its name, which may be used in many places, and within itself; how deep it nests is
 * bounded by the limit of the YAML.
 *
 * @param name its name in the JSON Schema
 */
public record NamedShape(String name, Supplier<Shape> shape) implements Shape {}
