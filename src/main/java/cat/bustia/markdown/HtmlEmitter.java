package cat.bustia.markdown;

import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one page's document as HTML. All text is escaped, no content adds an attribute, and no
 * target that {@link LinkTargets} finds unsafe becomes a link.
 */
public final class HtmlEmitter {
  private final Resolver resolver;
  private final StringBuilder out;
  private final Map<Integer, Integer> footnoteUses = new HashMap<>();
  private boolean inLink;

  public HtmlEmitter(Resolver resolver, StringBuilder out) {
    this.resolver = resolver;
    this.out = out;
  }

  /** Where this writes: for what a {@link Resolver} adds. */
  public StringBuilder out() {
    return out;
  }

  /** Writes the blocks, then the footnotes that they refer to. */
  public void document(Document document) {
    blocks(document.blocks());
    footnotes(document.footnotes());
  }

  public void blocks(List<? extends Block> blocks) {
    blocks(blocks, false);
  }

  private void blocks(List<? extends Block> blocks, boolean tight) {
    List<String> allowed = List.of();
    for (Block block : blocks) {
      if (block instanceof Block.Comment comment) {
        allowed = join(allowed, resolver.allowances(comment));
      } else if (allowed.isEmpty()) {
        block(block, tight);
      } else {
        out.append("<div");
        attribute("data-allow", String.join(",", allowed));
        out.append(">\n");
        block(block, tight);
        out.append("</div>\n");
        allowed = List.of();
      }
    }
  }

