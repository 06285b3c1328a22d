package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A mapping with known keys, and free keys if it has a shape for them.
 *
 * @param properties the known keys in the order of the schema
 * @param others the free keys; absent: an unknown key is a finding
 * @param minEntries how many entries it has at least
 * @param maxEntries how many entries it has at most
 */
public record MappingShape(
    List<Property> properties, Optional<Others> others, int minEntries, int maxEntries)
    implements Shape {

  /**
   * A known key.
   *
   * @param description shown by editors and findings: what it is, its unit, its range
   */
  public record Property(String key, String description, Shape shape, boolean required) {}

  /** Free keys and their values. */
  public record Others(ScalarShape key, Shape value) {}

  public MappingShape {
    properties = List.copyOf(properties);
  }

  public MappingShape required(String key, String description, Shape shape) {
    return with(new Property(key, description, shape, true));
  }

  public MappingShape optional(String key, String description, Shape shape) {
    return with(new Property(key, description, shape, false));
  }

  /**
   * The same mapping, which takes further keys; they must fit {@code key}, as the known ones do.
   */
  public MappingShape others(ScalarShape key, Shape value) {
    return new MappingShape(
        properties, Optional.of(new Others(key, value)), minEntries, maxEntries);
  }

  /** The same mapping with at least one entry. */
  public MappingShape notEmpty() {
    return new MappingShape(properties, others, 1, maxEntries);
  }

  /** The same mapping with at most so many entries. */
  public MappingShape atMost(int entries) {
    return new MappingShape(properties, others, minEntries, entries);
  }

  /** The same mapping with no key required. */
  public MappingShape allOptional() {
    List<Property> free = new ArrayList<>();
    for (Property property : properties) {
      free.add(new Property(property.key, property.description, property.shape, false));
    }
    return new MappingShape(free, others, minEntries, maxEntries);
  }

  /**
   * Holds a document against this shape.
   *
   * @return the values that fit, with all findings of the document, its reader's too
   */
  public Reading read(Parsed parsed) {
    List<Finding> findings = new ArrayList<>(parsed.findings());
    Optional<YamlMapping> values =
        parsed
            .root()
            .flatMap(root -> new ShapeReader(parsed.rule(), findings).read(this, root, ""))
            .map(YamlMapping.class::cast);
    findings.sort(Comparator.comparing(finding -> finding.place().span()));
    return new Reading(values, findings);
  }

  Optional<Property> property(String key) {
    for (Property property : properties) {
      if (property.key.equals(key)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  private MappingShape with(Property property) {
    List<Property> all = new ArrayList<>(properties);
    all.add(property);
    return new MappingShape(all, others, minEntries, maxEntries);
  }
}
