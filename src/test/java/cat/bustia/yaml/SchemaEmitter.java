package cat.bustia.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a shape as a JSON Schema (2020-12), which accepts what the shape's reading accepts. */
public final class SchemaEmitter {
  private final Map<String, Object> named = new TreeMap<>();

  private SchemaEmitter() {}

  /**
   * The schema's text, ending in a newline.
   *
   * @param id the schema's file name, which is its relative {@code $id}
   * @param title what kind of file it describes
   */
  public static String emit(String id, String title, MappingShape shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", id);
    schema.put("title", title);
    SchemaEmitter emitter = new SchemaEmitter();
    schema.putAll(emitter.schema(shape));
    if (!emitter.named.isEmpty()) {
      schema.put("$defs", emitter.named);
    }
    StringBuilder out = new StringBuilder();
    write(schema, 0, out);
    return out.append('\n').toString();
  }

  private Map<String, Object> schema(Shape shape) {
    if (shape instanceof ScalarShape scalar) {
      return scalarSchema(scalar);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    if (shape instanceof NamedShape reference) {
      String name = reference.name();
      if (!named.containsKey(name)) {
        named.put(name, schema);
        named.put(name, schema(reference.shape().get()));
      }
      return Map.of("$ref", "#/$defs/" + name);
    }
    if (shape instanceof ListShape list) {
      schema.put("type", "array");
      if (list.minItems() > 0) {
        schema.put("minItems", list.minItems());
      }
      if (list.maxItems() < Integer.MAX_VALUE) {
        schema.put("maxItems", list.maxItems());
      }
      schema.put("items", schema(list.item()));
    } else if (shape instanceof NullableShape nullable) {
      schema.put("anyOf", List.of(schema(nullable.value()), Map.of("type", "null")));
    } else {
      mappingSchema((MappingShape) shape, schema);
    }
    return schema;
  }

  private static Map<String, Object> scalarSchema(ScalarShape shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (shape.kind()) {
      case INTEGER -> {
        schema.put("type", "integer");
        schema.put("minimum", shape.least());
        schema.put("maximum", shape.most());
      }
      case FLAG -> schema.put("type", "boolean");
      case DATE -> {
        schema.put("type", "string");
        schema.put("format", "date");
      }
      case TEXT -> {
        if (!shape.words().isEmpty()) {
          schema.put("enum", shape.words());
          return schema;
        }
        // Editors type a text without quotes by YAML's guess: a version 1.10 is a number to them.
        schema.put(
            "type",
            shape.pattern().isPresent() ? "string" : List.of("string", "number", "boolean"));
        schema.put("minLength", 1);
      }
    }
    if (shape.maxLength() < Integer.MAX_VALUE) {
      schema.put("maxLength", shape.maxLength());
    }
    shape.pattern().ifPresent(pattern -> schema.put("pattern", pattern.pattern()));
    return schema;
  }

  private void mappingSchema(MappingShape shape, Map<String, Object> schema) {
    schema.put("type", "object");
    List<String> required = new ArrayList<>();
    Map<String, Object> properties = new LinkedHashMap<>();
    for (MappingShape.Property property : shape.properties()) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("description", property.description());
      described.putAll(schema(property.shape()));
      properties.put(property.key(), described);
      if (property.required()) {
        required.add(property.key());
      }
    }
    if (!properties.isEmpty()) {
      schema.put("properties", properties);
    }
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (shape.minEntries() > 0) {
      schema.put("minProperties", shape.minEntries());
    }
    if (shape.maxEntries() < Integer.MAX_VALUE) {
      schema.put("maxProperties", shape.maxEntries());
    }
    if (shape.others().isPresent()) {
      schema.put("propertyNames", scalarSchema(shape.others().get().key()));
      schema.put("additionalProperties", schema(shape.others().get().value()));
    } else {
      schema.put("additionalProperties", false);
    }
  }

  private static void write(Object value, int indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append('\n').append("  ".repeat(indent + 1));
        quote(entry.getKey().toString(), out);
        out.append(": ");
        write(entry.getValue(), indent + 1, out);
        separator = ",";
      }
      out.append('\n').append("  ".repeat(indent)).append('}');
    } else if (value instanceof List<?> list) {
      boolean flat = list.stream().noneMatch(item -> item instanceof Map);
      String separator = "[";
      for (Object item : list) {
        out.append(separator);
        if (!flat) {
          out.append('\n').append("  ".repeat(indent + 1));
        }
        write(item, indent + 1, out);
        separator = flat ? ", " : ",";
      }
      out.append(flat ? "" : "\n" + "  ".repeat(indent)).append(']');
    } else if (value instanceof String text) {
      quote(text, out);
    } else {
      out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }
}