  private static List<String> join(List<String> first, List<String> second) {
    if (first.isEmpty()) {
      return second;
    }
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private void block(Block block, boolean tight) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph, tight);
    } else if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.ItemList list) {
      list(list, "", List.of());
    } else if (block instanceof Block.CodeBlock code) {
      codeBlock(code);
    } else if (block instanceof Block.Table table) {
      new TableEmitter(this, resolver, out).table(table);
    } else if (block instanceof Block.Quote quote) {
      out.append("<blockquote>\n");
      blocks(quote.content());
      out.append("</blockquote>\n");
    } else if (block instanceof Block.Directive directive) {
      resolver.directive(directive, this);
    } else if (block instanceof Block.DefinitionList list) {
      definitions(list);
    } else if (block instanceof Block.ThematicBreak) {
      out.append("<hr>\n");
    }
  }

  private void paragraph(Block.Paragraph paragraph, boolean tight) {
    if (tight) {
      inlines(paragraph.content());
      out.append('\n');
    } else {
      out.append("<p>");
      inlines(paragraph.content());
      out.append("</p>\n");
    }
  }

  private void heading(Block.Heading heading) {
    out.append("<h").append(heading.level());
    attribute("id", heading.id());
    out.append('>');
    inlines(heading.content());
    resolver.afterHeading(heading, this);
    out.append("</h").append(heading.level()).append(">\n");
  }

  /**
   * Writes a list.
   *
   * @param className the list's class; empty for none
   * @param ids the ids of its items, in order; items beyond them get none
   */
  public void list(Block.ItemList list, String className, List<String> ids) {
    String tag = list.ordered() ? "ol" : "ul";
    out.append('<').append(tag);
    if (!className.isEmpty()) {
      attribute("class", className);
    }
    if (list.ordered() && list.start() != 1) {
      out.append(" start=\"").append(list.start()).append('"');
    }
    out.append(">\n");
    for (int i = 0; i < list.items().size(); i++) {
      out.append("<li");
      if (i < ids.size()) {
        attribute("id", ids.get(i));
      }
      out.append('>');
      itemContent(list.items().get(i), list.tight());
      out.append("</li>\n");
    }
    out.append("</").append(tag).append(">\n");
  }

  private void itemContent(Block.Item item, boolean tight) {
    blocks(item.content(), tight);
    trimLineEnd();
  }

  private void trimLineEnd() {
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == '\n') {
      out.setLength(last);
    }
  }

  private void definitions(Block.DefinitionList list) {
    out.append("<dl>\n");
    for (Block.Definition entry : list.entries()) {
      for (Block.Paragraph term : entry.terms()) {
        out.append("<dt>");
        inlines(term.content());
        out.append("</dt>\n");
      }
      for (Block.Item meaning : entry.meanings()) {
        out.append("<dd>");
        itemContent(meaning, meaning.content().size() == 1);
        out.append("</dd>\n");
      }
    }
    out.append("</dl>\n");
  }

  private void codeBlock(Block.CodeBlock code) {
    out.append("<pre").append(leftToRight()).append("><code");
    if (!code.language().isEmpty()) {
      attribute("class", "language-" + code.language());
    }
    out.append('>');
    code(code.content());
    out.append("</code></pre>\n");
  }

  private void code(List<Inline> content) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        text(text);
      } else if (inline instanceof Inline.Reference reference) {
        resolver.reference(reference, true, out);
      }
    }
  }

  private void text(Inline.Text text) {
    String literal = text.literal();
    int start = text.span().start();
    int from = 0;
    if (literal.length() == text.span().length()) {
      for (Span part : resolver.parts(text.span())) {
        Html.text(literal.substring(from, part.start() - start), out);
        from = part.end() - start;
        resolver.part(part, literal.substring(part.start() - start, from), out);
      }
    }
    Html.text(from == 0 ? literal : literal.substring(from), out);
  }

  public void inlines(List<Inline> content) {
    for (Inline inline : content) {
      inline(inline);
    }
  }

  /** What marks an element whose content runs from left to right on any page. */
  private String leftToRight() {
    return resolver.isRightToLeft() ? " dir=\"ltr\"" : "";
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      text(text);
    } else if (inline instanceof Inline.Reference reference) {
      resolver.reference(reference, false, out);
    } else if (inline instanceof Inline.SoftBreak) {
      out.append('\n');
    } else if (inline instanceof Inline.Strong strong) {
      out.append("<strong>");
      inlines(strong.content());
      out.append("</strong>");
    } else if (inline instanceof Inline.Emphasis emphasis) {
      out.append("<em>");
      inlines(emphasis.content());
      out.append("</em>");
    } else if (inline instanceof Inline.Code code) {
      out.append("<code").append(leftToRight()).append('>');
      code(code.content());
      out.append("</code>");
    } else if (inline instanceof Inline.Link link) {
      link(link);
    } else if (inline instanceof Inline.Image image) {
      resolver.image(image, this);
    } else if (inline instanceof Inline.LineBreak) {
      out.append("<br>\n");
    } else if (inline instanceof Inline.FootnoteReference footnote) {
      footnoteReference(footnote);
    }
  }

  private void link(Inline.Link link) {
    Optional<String> href = inLink ? Optional.empty() : resolver.href(link, plain(link.target()));
    if (href.isEmpty() || !isSafe(href.get())) {
      inlines(link.content());
      return;
    }
    out.append("<a");
    url("href", href.get());
    if (link.title().isPresent()) {
      attribute("title", plain(link.title().get()));
    }
    resolver.linkAttributes(link, href.get(), out);
    out.append('>');
    inLink = true;
    inlines(link.content());
    inLink = false;
    out.append("</a>");
  }

  private static boolean isSafe(String target) {
    return LinkTargets.judge(target) instanceof LinkTargets.Safe;
  }

  private void footnoteReference(Inline.FootnoteReference footnote) {
    int number = footnote.number();
    out.append("<sup>");
    if (inLink || number == 0) {
      out.append(number == 0 ? "*" : String.valueOf(number));
    } else {
      int use = footnoteUses.merge(number, 1, Integer::sum);
      out.append("<a class=\"footnote-ref\"");
      attribute("id", mark(number, use));
      attribute("href", "#fn-" + number);
      attribute("aria-label", resolver.footnoteLabel(Resolver.FootnoteLabel.REFERENCE, number));
      out.append('>').append(number).append("</a>");
    }
    out.append("</sup>");
  }

  private static String mark(int number, int use) {
    return use == 1 ? "fnref-" + number : "fnref-" + number + "-" + use;
  }

  /** Writes the footnotes that something refers to, each with the way back. */
  public void footnotes(List<Block.FootnoteDefinition> footnotes) {
    if (footnotes.stream().noneMatch(footnote -> footnote.number() > 0)) {
      return;
    }
    out.append("<section class=\"footnotes\"");
    attribute("aria-label", resolver.footnoteLabel(Resolver.FootnoteLabel.SECTION, 0));
    out.append(">\n<ol>\n");
    for (Block.FootnoteDefinition footnote : footnotes) {
      if (footnote.number() > 0) {
        footnote(footnote);
      }
    }
    out.append("</ol>\n</section>\n");
  }

  private void footnote(Block.FootnoteDefinition footnote) {
    out.append("<li");
    attribute("id", "fn-" + footnote.number());
    out.append('>');
    List<Block> content = footnote.content();
    int last = content.size() - 1;
    boolean text = last >= 0 && content.get(last) instanceof Block.Paragraph;
    blocks(text ? content.subList(0, last) : content);
    out.append("<p>");
    if (text) {
      inlines(((Block.Paragraph) content.get(last)).content());
    }
    String label = resolver.footnoteLabel(Resolver.FootnoteLabel.BACK, footnote.number());
    int uses = footnoteUses.getOrDefault(footnote.number(), 0);
    for (int use = 1; use <= uses; use++) {
      out.append(" <a class=\"footnote-back\"");
      attribute("href", "#" + mark(footnote.number(), use));
      attribute("aria-label", use == 1 ? label : label + " " + use);
      out.append(">↩</a>");
    }
    out.append("</p></li>\n");
  }

  /** Writes text, escaped. */
  public void text(String text) {
    Html.text(text, out);
  }

  /**
   * Writes an attribute with a blank before it, its value escaped.
   *
   * @param name never from content
   */
  public void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    Html.attribute(value, out);
    out.append('"');
  }

  /** Writes an attribute that holds a URL; nothing, and false, if the URL is not safe. */
  public boolean url(String name, String value) {
    if (!isSafe(value)) {
      return false;
    }
    out.append(' ').append(name).append("=\"");
    Html.url(value, out);
    out.append('"');
    return true;
  }

  /** What a reader sees of inlines, as plain text with references resolved, not escaped. */
  public String plain(List<Inline> content) {
    if (content.size() == 1 && content.get(0) instanceof Inline.Text text) {
      return text.literal();
    }
    StringBuilder text = new StringBuilder();
    plain(content, text);
    return text.toString();
  }

  private void plain(List<Inline> content, StringBuilder to) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        to.append(text.literal());
      } else if (inline instanceof Inline.Reference reference) {
        to.append(resolver.text(reference));
      } else if (inline instanceof Inline.Code code) {
        plain(code.content(), to);
      } else if (inline instanceof Inline.Strong strong) {
        plain(strong.content(), to);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        plain(emphasis.content(), to);
      } else if (inline instanceof Inline.Link link) {
        plain(link.content(), to);
      } else if (inline instanceof Inline.Image image) {
        plain(image.alt(), to);
      } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.LineBreak) {
        to.append(' ');
      }
    }
  }
}
