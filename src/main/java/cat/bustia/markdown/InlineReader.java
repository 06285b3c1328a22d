package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the engine's inline nodes into ours. */
final class InlineReader {
  private final Reading page;
  private final String source;
  private final InlineBuffer buffer;
  private final Document document;
  private int proseEnd = Integer.MAX_VALUE;
  private boolean inCell;

  InlineReader(Reading page, Document document) {
    this.page = page;
    this.source = page.text();
    this.buffer = new InlineBuffer(source);
    this.document = document;
  }

  /** The children of a node. */
  List<Inline> children(Node parent) {
    int mark = buffer.open();
    addChildren(parent);
    return buffer.close(mark);
  }

  /** The children of a table cell, where {@code \|} is a bar even in code. */
  List<Inline> cell(Node parent) {
    inCell = true;
    List<Inline> content = children(parent);
    inCell = false;
    return content;
  }

  /** The children of a node as far as {@code end}; prose behind it is left out. */
  List<Inline> childrenUntil(Node parent, int end) {
    proseEnd = end;
    List<Inline> content = children(parent);
    proseEnd = Integer.MAX_VALUE;
    return content;
  }

  /** The lines of a code block. */
  List<Inline> code(List<BasedSequence> lines) {
    int mark = buffer.open();
    for (BasedSequence line : lines) {
      codeLine(line);
    }
    return buffer.close(mark);
  }

  private void codeLine(BasedSequence line) {
    int start = line.getStartOffset();
    int end = line.getEndOffset();
    int indent = line.length() - (end - start);
    if (indent > 0) {
      boolean tab = start > 0 && source.charAt(start - 1) == '\t';
      buffer.add(new Inline.Text(" ".repeat(indent), new Span(tab ? start - 1 : start, start)));
    }
    int contentEnd = end;
    while (contentEnd > start && isLineEnd(source.charAt(contentEnd - 1))) {
      contentEnd--;
    }
    buffer.verbatim(start, contentEnd);
    if (contentEnd < end) {
      lineEnd(contentEnd, end, "\n");
    }
  }

