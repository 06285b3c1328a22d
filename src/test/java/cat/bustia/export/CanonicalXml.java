package cat.bustia.export;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XML as a text in which only what counts differs: neither comments and blanks nor the order of
 * different siblings and of attributes, but the order of siblings of one name.
 */
final class CanonicalXml {
  private CanonicalXml() {}

  static String of(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      String text = xml.strip();
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement();
      StringBuilder out = new StringBuilder();
      write(root, "", out);
      return out.toString();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(Element element, String indent, StringBuilder out) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      attributes.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    StringBuilder text = new StringBuilder();
    Map<String, List<Element>> children = new TreeMap<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        children.computeIfAbsent(inner.getTagName(), name -> new ArrayList<>()).add(inner);
      } else if (child.getNodeType() != Node.COMMENT_NODE) {
        text.append(child.getNodeValue());
      }
    }
    out.append(indent).append(element.getTagName()).append(' ').append(attributes);
    out.append(' ').append(text.toString().strip()).append('\n');
    children.values().forEach(all -> all.forEach(each -> write(each, indent + "  ", out)));
  }
}
