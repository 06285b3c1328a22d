package cat.bustia.build;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The paragraphs of a page as the Unicode bidi algorithm lays them out, with what HTML says of
 * directions as isolates: {@code dir} on an element inside a line, and {@code bdi}.
 */
final class VisualOrder {
  private static final char LTR_ISOLATE = '\u2066';
  private static final char RTL_ISOLATE = '\u2067';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  /**
   * What reads from left to right in every language: hosts, ports, addresses, words of security.
   */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]+(?:[-.:/@_]+[A-Za-z0-9]+)*");

  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "main",
          "header",
          "footer",
          "nav",
          "section",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "figure",
          "figcaption",
          "blockquote",
          "pre",
          "details",
          "summary",
          "br",
          "title",
          "head");

  /** A line of text before it is broken, and the way it runs. */
  record Paragraph(String text, boolean rightToLeft) {

    /** The words of Latin letters and digits that a reader does not see whole, in their order. */
    List<String> broken() {
      int[] places = places();
      List<String> broken = new ArrayList<>();
      StringBuilder plain = new StringBuilder();
      List<Integer> offsets = new ArrayList<>();
      for (int i = 0; i < text.length(); i++) {
        if (!isControl(text.charAt(i))) {
          plain.append(text.charAt(i));
          offsets.add(i);
        }
      }
      Matcher tokens = TOKEN.matcher(plain);
      while (tokens.find()) {
        for (int i = tokens.start() + 1; i < tokens.end(); i++) {
          if (places[offsets.get(i)] != places[offsets.get(i - 1)] + 1) {
            broken.add(tokens.group());
            break;
          }
        }
      }
      return broken;
    }

    /** How many words there are to look at. */
    long tokens() {
      return TOKEN.matcher(text).results().count();
    }

    /** The place of each character from the left, controls not counted. */
    private int[] places() {
      Bidi bidi = new Bidi();
      bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
      int[] places = new int[text.length()];
      int place = 0;
      for (int logical : bidi.getVisualMap()) {
        places[logical] = place;
        place += isControl(text.charAt(logical)) ? 0 : 1;
      }
      return places;
    }

    private static boolean isControl(char c) {
      return c >= LTR_ISOLATE && c <= POP_ISOLATE;
    }
  }

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private VisualOrder() {}

  /** All paragraphs of an element that hold a word. */
  static List<Paragraph> of(Element root) {
    VisualOrder order = new VisualOrder();
    Element directed = root.closest("[dir]");
    order.block(root, directed != null && isRightToLeft(directed, false));
    return order.paragraphs;
  }

  private void block(Element element, boolean rightToLeft) {
    end(rightToLeft);
    for (Node child : element.childNodes()) {
      inside(child, rightToLeft);
    }
    end(rightToLeft);
  }

  private void inside(Node node, boolean rightToLeft) {
    if (node instanceof TextNode found) {
      text.append(found.getWholeText().replace('\n', ' '));
    } else if (node instanceof Element element) {
      if (BLOCKS.contains(element.tagName())) {
        end(rightToLeft);
        block(element, isRightToLeft(element, rightToLeft));
      } else {
        boolean isolated = element.hasAttr("dir") || element.tagName().equals("bdi");
        text.append(isolated ? String.valueOf(isolate(element.attr("dir"))) : "");
        element.childNodes().forEach(child -> inside(child, rightToLeft));
        text.append(isolated ? String.valueOf(POP_ISOLATE) : "");
      }
    }
  }

  private static char isolate(String direction) {
    return direction.equals("ltr")
        ? LTR_ISOLATE
        : direction.equals("rtl") ? RTL_ISOLATE : FIRST_STRONG_ISOLATE;
  }

  private static boolean isRightToLeft(Element element, boolean inherited) {
    return element.hasAttr("dir") ? element.attr("dir").equals("rtl") : inherited;
  }

  private void end(boolean rightToLeft) {
    if (!text.toString().isBlank()) {
      paragraphs.add(new Paragraph(text.toString(), rightToLeft));
    }
    text.setLength(0);
  }
}
