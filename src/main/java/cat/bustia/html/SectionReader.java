package cat.bustia.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a page's running text into sections: every heading that has an id begins one. */
final class SectionReader {
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "template", "nav", "button", "svg");
  private static final Set<String> SOUGHT = Set.of("host", "port", "security");
  private static final String APART = " · ";

  private final List<PageSection> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<String> values = new LinkedHashSet<>();
  private String id = "";
  private String heading = "";
  private String between = "";

  private SectionReader() {}

  static List<PageSection> read(Document page) {
    SectionReader reader = new SectionReader();
    for (Element body : page.select("main .body")) {
      boolean inner = body.parents().stream().anyMatch(around -> around.hasClass("body"));
      if (!inner && !isSkipped(body)) {
        reader.children(body);
      }
    }
    reader.end();
    return reader.sections;
  }

  private void end() {
    if (!heading.isEmpty() || !text.isEmpty()) {
      sections.add(new PageSection(id, heading, text.toString(), List.copyOf(values)));
    }
    values.clear();
    text.setLength(0);
    between = "";
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        add(words.getWholeText());
      } else if (child instanceof Element inner && !isSkipped(inner)) {
        element(inner);
      }
    }
  }

  private static boolean isSkipped(Element element) {
    return SKIPPED.contains(element.normalName())
        || element.hasClass("unseen")
        || element.attr("role").equals("doc-backlink");
  }

  private void element(Element element) {
    if (HEADINGS.contains(element.normalName()) && element.hasAttr("id")) {
      end();
      id = element.id();
      heading = element.text();
      return;
    }
    if (isSought(element) && element.closest(".settings") != null) {
      values.add(element.attr("value"));
    }
    boolean block = Tags.BLOCKS.contains(element.normalName()) || element.nameIs("br");
    if (block) {
      part(APART);
    }
    children(element);
    if (block) {
      part(isName(element) ? ": " : APART);
    }
  }

  /** Whether an element shows a value that readers search for: no user name, which is their own. */
  private static boolean isSought(Element element) {
    String fact = element.attr("data-fact");
    return SOUGHT.contains(fact.substring(fact.lastIndexOf('.') + 1));
  }

  /** Whether an element names what comes after it. */
  private static boolean isName(Element element) {
    return element.nameIs("dt") || element.nameIs("th") && element.attr("scope").equals("row");
  }

  /** What is to stand before the next word; the name of a value goes with the value. */
  private void part(String mark) {
    if (!between.equals(": ")) {
      between = mark;
    }
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        if (between.isEmpty()) {
          between = " ";
        }
        continue;
      }
      if (!between.isEmpty() && !text.isEmpty()) {
        text.append(ends() ? " " : between);
      }
      between = "";
      text.append(c);
    }
  }

  /** Whether what stands there ends with a mark of its own, in any script. */
  private boolean ends() {
    return Character.getType(text.charAt(text.length() - 1)) == Character.OTHER_PUNCTUATION;
  }
}
