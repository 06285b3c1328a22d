package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What the readers of one page share: its text, its findings, its footnotes, and how deep they are.
 */
final class Reading {
  /**
   * How deep a tree may be, blocks and inlines together: those who walk it recurse on ordinary
   * stacks.
   */
  static final int DEEPEST = 150;

  private final SourceFile file;
  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final FootnoteNumbers footnotes = new FootnoteNumbers();
  private int depth;

  Reading(SourceFile file, String text) {
    this.file = file;
    this.text = text;
  }

  SourceFile file() {
    return file;
  }

  String text() {
    return text;
  }

  FootnoteNumbers footnotes() {
    return footnotes;
  }

  List<Finding> findings() {
    return findings;
  }

  void report(Finding.Builder finding) {
    findings.add(finding.build());
  }

  Place place(Span span) {
    return file.at(span);
  }

  void descend(Node node) {
    if (++depth > DEEPEST) {
      throw new TooDeep(node.getStartOffset());
    }
  }

  void ascend() {
    depth--;
  }

  static Span span(Node node) {
    return new Span(node.getStartOffset(), node.getEndOffset());
  }

  /** The span of a block without the blanks and line ends behind it. */
  Span trimmed(Node node) {
    int start = node.getStartOffset();
    int end = node.getEndOffset();
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(start, end);
  }

  /** The page nests too deeply at an offset. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int offset;

    TooDeep(int offset) {
      super("the page nests too deeply", null, false, false);
      this.offset = offset;
    }
  }
}
