package cat.bustia.html;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Span;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Piece;
import cat.bustia.truth.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns a page into the passages in which statements are found: everything that a reader, a search
 * engine or a screen reader is told, in the order of the page.
 *
 * <p>A part in another language than the page's is a text of its own.
 */
final class PageOutline {
  private final Spans spans;
  private final Map<String, Fact> facts;
  private final Asides asides;
  private final Coverage coverage = new Coverage();
  private final Map<LanguageTag, List<Passage>> passages = new LinkedHashMap<>();
  private final List<Element> factElements = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private List<Passage> pending = new ArrayList<>();

  private PageOutline(Spans spans, Map<String, Fact> facts, Predicate<String> judged) {
    this.spans = spans;
    this.facts = facts;
    this.asides = new Asides(spans, judged, coverage, literals);
  }

  /**
   * @param judged texts that are left out
   * @param locale of the page, where it names none
   */
  static PageOutline read(
      Document page,
      Spans spans,
      Map<String, Fact> facts,
      Predicate<String> judged,
      LanguageTag locale) {
    PageOutline outline = new PageOutline(spans, facts, judged);
    Element root = page.firstElementChild();
    LanguageTag own = root == null ? locale : languageOf(root).orElse(locale);
    List<Passage> top = outline.passagesOf(own);
    outline.asides.head(page, top);
    outline.container(page.body(), own, top);
    return outline;
  }

  /** The passages of each language. */
  Map<LanguageTag, List<Passage>> passages() {
    return passages;
  }

  /** Where no element can carry a source: attributes, the title, targets of links. */
  List<Span> unmarkable() {
    return asides.spans();
  }

  /** What a waiver covers. */
  List<Span> waived() {
    return coverage.spans();
  }

  /** The texts in the passages that no fact has given. */
  List<String> literals() {
    return literals;
  }

  /** Every element that names a fact. */
  List<Element> factElements() {
    return factElements;
  }

  private static Optional<LanguageTag> languageOf(Element element) {
    return element.hasAttr("lang") ? LanguageTag.parse(element.attr("lang")) : Optional.empty();
  }

  private List<Passage> passagesOf(LanguageTag locale) {
    return passages.computeIfAbsent(locale, l -> new ArrayList<>());
  }

