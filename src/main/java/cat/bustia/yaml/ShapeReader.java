package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds nodes against shapes: keeps what fits, reports what does not, each cause once. */
final class ShapeReader {
  private final Rule rule;
  private final List<Finding> findings;

  ShapeReader(Rule rule, List<Finding> findings) {
    this.rule = rule;
    this.findings = findings;
  }

  /**
   * The node without what does not fit.
   *
   * @param name what findings call the value: the key that leads to it, empty for the document
   */
  Optional<YamlNode> read(Shape shape, YamlNode node, String name) {
    if (node instanceof YamlRefused) {
      return Optional.empty();
    }
    if (shape instanceof NullableShape nullable) {
      boolean absent = node instanceof YamlScalar scalar && scalar.isNull();
      return absent ? Optional.of(node) : read(nullable.value(), node, name);
    }
    if (shape instanceof NamedShape named) {
      return read(named.shape().get(), node, name);
    }
    if (shape instanceof ScalarShape scalarShape) {
      return node instanceof YamlScalar scalar
          ? readScalar(scalarShape, scalar, name)
          : wrongKind(node, name, scalarShape.what());
    }
    if (shape instanceof ListShape list) {
      return node instanceof YamlSequence sequence
          ? readList(list, sequence, name)
          : wrongKind(node, name, "a list");
    }
    MappingShape mapping = (MappingShape) shape;
    return node instanceof YamlMapping found
        ? Optional.of(readMapping(mapping, found, name))
        : wrongKind(node, name, "a mapping of keys to values");
  }

  private Optional<YamlNode> readScalar(ScalarShape shape, YamlScalar scalar, String name) {
    if (scalar.isNull()) {
      return wrongKind(scalar, name, shape.what());
    }
    Optional<ScalarShape.Misfit> misfit = shape.misfit(scalar);
    if (misfit.isEmpty()) {
      return Optional.of(scalar);
    }
    Finding.Builder finding =
        Finding.of(
            rule,
            scalar.place(),
            (name.isEmpty() ? "" : name + " ")
                + "`"
                + shown(scalar.text())
                + "` "
                + misfit.get().sentence());
    misfit
        .get()
        .mended()
        .ifPresent(
            mended ->
                finding
                    .help("write `" + mended + "`")
                    .fix(Fix.safe(new Edit(scalar.place(), mended))));
    findings.add(finding.build());
    return shape.tolerates(scalar) ? Optional.of(scalar) : Optional.empty();
  }

  private Optional<YamlNode> readList(ListShape shape, YamlSequence sequence, String name) {
    int size = sequence.items().size();
    if (size > shape.maxItems()) {
      tooMany(sequence, name, size + "` items", shape.maxItems());
    }
    List<YamlNode> items = new ArrayList<>(Math.min(size, shape.maxItems()));
    for (YamlNode item : sequence.items().subList(0, Math.min(size, shape.maxItems()))) {
      read(shape.item(), item, name).ifPresent(items::add);
    }
    if (size < shape.minItems()) {
      report(sequence.place(), "`" + name + "` needs at least one item");
      return Optional.empty();
    }
    return Optional.of(new YamlSequence(items, sequence.place()));
  }

  private YamlMapping readMapping(MappingShape shape, YamlMapping mapping, String name) {
    int size = mapping.entries().size();
    if (size > shape.maxEntries()) {
      tooMany(mapping, name, size + "` entries", shape.maxEntries());
    }
    List<YamlMapping.Entry> read = mapping.entries().subList(0, Math.min(size, shape.maxEntries()));
    Set<String> present = new HashSet<>();
    mapping.entries().forEach(entry -> present.add(entry.key().text()));
    List<YamlMapping.Entry> kept = new ArrayList<>(read.size());
    for (YamlMapping.Entry entry : read) {
      valueShape(shape, present, entry.key())
          .flatMap(value -> read(value, entry.value(), entry.key().text()))
          .ifPresent(value -> kept.add(new YamlMapping.Entry(entry.key(), value)));
    }
    for (MappingShape.Property property : shape.properties()) {
      if (property.required() && !present.contains(property.key())) {
        findings.add(
            Finding.of(
                    rule,
                    firstLine(mapping.place()),
                    "key `"
                        + property.key()
                        + "` is missing"
                        + (name.isEmpty() ? "" : " in `" + name + "`"))
                .help("add `" + property.key() + "`: " + withoutStop(property.description()))
                .build());
      }
    }
    if (size < shape.minEntries()) {
      report(mapping.place(), "`" + name + "` needs at least one entry");
    }
    return new YamlMapping(kept, mapping.place());
  }

  /** The shape of a key's value; empty, with a finding, for a key that cannot stand here. */
  private Optional<Shape> valueShape(MappingShape shape, Set<String> present, YamlScalar key) {
    Optional<MappingShape.Property> property = shape.property(key.text());
    if (property.isPresent()) {
      return Optional.of(property.get().shape());
    }
    if (shape.others().isEmpty()) {
      unknownKey(shape, present, key);
      return Optional.empty();
    }
    MappingShape.Others others = shape.others().get();
    Optional<ScalarShape.Misfit> misfit = others.key().misfit(key);
    misfit.ifPresent(
        problem -> report(key.place(), "key `" + shown(key.text()) + "` " + problem.sentence()));
    return misfit.isEmpty() ? Optional.of(others.value()) : Optional.empty();
  }

  private void unknownKey(MappingShape shape, Set<String> present, YamlScalar key) {
    List<String> known = shape.properties().stream().map(MappingShape.Property::key).toList();
    List<String> free = known.stream().filter(name -> !present.contains(name)).toList();
    List<String> near = Nearest.names(key.text(), free);
    Finding.Builder finding =
        Finding.of(rule, key.place(), "key `" + shown(key.text()) + "` is not known here");
    if (near.isEmpty()) {
      finding.note("known keys: " + ScalarShape.listed(known));
    } else {
      finding.help("write " + ScalarShape.listed(near));
    }
    if (near.size() == 1) {
      finding.fix(Fix.safe(new Edit(key.place(), near.get(0))));
    }
    findings.add(finding.build());
  }

  private Optional<YamlNode> wrongKind(YamlNode node, String name, String wanted) {
    String subject = name.isEmpty() ? "this document" : "`" + name + "`";
    String found =
        node instanceof YamlMapping
            ? "a mapping"
            : node instanceof YamlSequence
                ? "a list"
                : node instanceof YamlScalar scalar && scalar.isNull() ? "empty" : "a single value";
    Finding.Builder finding =
        Finding.of(
            rule, firstLine(node.place()), subject + " is " + found + " and must be " + wanted);
    // A placeholder without quotes is a mapping for YAML: {address} has the key "address".
    if (node instanceof YamlMapping && wanted.equals("a text")) {
      String text = node.place().text();
      if (text.startsWith("{") && text.matches("\\{[a-z]{1,20}\\}")) {
        finding.help("put it in quotes").fix(Fix.safe(new Edit(node.place(), "\"" + text + "\"")));
      }
    }
    findings.add(finding.build());
    return Optional.empty();
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private void tooMany(YamlNode node, String name, String found, int most) {
    report(
        firstLine(node.place()),
        "`" + name + "` has `" + found + ", and at most `" + most + "` are read");
  }

  private void report(Place place, String message) {
    findings.add(Finding.of(rule, place, message).build());
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').replace('`', '\'');
    return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
  }

  private static Place firstLine(Place place) {
    String text = place.text();
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int start = place.span().start();
    return place.file().at(new Span(start, start + end));
  }
}
