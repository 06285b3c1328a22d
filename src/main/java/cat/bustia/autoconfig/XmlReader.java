package cat.bustia.autoconfig;

import cat.bustia.autoconfig.XmlElement.Attribute;
import cat.bustia.autoconfig.XmlElement.Content;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into located elements: no DTD, no entity but XML's own five, nothing from outside, and
 * no nesting without end. Time and memory are in proportion to the file.
 */
final class XmlReader {
  private static final int DEEPEST = 32;

  private final SourceFile file;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private @Nullable XmlElement root;

  /**
   * What was read, or why nothing was.
   *
   * @param before the comments before the root element
   * @param after the comments after it
   */
  record Result(
      Optional<XmlElement> root,
      List<String> before,
      List<String> after,
      Optional<Located<String>> refusal) {}

  /** An element whose end has not come yet. */
  private record Open(
      String name,
      List<Attribute> attributes,
      List<Content> content,
      StringBuilder text,
      Place place) {}

  /** Carries a reason to where reading began; the file is refused as a whole. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Span where;

    Refused(String why, Span where) {
      super(why);
      this.where = where;
    }
  }

  private XmlReader(SourceFile file) {
    this.file = file;
  }

  static Result read(SourceFile file) {
    XmlReader reader = new XmlReader(file);
    try {
      reader.read();
      return new Result(
          Optional.ofNullable(reader.root), reader.before, reader.after, Optional.empty());
    } catch (Refused e) {
      Place place = file.at(e.where);
      String why = String.valueOf(e.getMessage());
      return new Result(
          Optional.empty(), List.of(), List.of(), Optional.of(new Located<>(why, place)));
    }
  }

  private void read() throws Refused {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(plainStart()));
      while (xml.hasNext()) {
        take(xml, xml.next());
        if (open.size() > DEEPEST) {
          throw new Refused(
              "its elements nest more than `" + DEEPEST + "` deep", after(xml.getLocation()));
        }
      }
    } catch (XMLStreamException e) {
      Location where = e.getLocation();
      throw new Refused(
          file.text().isBlank() ? "it is empty" : "it is not well-formed XML",
          where == null ? Span.at(0) : after(where));
    }
  }

  private void take(XMLStreamReader xml, int event) throws Refused {
    switch (event) {
      case XMLStreamConstants.DTD ->
          throw new Refused("a document type has no place in it", declaration(xml.getLocation()));
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new Refused(
              "it has an entity of its own, `&" + xml.getLocalName() + ";`",
              after(xml.getLocation()));
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (!open.isEmpty()) {
          open.getLast().text().append(xml.getText());
        }
      }
      case XMLStreamConstants.COMMENT -> {
        if (open.isEmpty()) {
          (root == null ? before : after).add(xml.getText());
        } else {
          open.getLast().content().add(new Content.Comment(xml.getText()));
        }
      }
      default -> {}
    }
  }

  /**
   * The text with blanks in place of an XML declaration, so that offsets stay: published files have
   * blank lines before it now and then, and what it says of the encoding is past when text is read.
   */
  private String plainStart() {
    String text = file.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (!text.startsWith("<?xml", start)
        || start + 5 == text.length()
        || !Character.isWhitespace(text.charAt(start + 5))) {
      return text;
    }
    int end = text.indexOf("?>", start);
    if (end < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (int i = start; i < end + 2; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private void start(XMLStreamReader xml) {
    int end = after(xml.getLocation()).start();
    int tag = Math.max(file.text().lastIndexOf('<', Math.max(end - 1, 0)), 0);
    Span span = new Span(tag, Math.max(end, tag));
    open.addLast(
        new Open(
            xml.getLocalName(),
            attributes(xml, span),
            new ArrayList<>(),
            new StringBuilder(),
            file.at(span)));
  }

  private void end(XMLStreamReader xml) {
    Open ended = open.removeLast();
    int after = after(xml.getLocation()).start();
    XmlElement element =
        new XmlElement(
            ended.name(),
            ended.attributes(),
            ended.content(),
            new Located<>(ended.text().toString().strip(), text(ended.place().span(), after)),
            ended.place());
    if (open.isEmpty()) {
      root = element;
    } else {
      open.getLast().content().add(new Content.Child(element));
    }
  }

  /** What stands between a start tag and its end tag, without blanks round it. */
  private Place text(Span tag, int after) {
    String text = file.text();
    int to = Math.max(text.lastIndexOf("</", Math.max(after - 1, 0)), tag.end());
    int from = tag.end();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return file.at(new Span(from, to));
  }

  private List<Attribute> attributes(XMLStreamReader xml, Span tag) {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      attributes.add(
          new Attribute(name, new Located<>(xml.getAttributeValue(i), file.at(value(name, tag)))));
    }
    return attributes;
  }

  /** What stands between the quotes of an attribute in a start tag; the tag if it is not found. */
  private Span value(String wanted, Span tag) {
    String text = file.text();
    int at = tag.start();
    while (at < tag.end()) {
      int sign = text.indexOf('=', at);
      int quote = sign < 0 ? tag.end() : skipBlanks(text, sign + 1, tag.end());
      if (quote >= tag.end()) {
        return tag;
      }
      int close = text.indexOf(text.charAt(quote), quote + 1);
      if (close < 0 || close >= tag.end()) {
        return tag;
      }
      String before = text.substring(at, sign).strip();
      if (before.endsWith(wanted) && !isNamePart(before, before.length() - wanted.length() - 1)) {
        return new Span(quote + 1, close);
      }
      at = close + 1;
    }
    return tag;
  }

  private static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(String text, int at) {
    return at >= 0 && !Character.isWhitespace(text.charAt(at));
  }

  private Span declaration(Location location) {
    int end = after(location).start();
    int start = file.text().lastIndexOf("<!DOCTYPE", end);
    return start < 0 ? Span.at(end) : new Span(start, start + "<!DOCTYPE".length());
  }

  /** The place up to which the parser has read. */
  private Span after(Location location) {
    int line = Math.min(Math.max(location.getLineNumber(), 1), file.lineCount());
    Span whole = file.line(line);
    return Span.at(
        Math.min(whole.start() + Math.max(location.getColumnNumber() - 1, 0), whole.end()));
  }
}
