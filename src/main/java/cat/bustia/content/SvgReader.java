package cat.bustia.content;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads SVG files and refuses what could run or fetch anything: scripts, handlers, foreign objects,
 * outside references, document types.
 */
final class SvgReader {
  /**
   * The size of a picture, or why it is refused.
   *
   * @param width in pixels; 0 where the file does not say
   * @param height likewise
   */
  record Result(int width, int height, Optional<String> refusal) {}

  private static final Set<String> REFUSED =
      Set.of(
          "script",
          "foreignobject",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "handler",
          "listener",
          "set",
          "animate",
          "animatemotion",
          "animatetransform",
          "discard");
  private static final int LONGEST_NUMBER = 12;

  private int width;
  private int height;
  private boolean inStyle;

  private SvgReader() {}

  static Result read(byte[] content) {
    SvgReader reader = new SvgReader();
    Optional<String> refusal = reader.refusal(content);
    return new Result(reader.width, reader.height, refusal);
  }

  private Optional<String> refusal(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return Optional.of("SVG picture is not UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      return Optional.of("SVG picture holds a document type");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      try {
        return walk(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return Optional.of("SVG picture is not well-formed XML");
    }
  }

  private Optional<String> walk(XMLStreamReader xml) throws XMLStreamException {
    String encoding = xml.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      return Optional.of("SVG picture claims another encoding than UTF-8");
    }
    boolean root = true;
    while (xml.hasNext()) {
      Optional<String> refusal =
          switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> element(xml, root);
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                Optional.of("SVG picture holds a processing instruction");
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                Optional.of("SVG picture holds a document type");
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                inStyle ? style(xml.getText()) : Optional.empty();
            default -> Optional.empty();
          };
      if (refusal.isPresent()) {
        return refusal;
      }
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        root = false;
      } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
        inStyle = false;
      }
    }
    return Optional.empty();
  }

  private Optional<String> element(XMLStreamReader xml, boolean root) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (root && !name.equals("svg")) {
      return Optional.of("SVG picture begins with `" + name + "`");
    }
    if (REFUSED.contains(name)) {
      return Optional.of("SVG picture holds the element `" + xml.getLocalName() + "`");
    }
    inStyle = name.equals("style");
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      Optional<String> refusal = attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    if (root) {
      readSize(xml);
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(String typed, String value) {
    String name = typed.toLowerCase(Locale.ROOT);
    if (name.startsWith("on")) {
      return Optional.of("SVG picture holds the handler `" + typed + "`");
    }
    if (name.equals("href") || name.equals("src") || name.equals("base")) {
      String target = value.strip();
      return target.startsWith("#") || isPixels(target)
          ? Optional.empty()
          : Optional.of("SVG picture refers to something outside of itself");
    }
    return style(value);
  }

  /** Data of a type that is nothing but pixels. */
  private static boolean isPixels(String target) {
    return target.startsWith("data:image/png;base64,")
        || target.startsWith("data:image/jpeg;base64,")
        || target.startsWith("data:image/gif;base64,")
        || target.startsWith("data:image/webp;base64,");
  }

  private static Optional<String> style(String css) {
    if (css.indexOf('(') < 0 && css.indexOf('@') < 0 && css.indexOf('\\') < 0) {
      return Optional.empty();
    }
    String plain = css.toLowerCase(Locale.ROOT);
    boolean outside = plain.contains("@import") || plain.indexOf('\\') >= 0;
    for (int at = plain.indexOf("url("); at >= 0; at = plain.indexOf("url(", at + 1)) {
      int target = at + "url(".length();
      while (target < plain.length() && " \t\r\n\"'".indexOf(plain.charAt(target)) >= 0) {
        target++;
      }
      outside |= target == plain.length() || plain.charAt(target) != '#';
    }
    outside |= plain.contains("image-set(") || plain.contains("image(") || plain.contains("src(");
    return outside
        ? Optional.of("SVG picture refers to something outside of itself")
        : Optional.empty();
  }

  private void readSize(XMLStreamReader xml) {
    width = pixels(xml.getAttributeValue(null, "width"));
    height = pixels(xml.getAttributeValue(null, "height"));
    String box = xml.getAttributeValue(null, "viewBox");
    if ((width == 0 || height == 0) && box != null && box.length() < 100) {
      String[] numbers = box.strip().split("[\\s,]+", -1);
      width = numbers.length == 4 ? pixels(numbers[2]) : 0;
      height = numbers.length == 4 ? pixels(numbers[3]) : 0;
    }
  }

  /** A length without unit or in pixels, rounded; 0 for any other. */
  private static int pixels(@org.jspecify.annotations.Nullable String typed) {
    String number = typed == null ? "" : typed.strip();
    if (number.endsWith("px")) {
      number = number.substring(0, number.length() - 2);
    }
    boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    if (number.isEmpty() || number.length() > LONGEST_NUMBER || !digits) {
      return 0;
    }
    try {
      return (int) Math.min(Math.round(Double.parseDouble(number)), Integer.MAX_VALUE);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