  // What stands in a container: blocks, and runs of text between them.
  private void container(Element element, LanguageTag locale, List<Passage> out) {
    List<Piece> run = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && isBlock(child)) {
        flush(run, out);
        block(child, locale, out);
      } else {
        inline(node, Piece.Form.TEXT, run);
      }
    }
    flush(run, out);
  }

  // Some elements, as a link round a card, are inline by name and hold blocks all the same.
  private static boolean isBlock(Element element) {
    if (Tags.BLOCKS.contains(element.normalName())) {
      return true;
    }
    if (element.hasAttr("data-fact")) {
      return false;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && isBlock(inner)) {
        return true;
      }
    }
    return false;
  }

  private void flush(List<Piece> run, List<Passage> out) {
    if (!run.isEmpty()) {
      out.add(new Passage.Paragraph(run));
      run.clear();
    }
    flushAsides(out);
  }

  private void flushAsides(List<Passage> out) {
    out.addAll(pending);
    pending = new ArrayList<>();
  }

  private void block(Element element, LanguageTag around, List<Passage> outside) {
    LanguageTag locale = languageOf(element).orElse(around);
    List<Passage> out = locale.equals(around) ? outside : passagesOf(locale);
    boolean waives = waives(element);
    coverage.enter(waives);
    asides.told(element, out);
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          out.add(new Passage.Heading(name.charAt(1) - '0', pieces(element)));
      case "p" -> {
        List<Piece> text = pieces(element);
        if (!text.isEmpty()) {
          out.add(new Passage.Paragraph(text));
        }
      }
      case "pre" -> out.add(new Passage.Code(pieces(element)));
      case "caption", "figcaption" -> out.add(new Passage.Aside(pieces(element)));
      case "ul", "ol", "menu" -> out.add(new Passage.Items(items(element, locale)));
      case "table" -> table(element, out);
      case "dl" -> out.add(new Passage.Terms(terms(element, locale)));
      default -> {
        if (Tags.GROUPS.contains(name)) {
          List<Passage> content = new ArrayList<>();
          container(element, locale, content);
          out.add(new Passage.Group(content));
        } else {
          container(element, locale, out);
        }
      }
    }
    flushAsides(out);
    coverage.leave(waives);
  }

  private static boolean waives(Element element) {
    return element.hasAttr("data-allow") && Waived.covers(element.attr("data-allow"));
  }

  private List<List<Passage>> items(Element list, LanguageTag locale) {
    List<List<Passage>> items = new ArrayList<>();
    for (Node child : list.childNodes()) {
      if (child instanceof Element item) {
        items.add(part(item, locale));
      }
    }
    return items;
  }

  // An item or a meaning: its own waiver and attributes count as a block's do.
  private List<Passage> part(Element element, LanguageTag locale) {
    List<Passage> content = new ArrayList<>();
    boolean waives = waives(element);
    coverage.enter(waives);
    asides.told(element, content);
    container(element, locale, content);
    coverage.leave(waives);
    return content;
  }

  private List<Passage.Entry> terms(Element list, LanguageTag locale) {
    List<Passage.Entry> entries = new ArrayList<>();
    List<List<Piece>> names = new ArrayList<>();
    List<List<Passage>> meanings = new ArrayList<>();
    for (Element child : below(list, Set.of("div"), Set.of("dt", "dd"))) {
      if (child.normalName().equals("dt")) {
        if (!meanings.isEmpty()) {
          entries.add(new Passage.Entry(names, meanings));
          names = new ArrayList<>();
          meanings = new ArrayList<>();
        }
        names.add(pieces(child));
      } else {
        meanings.add(part(child, locale));
      }
    }
    if (!names.isEmpty() || !meanings.isEmpty()) {
      entries.add(new Passage.Entry(names, meanings));
    }
    return entries;
  }

  private void table(Element table, List<Passage> out) {
    List<List<List<Piece>>> header = new ArrayList<>();
    List<List<List<Piece>>> body = new ArrayList<>();
    for (Element row : below(table, Tags.ROW_GROUPS, Tags.ROWS)) {
      if (row.normalName().equals("caption")) {
        out.add(new Passage.Aside(pieces(row)));
        continue;
      }
      boolean waives = waives(row);
      coverage.enter(waives);
      List<List<Piece>> cells = new ArrayList<>();
      boolean headersOnly = true;
      for (Node node : row.childNodes()) {
        if (node instanceof Element cell) {
          cells.add(pieces(cell));
          headersOnly &= cell.normalName().equals("th");
        }
      }
      (headersOnly && body.isEmpty() && cells.size() > 1 ? header : body).add(cells);
      coverage.leave(waives);
    }
    out.add(new Passage.Grid(header, body));
  }

  // The children of these names, those inside a wrapper among them.
  private static List<Element> below(Element element, Set<String> wrappers, Set<String> names) {
    List<Element> found = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (node instanceof Element child) {
        if (names.contains(child.normalName())) {
          found.add(child);
        } else if (wrappers.contains(child.normalName())) {
          found.addAll(below(child, Set.of(), names));
        }
      }
    }
    return found;
  }

  private List<Piece> pieces(Element element) {
    List<Piece> run = new ArrayList<>();
    for (Node node : element.childNodes()) {
      inline(node, Piece.Form.TEXT, run);
    }
    return run;
  }

  private void inline(Node node, Piece.Form form, List<Piece> run) {
    if (node instanceof TextNode text) {
      String shown = text.getWholeText();
      boolean blank = shown.isBlank();
      if (!blank && asides.isJudged(shown)) {
        add(Piece.lineBreak(spans.of(text, shown)), run);
      } else if (!blank || !run.isEmpty()) {
        literals.add(shown);
        spans.pieces(text, shown, form).forEach(piece -> add(piece, run));
      }
    } else if (node instanceof Element element) {
      element(element, form, run);
    }
  }

  private void element(Element element, Piece.Form form, List<Piece> run) {
    String name = element.normalName();
    if (name.equals("script")) {
      asides.script(element, pending);
    }
    if (Tags.SILENT.contains(name)) {
      return;
    }
    boolean waives = waives(element);
    coverage.enter(waives);
    asides.told(element, pending);
    if (element.hasAttr("data-fact")) {
      factElements.add(element);
      Fact fact = facts.get(element.attr("data-fact"));
      if (fact != null) {
        add(Piece.sourced(fact, spans.inside(element)), run);
      }
    } else if (name.equals("br") || name.equals("hr")) {
      add(Piece.lineBreak(spans.of(element, "\n")), run);
    } else {
      boolean breaks = Tags.BLOCKS.contains(name) && !run.isEmpty();
      if (breaks) {
        add(Piece.lineBreak(spans.of(element, "\n")), run);
      }
      if (name.equals("a") && element.hasAttr("href")) {
        target(element, run);
      }
      Piece.Form inner = Tags.CODE.contains(name) ? Piece.Form.CODE : form;
      for (Node child : element.childNodes()) {
        inline(child, inner, run);
      }
    }
    coverage.leave(waives);
  }

  // Most links stay in the site and name no host.
  private void target(Element link, List<Piece> run) {
    String target = link.attr("href");
    if ((target.startsWith("//") || target.contains("://")) && !asides.isJudged(target)) {
      Span span = spans.ofAttribute(link, "href", target);
      asides.add(span);
      literals.add(target);
      add(Piece.target(target, span), run);
    }
  }

  private void add(Piece piece, List<Piece> run) {
    coverage.note(piece.span());
    run.add(piece);
  }
}
