package cat.bustia.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document, an element a line, escaped by the JDK's writer: the same bytes everywhere. */
final class XmlText {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  /** A document in UTF-8 that has begun with its declaration. */
  XmlText() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  XmlText doctype(String doctype) {
    return line(() -> xml.writeDTD(doctype));
  }

  /**
   * Begins an element, which {@link #close} ends.
   *
   * @param attributes names and values by turns
   */
  XmlText open(String name, String... attributes) {
    line(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
        });
    depth++;
    return this;
  }

  XmlText close() {
    depth--;
    return line(xml::writeEndElement);
  }

  /** An element that holds a text alone, without blanks round it. */
  XmlText text(String name, String text, String... attributes) {
    return line(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
          xml.writeCharacters(text);
          xml.writeEndElement();
        });
  }

  /** Text beside elements, on a line of its own. */
  XmlText words(String text) {
    return line(() -> xml.writeCharacters(text));
  }

  XmlText empty(String name, String... attributes) {
    return line(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** The whole document, ended by a newline. */
  String end() {
    line(xml::writeEndDocument);
    return out.toString();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private interface Writing {
    void write() throws XMLStreamException;
  }

  private XmlText line(Writing writing) {
    try {
      xml.writeCharacters("\n" + "  ".repeat(depth));
      writing.write();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
