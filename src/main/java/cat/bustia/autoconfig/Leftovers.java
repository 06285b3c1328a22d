package cat.bustia.autoconfig;

import cat.bustia.source.Located;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps elements that a definition has no key for, as they stand. */
final class Leftovers {
  /** As deep as a definition holds elements in elements: its YAML nests twice as deep. */
  private static final int DEEPEST = 7;

  /** Elements of the format that no definition needs a key for. */
  private static final Set<String> KNOWN =
      Set.of(
          "addressBook",
          "addressbook",
          "calendar",
          "chatServer",
          "clientConfigUpdate",
          "fileShare",
          "setupServer");

  private final Oddities oddities;

  Leftovers(Oddities oddities) {
    this.oddities = oddities;
  }

  /** The element as a definition holds it; empty, with a finding, where it cannot. */
  Optional<YamlNode> keep(XmlElement element) {
    Optional<YamlNode> kept = node(element, 1);
    if (kept.isPresent() && !KNOWN.contains(element.name())) {
      String name = element.name();
      oddities.kept(
          element.place(),
          "element `" + name + "` means nothing here, and is kept as it stands",
          name.equals("displayNameShort")
              ? "clients know it as `displayShortName`: give the definition a `shortName`"
              : "see whether a key of the definition says the same");
    }
    return kept;
  }

  /** As {@link #keep}, for an element whose name is known and whose form is not. */
  Optional<YamlNode> keepOdd(XmlElement element, String why) {
    Optional<YamlNode> kept = node(element, 1);
    if (kept.isPresent()) {
      oddities.kept(element.place(), why + ", so it is kept as it stands");
    }
    return kept;
  }

  private Optional<YamlNode> node(XmlElement element, int depth) {
    if (depth > DEEPEST || !isName(element.name())) {
      oddities.lost(
          element.place(),
          "element `"
              + Oddities.shown(element.name())
              + "` is not carried over: "
              + (depth > DEEPEST
                  ? "it stands more than `" + DEEPEST + "` elements deep"
                  : "its name is not in ASCII"));
      return Optional.empty();
    }
    Fields fields = new Fields(element.place());
    fields.text("element", new Located<>(element.name(), element.place()));
    Fields attributes = new Fields(element.place());
    for (XmlElement.Attribute attribute : element.attributes()) {
      Located<String> value = attribute.value();
      if (!isName(attribute.name())) {
        lostAttribute(element, attribute);
      } else if (value.value().isEmpty()) {
        attributes.put(attribute.name(), new YamlScalar("null", true, value.place()));
      } else {
        attributes.text(attribute.name(), value);
      }
    }
    if (!attributes.isEmpty()) {
      fields.put("attributes", attributes.mapping());
    }
    if (!element.text().value().isEmpty()) {
      fields.text("text", element.text());
    }
    List<YamlNode> children = new ArrayList<>();
    element.children().forEach(child -> node(child, depth + 1).ifPresent(children::add));
    if (!children.isEmpty()) {
      fields.put("elements", fields.list(children));
      if (!element.text().value().isEmpty()) {
        oddities.lost(
            element.text().place(),
            "text and elements are mixed in `" + element.name() + "`: their order is lost");
      }
    }
    return Optional.of(fields.mapping());
  }

  /** Reports attributes of an element that a definition has keys for, but for the known ones. */
  void attributes(XmlElement element, String... known) {
    for (XmlElement.Attribute attribute : element.attributes()) {
      if (!List.of(known).contains(attribute.name())) {
        lostAttribute(element, attribute);
      }
    }
  }

  /** Reports text beside the elements of an element. */
  void stray(XmlElement element) {
    if (!element.text().value().isEmpty()) {
      oddities.lost(
          element.place(),
          "text between the elements of `" + element.name() + "` is not carried over");
    }
  }

  private void lostAttribute(XmlElement element, XmlElement.Attribute attribute) {
    oddities.lost(
        attribute.value().place(),
        "attribute `"
            + Oddities.shown(attribute.name())
            + "` of `"
            + element.name()
            + "` is not carried over");
  }

  private static boolean isName(String name) {
    return name.length() <= 80 && name.matches("[A-Za-z_][A-Za-z0-9._:-]*");
  }

  /** Whether an element holds nothing but text, and has no attribute but those. */
  static boolean isText(XmlElement element, String... attributes) {
    return element.children().isEmpty() && hasOnly(element, attributes);
  }

  static boolean hasOnly(XmlElement element, String... attributes) {
    return element.attributes().stream()
        .allMatch(attribute -> List.of(attributes).contains(attribute.name()));
  }

  /** Whether an element has no sibling of its name. */
  static boolean isOnce(XmlElement parent, XmlElement child) {
    return parent.children(child.name()).size() == 1;
  }
}
