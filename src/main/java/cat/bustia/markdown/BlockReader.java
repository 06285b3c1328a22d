package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Turns the engine's document into ours. */
final class BlockReader {
  private final Reading page;
  private final String source;
  private final InlineReader inlines;
  private final TableReader tables;
  private final HeadingReader headings;
  private final DirectiveReader directives;

  BlockReader(Reading page, com.vladsch.flexmark.util.ast.Document document, List<Anchor> anchors) {
    this.page = page;
    this.source = page.text();
    this.inlines = new InlineReader(page, document);
    this.tables = new TableReader(page, inlines);
    this.headings = new HeadingReader(page, inlines, document, anchors);
    this.directives = new DirectiveReader(page);
  }

  Document read(com.vladsch.flexmark.util.ast.Document document) {
    List<Block> blocks = children(document);
    List<Block.FootnoteDefinition> footnotes = new ArrayList<>();
    FootnoteNumbers numbers = page.footnotes();
    for (int i = 0; i < numbers.used().size(); i++) {
      footnotes.add(footnote(numbers.used().get(i), i + 1));
    }
    for (FootnoteBlock unused : numbers.close()) {
      footnotes.add(footnote(unused, 0));
    }
    return new Document(page.file(), blocks, footnotes);
  }

  private Block.FootnoteDefinition footnote(FootnoteBlock node, int number) {
    List<Block> content = children(node);
    return new Block.FootnoteDefinition(node.getText().toString(), number, content, span(node));
  }

  private List<Block> children(Node parent) {
    Node first = parent.getFirstChild();
    if (first == null) {
      return List.of();
    }
    page.descend(parent);
    List<Block> content = new ArrayList<>();
    for (Node child = first; child != null; child = child.getNext()) {
      add(child, content);
    }
    page.ascend();
    return content;
  }

  private void add(Node node, List<Block> to) {
    if (node instanceof Paragraph) {
      addParagraph(node, to);
    } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      to.add(headings.read(heading, span(node)));
    } else if (node instanceof DefinitionList) {
      to.add(definitions(node));
    } else if (node instanceof ListBlock list) {
      to.add(list(list));
    } else if (node instanceof TableBlock table) {
      to.add(tables.read(table, span(node)));
    } else if (node instanceof FencedCodeBlock code) {
      to.add(fenced(code));
    } else if (node instanceof DirectiveNode directive) {
      to.add(directives.read(directive, children(directive)));
    } else if (node instanceof DirectiveEndNode end) {
      directives.reportStray(end);
    } else if (node instanceof BlockQuote) {
      to.add(new Block.Quote(children(node), span(node)));
    } else if (node instanceof IndentedCodeBlock code) {
      to.add(indented(code));
    } else if (node instanceof HtmlBlockBase) {
      addHtml(node, to);
    } else if (node instanceof ThematicBreak) {
      to.add(new Block.ThematicBreak(span(node)));
    } else if (node instanceof FootnoteBlock footnote) {
      page.footnotes().define(footnote);
    }
  }

  private void addParagraph(Node node, List<Block> to) {
    List<Inline> content = inlines.children(node);
    if (!content.isEmpty()) {
      to.add(new Block.Paragraph(content, span(node)));
    }
  }

  private Block list(ListBlock node) {
    List<Block.Item> items = items(node);
    boolean ordered = node instanceof OrderedList;
    int start = ordered ? ((OrderedList) node).getStartNumber() : 1;
    return new Block.ItemList(ordered, start, node.isTight(), items, span(node));
  }

  private List<Block.Item> items(Node parent) {
    List<Block.Item> items = new ArrayList<>();
    page.descend(parent);
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      items.add(new Block.Item(children(child), span(child)));
    }
    page.ascend();
    return items;
  }

  private Block definitions(Node list) {
    List<Block.Definition> entries = new ArrayList<>();
    Node child = list.getFirstChild();
    while (child != null) {
      List<Block.Paragraph> terms = new ArrayList<>();
      List<Block.Item> meanings = new ArrayList<>();
      Span span = span(child);
      for (; child instanceof DefinitionTerm; child = child.getNext()) {
        Node text = child.getFirstChild() == null ? child : child.getFirstChild();
        terms.add(new Block.Paragraph(inlines.children(text), span(child)));
        span = span.join(span(child));
      }
      for (; child != null && !(child instanceof DefinitionTerm); child = child.getNext()) {
        meanings.add(new Block.Item(children(child), span(child)));
        span = span.join(span(child));
      }
      entries.add(new Block.Definition(terms, meanings, span));
    }
    return new Block.DefinitionList(entries, span(list));
  }

  private Block fenced(FencedCodeBlock node) {
    String info = node.getInfo().isNull() ? "" : node.getInfo().unescape();
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    return code(info.substring(0, end), node.getContentLines(), span(node));
  }

  private Block indented(IndentedCodeBlock node) {
    return code("", node.getContentLines(), span(node));
  }

  private Block code(String language, List<BasedSequence> lines, Span span) {
    List<Inline> content = inlines.code(lines);
    // Of a tab that only half indents the block, the other half is its text.
    boolean tab = !content.isEmpty() && content.get(0).span().start() < span.start();
    return new Block.CodeBlock(language, content, tab ? span.join(content.get(0).span()) : span);
  }

  /** A comment on lines of its own stays, as it may be a waiver; all other HTML is a finding. */
  private void addHtml(Node node, List<Block> to) {
    Span whole = span(node);
    String html = source.substring(whole.start(), whole.end());
    int close = html.startsWith("<!--") ? html.indexOf("-->", 4) : -1;
    if (close >= 0) {
      int end = close + 3;
      to.add(
          new Block.Comment(
              html.substring(4, close), new Span(whole.start(), whole.start() + end)));
      if (end < html.length()) {
        page.report(
            Finding.of(
                    Rule.RAW_HTML,
                    page.place(new Span(whole.start() + end, whole.end())),
                    "text on the line of a comment is not shown")
                .label("belongs to the comment's line")
                .help("put the text on a line of its own"));
      }
      return;
    }
    boolean unclosed = html.startsWith("<!--");
    page.report(
        Finding.of(
                Rule.RAW_HTML,
                page.place(firstLine(whole)),
                unclosed ? "this comment is never closed" : "raw HTML is not allowed")
            .label(unclosed ? "opened here" : "HTML typed by hand")
            .help(
                unclosed
                    ? "end the comment with `-->`"
                    : "write it in Markdown: a table with `|`, a list, or a block such as"
                        + " `:::note`"));
  }

  private Span firstLine(Span span) {
    int end = span.start();
    while (end < span.end() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return new Span(span.start(), end);
  }

  private Span span(Node node) {
    return page.trimmed(node);
  }
}
