package cat.bustia.html;

import cat.bustia.source.Span;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a page tells beside its text, where no element can carry a source: its title, attributes,
 * what it tells search engines.
 */
final class Asides {
  private static final List<String> TOLD =
      List.of("alt", "title", "aria-label", "aria-description", "placeholder", "data-copy");

  private static final Pattern TITLE_PARTS = Pattern.compile(" [–—|·-] ");

  private final Spans places;
  private final Predicate<String> judged;
  private final Coverage coverage;
  private final List<String> literals;
  private final List<Span> unmarkable = new ArrayList<>();

  /**
   * @param judged lines that are checked elsewhere
   * @param literals takes the texts of those that are not
   */
  Asides(Spans places, Predicate<String> judged, Coverage coverage, List<String> literals) {
    this.places = places;
    this.judged = judged;
    this.coverage = coverage;
    this.literals = literals;
  }

  /** Where they stand. */
  List<Span> spans() {
    return unmarkable;
  }

  /** Adds the place of one that is told with the text round it, as a link's target. */
  void add(Span span) {
    unmarkable.add(span);
  }

  void head(Document page, List<Passage> out) {
    for (Element element : page.head().children()) {
      switch (element.normalName()) {
        case "title" -> {
          for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
              title(text, out);
            }
          }
        }
        case "meta" -> {
          boolean told = element.hasAttr("property") || element.hasAttr("name");
          if (told && element.hasAttr("content")) {
            attribute(element, "content", out);
          }
        }
        case "script" -> script(element, out);
        default -> {}
      }
    }
  }

  // Titles are put together from a page's own and the site's.
  private void title(TextNode text, List<Passage> out) {
    String whole = text.getWholeText();
    for (String part : TITLE_PARTS.split(whole)) {
      aside(part, places.of(text, whole), out);
    }
  }

  void script(Element element, List<Passage> out) {
    if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
      for (String text : JsonTexts.of(element.data())) {
        aside(text, places.inside(element), out);
      }
    }
  }

  private void attribute(Element element, String name, List<Passage> out) {
    String value = element.attr(name);
    if (!value.isBlank()) {
      aside(value, places.ofAttribute(element, name, value), out);
    }
  }

  private void aside(String text, Span span, List<Passage> out) {
    if (isJudged(text)) {
      return;
    }
    unmarkable.add(span);
    coverage.note(span);
    literals.add(text);
    out.add(new Passage.Aside(List.of(Piece.text(text, span))));
  }

  /** Whether each line of a text is checked elsewhere. */
  boolean isJudged(String text) {
    for (int from = 0; from <= text.length(); ) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String line = HtmlAudit.bare(text.substring(from, end));
      if (!line.isEmpty() && !judged.test(line)) {
        return false;
      }
      from = end + 1;
    }
    return true;
  }

  void told(Element element, List<Passage> out) {
    if (element.attributesSize() == 0) {
      return;
    }
    for (String name : TOLD) {
      if (element.hasAttr(name)) {
        attribute(element, name, out);
      }
    }
  }
}