  private void lineEnd(int start, int end, String meant) {
    if (end - start == 1 && source.startsWith(meant, start)) {
      buffer.plain(start, end);
    } else {
      buffer.add(new Inline.Text(meant, new Span(start, end)));
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void addChildren(Node parent) {
    page.descend(parent);
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      add(child);
    }
    page.ascend();
  }

  private void add(Node node) {
    if (node instanceof Text) {
      prose(node.getChars());
    } else if (node instanceof SoftLineBreak) {
      buffer.add(new Inline.SoftBreak(Reading.span(node)));
    } else if (node instanceof Code code) {
      addCode(code);
    } else if (node instanceof Emphasis) {
      buffer.add(new Inline.Emphasis(children(node), Reading.span(node)));
    } else if (node instanceof StrongEmphasis) {
      buffer.add(new Inline.Strong(children(node), Reading.span(node)));
    } else if (node instanceof InlineLinkNode link) {
      addLink(node instanceof Image, node, link);
    } else if (node instanceof RefNode reference) {
      addReferenced(reference);
    } else if (node instanceof HtmlEntity) {
      prose(node.getChars());
    } else if (node instanceof HardLineBreak) {
      buffer.add(new Inline.LineBreak(Reading.span(node)));
    } else if (node instanceof MailLink mail) {
      addAutoLink(node, mail.getText(), "mailto:");
    } else if (node instanceof AutoLink web) {
      addAutoLink(node, web.getText(), "");
    } else if (node instanceof Footnote footnote) {
      addFootnote(footnote);
    } else if (node instanceof HtmlInline) {
      page.report(
          Finding.of(Rule.RAW_HTML, page.place(Reading.span(node)), "raw HTML is not allowed")
              .label("HTML typed by hand")
              .help("write it in Markdown, or as code between backticks if readers shall see it"));
    } else if (!(node instanceof HtmlInlineComment)) {
      addWithGaps(node);
    }
  }

  private void prose(BasedSequence chars) {
    int start = chars.getStartOffset();
    int end = chars.getEndOffset();
    if (end - start == chars.length()) {
      prose(start, end);
      return;
    }
    for (int i = 0; i < chars.length(); ) {
      int from = chars.getIndexOffset(i);
      if (from < 0) {
        // Blanks that the engine puts in the place of indentation.
        i++;
        continue;
      }
      int to = from;
      while (i < chars.length() && chars.getIndexOffset(i) == to) {
        i++;
        to++;
      }
      prose(from, to);
    }
  }

  private void prose(int start, int end) {
    buffer.prose(start, Math.min(end, Math.max(start, proseEnd)));
  }

  private void addCode(Code node) {
    int mark = buffer.open();
    BasedSequence text = node.getText();
    int length = text.length();
    int from = 0;
    int to = length;
    if (length > 2 && isBlank(text.charAt(0)) && isBlank(text.charAt(length - 1))) {
      boolean filled = !text.isBlank();
      from = filled ? skipBlank(text) : 0;
      to = filled ? length - blankAtEnd(text) : length;
    }
    int i = from;
    while (i < to) {
      int start = text.getIndexOffset(i);
      if (start < 0) {
        i++;
      } else if (isLineEnd(source.charAt(start))) {
        int pair = source.charAt(start) == '\r' && i + 1 < to && text.charAt(i + 1) == '\n' ? 2 : 1;
        buffer.add(new Inline.Text(" ", new Span(start, start + pair)));
        i += pair;
      } else {
        i = codeRun(text, i, to);
      }
    }
    List<Inline> content = buffer.close(mark);
    buffer.add(new Inline.Code(content, Reading.span(node)));
  }

  /** Adds the code of one line from {@code i}, and says where it ends. */
  private int codeRun(BasedSequence text, int i, int to) {
    int start = text.getIndexOffset(i);
    int next = i;
    int end = start;
    while (next < to && text.getIndexOffset(next) == end && !isLineEnd(source.charAt(end))) {
      boolean bar =
          inCell && source.charAt(end) == '\\' && next + 1 < to && source.charAt(end + 1) == '|';
      if (bar) {
        buffer.verbatim(start, end);
        buffer.add(new Inline.Text("|", new Span(end, end + 2)));
        return next + 2;
      }
      next++;
      end++;
    }
    buffer.verbatim(start, end);
    return Math.max(next, i + 1);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || isLineEnd(c);
  }

  private static int skipBlank(BasedSequence text) {
    return text.charAt(0) == '\r' && text.charAt(1) == '\n' ? 2 : 1;
  }

  private static int blankAtEnd(BasedSequence text) {
    int length = text.length();
    return text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\r' ? 2 : 1;
  }

  private void addLink(boolean image, Node node, LinkNodeBase target) {
    List<Inline> content = children(node);
    List<Inline> to = literal(target.getUrl());
    Optional<List<Inline>> title =
        target.getTitleOpeningMarker().isNotNull()
            ? Optional.of(literal(target.getTitle()))
            : Optional.empty();
    buffer.add(
        image
            ? new Inline.Image(flat(content), to, title, Reading.span(node))
            : new Inline.Link(content, to, title, Reading.span(node)));
  }

  private void addReferenced(RefNode node) {
    @Nullable Reference definition = node.isDefined() ? node.getReferenceNode(document) : null;
    if (definition == null) {
      addWithGaps(node);
    } else {
      addLink(node instanceof com.vladsch.flexmark.ast.ImageRef, node, definition);
    }
  }

  private void addAutoLink(Node node, BasedSequence address, String scheme) {
    int start = address.getStartOffset();
    int end = address.getEndOffset();
    int shown = buffer.open();
    buffer.verbatim(start, end);
    List<Inline> content = buffer.close(shown);
    List<Inline> target = content;
    if (!scheme.isEmpty()) {
      target = new ArrayList<>();
      target.add(new Inline.Text(scheme, Span.at(start)));
      target.addAll(content);
    }
    buffer.add(new Inline.Link(content, target, Optional.empty(), Reading.span(node)));
  }

  private void addFootnote(Footnote node) {
    if (node.getFootnoteBlock() == null) {
      buffer.plain(node.getStartOffset(), node.getEndOffset());
    } else {
      String label = node.getText().toString();
      int number = page.footnotes().number(node.getFootnoteBlock());
      buffer.add(new Inline.FootnoteReference(label, number, Reading.span(node)));
    }
  }

  /** A node that means nothing here: its children, and the source around them as text. */
  private void addWithGaps(Node node) {
    int at = node.getStartOffset();
    page.descend(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child.getStartOffset() < child.getEndOffset()) {
        gap(at, child.getStartOffset());
        add(child);
        at = child.getEndOffset();
      }
    }
    page.ascend();
    gap(at, node.getEndOffset());
  }

  private void gap(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (isLineEnd(source.charAt(i))) {
        prose(from, i);
        int next = source.startsWith("\r\n", i) ? i + 2 : i + 1;
        buffer.add(new Inline.SoftBreak(new Span(i, next)));
        from = next;
        i = next - 1;
      }
    }
    if (from < end) {
      prose(from, end);
    }
  }

  /** A link target or title: texts and references. */
  private List<Inline> literal(BasedSequence chars) {
    int mark = buffer.open();
    prose(chars);
    return buffer.close(mark);
  }

  /** The texts and references of inlines, without their markup. */
  private List<Inline> flat(List<Inline> content) {
    for (Inline inline : content) {
      if (!(inline instanceof Inline.Text || inline instanceof Inline.Reference)) {
        int mark = buffer.open();
        flatten(content);
        return buffer.close(mark);
      }
    }
    return content;
  }

  private void flatten(List<Inline> content) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Emphasis emphasis) {
        flatten(emphasis.content());
      } else if (inline instanceof Inline.Strong strong) {
        flatten(strong.content());
      } else if (inline instanceof Inline.Code code) {
        flatten(code.content());
      } else if (inline instanceof Inline.Link link) {
        flatten(link.content());
      } else if (inline instanceof Inline.Image image) {
        flatten(image.alt());
      } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.LineBreak) {
        buffer.add(new Inline.Text(" ", inline.span()));
      } else if (!(inline instanceof Inline.FootnoteReference)) {
        buffer.add(inline);
      }
    }
  }
}
