package cat.bustia.autoconfig;

import cat.bustia.source.Located;
import cat.bustia.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * An element of an XML file, with its places.
 *
 * @param attributes in the order of the file
 * @param content elements and comments, in the order of the file
 * @param text all that stands between its tags and in no other element, without blanks round it
 * @param place the start tag
 */
record XmlElement(
    String name,
    List<Attribute> attributes,
    List<Content> content,
    Located<String> text,
    Place place) {

  /** What stands in an element beside text. */
  sealed interface Content {
    /** An element in an element. */
    record Child(XmlElement element) implements Content {}

    /** A comment, as it stands. */
    record Comment(String text) implements Content {}
  }

  /**
   * An attribute.
   *
   * @param value with the place of what stands between its quotes
   */
  record Attribute(String name, Located<String> value) {}

  XmlElement {
    attributes = List.copyOf(attributes);
    content = List.copyOf(content);
  }

  List<XmlElement> children() {
    return content.stream()
        .filter(Content.Child.class::isInstance)
        .map(each -> ((Content.Child) each).element())
        .toList();
  }

  List<XmlElement> children(String wanted) {
    return children().stream().filter(child -> child.name.equals(wanted)).toList();
  }

  Optional<XmlElement> child(String wanted) {
    return children(wanted).stream().findFirst();
  }

  /** The value of an attribute, without blanks round it. */
  Optional<Located<String>> attribute(String wanted) {
    return attributes.stream()
        .filter(attribute -> attribute.name.equals(wanted))
        .map(attribute -> stripped(attribute.value))
        .findFirst();
  }

  private static Located<String> stripped(Located<String> value) {
    return new Located<>(value.value().strip(), value.place());
  }
}
