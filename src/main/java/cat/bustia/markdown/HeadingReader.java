package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives every heading of a page an id of its own: the one typed as {@code {#id}} at its end, that
 * of the heading which it translates, or one made from its text.
 */
final class HeadingReader {
  private final Reading page;
  private final String source;
  private final InlineReader inlines;
  private final Map<String, Span> explicit = new HashMap<>();
  private final Set<String> taken;
  private final InheritedIds inherited;

  /** The next number to try for an id that is taken. */
  private final Map<String, Integer> suffixes = new HashMap<>();

  /**
   * @param anchors those of the page that this one translates; empty if it translates none
   */
  HeadingReader(Reading page, InlineReader inlines, Node tree, List<Anchor> anchors) {
    this.page = page;
    this.source = page.text();
    this.inlines = inlines;
    this.taken = typedIds(source);
    this.inherited = InheritedIds.of(tree, anchors, taken, this::ownId);
    this.taken.addAll(inherited.all());
  }

  private String ownId(Heading node) {
    Span typed = typedId(node, Reading.span(node));
    return source.substring(typed.start(), typed.end());
  }

  private Span typedId(Heading node, Span span) {
    int end = node.getText().isNull() ? span.end() : node.getText().getEndOffset();
    while (end > span.start() && source.charAt(end - 1) <= ' ') {
      end--;
    }
    return typedId(span.start(), end);
  }

  Block.Heading read(Heading node, Span span) {
    Span typed = typedId(node, span);
    if (typed.isEmpty()) {
      List<Inline> content = inlines.children(node);
      String own = inherited.of(node);
      String id = own.isEmpty() ? unique(Slugs.of(content)) : own;
      return new Block.Heading(node.getLevel(), id, false, content, span);
    }
    int contentEnd = typed.start() - 2;
    while (contentEnd > span.start() && source.charAt(contentEnd - 1) <= ' ') {
      contentEnd--;
    }
    List<Inline> content = inlines.childrenUntil(node, contentEnd);
    String id = source.substring(typed.start(), typed.end());
    if (!isId(id)) {
      page.report(
          Finding.of(
                  Rule.INVALID_DIRECTIVE,
                  page.place(typed),
                  "heading id `" + id + "` cannot stand in an address")
              .label("not an id")
              .help("use ASCII letters, digits, `-` and `_`, with a letter first"));
      return new Block.Heading(node.getLevel(), unique(Slugs.of(content)), false, content, span);
    }
    Span first = explicit.putIfAbsent(id, typed);
    if (first != null) {
      page.report(
          Finding.of(
                  Rule.DUPLICATE_ANCHOR,
                  page.place(typed),
                  "heading id `" + id + "` is given twice on this page")
              .label("already taken")
              .related(page.place(first), "first given here")
              .help("give this heading an id of its own"));
      return new Block.Heading(node.getLevel(), unique(id), true, content, span);
    }
    return new Block.Heading(node.getLevel(), id, true, content, span);
  }

  /**
   * What stands between <code>{#</code> and <code>}</code> before {@code end}; empty if nothing.
   */
  private Span typedId(int start, int end) {
    if (end <= start || source.charAt(end - 1) != '}') {
      return Span.at(end);
    }
    int open = source.lastIndexOf("{#", end - 1);
    boolean own =
        open > start && end - open <= 200 && isBlankBefore(open) && noBlank(open + 2, end - 1);
    return own ? new Span(open + 2, end - 1) : Span.at(end);
  }

  private boolean isBlankBefore(int open) {
    return source.charAt(open - 1) <= ' ' && open + 3 < source.length();
  }

  private boolean noBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      if (c <= ' ' || c == '{' || c == '}') {
        return false;
      }
    }
    return start < end;
  }

  private String unique(String wanted) {
    if (taken.add(wanted)) {
      return wanted;
    }
    int next = suffixes.getOrDefault(wanted, 2);
    while (!taken.add(wanted + "-" + next)) {
      next++;
    }
    suffixes.put(wanted, next + 1);
    return wanted + "-" + next;
  }

  /** Ids typed anywhere in the page: one that is made must not take them from a later heading. */
  private static Set<String> typedIds(String source) {
    Set<String> ids = new HashSet<>();
    for (int at = source.indexOf("{#"); at >= 0; at = source.indexOf("{#", at + 2)) {
      int end = at + 2;
      while (end < source.length() && isIdPart(source.charAt(end))) {
        end++;
      }
      if (end < source.length() && source.charAt(end) == '}') {
        ids.add(source.substring(at + 2, end));
      }
    }
    return ids;
  }

  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isIdPart(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && Slugs.isLetter(text.charAt(0));
  }

  private static boolean isIdPart(char c) {
    return Slugs.isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}
