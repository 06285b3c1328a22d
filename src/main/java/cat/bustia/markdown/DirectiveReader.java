package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns the engine's directives into ours, whatever their names. */
final class DirectiveReader {
  private final Reading page;
  private final String source;

  DirectiveReader(Reading page) {
    this.page = page;
    this.source = page.text();
  }

  Block.Directive read(DirectiveNode node, List<Block> content) {
    int start = node.opening.getStartOffset();
    int lineEnd = node.opening.getEndOffset();
    List<Block.Argument> words = words(start + node.fence, lineEnd);
    Block.Argument name = words.get(0);
    int end = node.closedAt();
    if (end < 0) {
      Block.Argument last = words.get(words.size() - 1);
      end = content.isEmpty() ? last.span().end() : content.get(content.size() - 1).span().end();
      page.report(
          Finding.of(
                  Rule.INVALID_DIRECTIVE,
                  page.place(new Span(start, last.span().end())),
                  "the block `" + name.text() + "` is never closed")
              .label("opened here")
              .help("close it with a line `" + ":".repeat(node.fence) + "`"));
    }
    return new Block.Directive(
        name.text(), name.span(), words.subList(1, words.size()), content, new Span(start, end));
  }

  void reportStray(DirectiveEndNode end) {
    if (end.stray) {
      page.report(
          Finding.of(
                  Rule.INVALID_DIRECTIVE,
                  page.place(Reading.span(end)),
                  "this line closes a block, but none is open here")
              .label("closes nothing")
              .help("remove it, or open a block before it with its name, as `:::note`"));
    }
  }

  private List<Block.Argument> words(int start, int end) {
    List<Block.Argument> words = new ArrayList<>();
    int i = start;
    while (i < end) {
      int from = i;
      while (i < end && source.charAt(i) > ' ') {
        i++;
      }
      if (i > from) {
        words.add(new Block.Argument(source.substring(from, i), new Span(from, i)));
      }
      i++;
    }
    return words;
  }
}
