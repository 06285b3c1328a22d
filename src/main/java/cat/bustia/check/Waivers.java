package cat.bustia.check;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Waivers: {@code <!-- allow wrong-port: reason -->} on its own line before the block it covers.
 *
 * <p>A waiver covers the next block of its container, whole: a list, a table, a directive; of a
 * heading only the heading. Several may stand before one block. Front matter cannot be waived.
 */
final class Waivers {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";
  private static final String ALLOW = "allow";
  private static final Set<Rule> NEVER =
      EnumSet.of(Rule.UNUSED_WAIVER, Rule.INVALID_WAIVER, Rule.SILENT_STATEMENT);
  private static final List<String> NAMES =
      Arrays.stream(Rule.values()).filter(rule -> !NEVER.contains(rule)).map(Rule::id).toList();

  private final SourceFile file;
  private final Consumer<Finding> findings;
  private final List<Waiver> waivers = new ArrayList<>();

  private Waivers(SourceFile file, Consumer<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The waivers of a page, in its order; what is wrong with one goes to {@code findings}. */
  static List<Waiver> read(Document document, Consumer<Finding> findings) {
    if (!document.file().text().contains(OPEN)) {
      return List.of();
    }
    Waivers reader = new Waivers(document.file(), findings);
    Deque<List<? extends Block>> open = new ArrayDeque<>();
    open.push(document.footnotes());
    open.push(document.blocks());
    while (!open.isEmpty()) {
      reader.readContainer(open.pop(), open);
    }
    return List.copyOf(reader.waivers);
  }

  private void readContainer(List<? extends Block> blocks, Deque<List<? extends Block>> open) {
    Optional<Span> next = Optional.empty();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block instanceof Block.Comment comment) {
        readComment(comment, next);
      } else {
        next = Optional.of(block.span());
        openContainer(block, open);
      }
    }
  }

  private static void openContainer(Block block, Deque<List<? extends Block>> open) {
    if (block instanceof Block.Quote quote) {
      open.push(quote.content());
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> open.push(item.content()));
    } else if (block instanceof Block.Directive directive) {
      open.push(directive.content());
    } else if (block instanceof Block.FootnoteDefinition footnote) {
      open.push(footnote.content());
    } else if (block instanceof Block.DefinitionList list) {
      for (Block.Definition entry : list.entries()) {
        entry.meanings().forEach(meaning -> open.push(meaning.content()));
      }
    }
  }

  private void readComment(Block.Comment comment, Optional<Span> next) {
    String source = file.slice(comment.span());
    int start = source.indexOf(OPEN);
    int end = source.indexOf(CLOSE, Math.max(start, 0));
    if (start < 0 || end < 0) {
      return;
    }
    Span whole =
        new Span(comment.span().start() + start, comment.span().start() + end + CLOSE.length());
    Span text = trim(new Span(whole.start() + OPEN.length(), whole.end() - CLOSE.length()));
    String said = file.slice(text);
    boolean waiver =
        said.startsWith(ALLOW)
            && (said.length() == ALLOW.length()
                || Character.isWhitespace(said.charAt(ALLOW.length())));
    if (waiver) {
      Span rest = trim(new Span(text.start() + ALLOW.length(), text.end()));
      readNames(file.at(whole), rest, next);
    }
  }

  private void readNames(Place place, Span rest, Optional<Span> next) {
    String said = file.slice(rest);
    int colon = said.indexOf(':');
    if (colon < 0 || said.substring(colon + 1).isBlank()) {
      findings.accept(
          Finding.of(Rule.INVALID_WAIVER, place, "waiver gives no reason")
              .help("say why, after a colon: `<!-- allow " + firstName(said) + ": … -->`")
              .build());
      return;
    }
    List<Waiver.Name> names = new ArrayList<>();
    boolean valid = true;
    int from = rest.start();
    int end = rest.start() + colon;
    while (from <= end) {
      int comma = file.text().indexOf(',', from);
      int to = comma < 0 || comma > end ? end : comma;
      valid &= readName(trim(new Span(from, to)), place, names);
      from = to + 1;
    }
    if (valid || !names.isEmpty()) {
      waivers.add(new Waiver(place, names, next));
    }
  }

  private boolean readName(Span span, Place waiver, List<Waiver.Name> names) {
    String name = file.slice(span);
    Place place = span.isEmpty() ? waiver : file.at(span);
    Optional<Rule> rule = Rule.of(name);
    if (rule.isPresent() && !NEVER.contains(rule.get())) {
      names.add(new Waiver.Name(rule.get(), place));
      return true;
    }
    if (span.isEmpty()) {
      findings.accept(
          Finding.of(Rule.INVALID_WAIVER, place, "waiver names no rule")
              .help("name the rule that it allows: `<!-- allow wrong-port: … -->`")
              .build());
      return false;
    }
    String message =
        rule.isPresent()
            ? Quoted.of(name) + " cannot be allowed"
            : "no rule is called " + Quoted.of(name);
    Finding.Builder finding = Finding.of(Rule.INVALID_WAIVER, place, message).actual(name);
    if (rule.isEmpty()) {
      List<String> near = Nearest.names(name, NAMES);
      if (!near.isEmpty()) {
        finding
            .help("write " + Quoted.anyOf(near))
            .fix(Fix.unsafe(new Edit(place, near.get(0)), "it is only the nearest name"));
      }
    }
    findings.accept(finding.build());
    return false;
  }

  private static String firstName(String said) {
    String name = said.split("[:,\\s]", 2)[0];
    return Rule.of(name).isPresent() ? name : "wrong-port";
  }

  private Span trim(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(file.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(file.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * The findings of one page that no waiver allows, and one more for each waiver, or name in one,
   * that allows nothing.
   */
  static List<Finding> apply(List<Waiver> waivers, List<Finding> findings) {
    if (waivers.isEmpty()) {
      return findings;
    }
    List<Finding> left = new ArrayList<>(findings.size());
    List<Set<Rule>> used = new ArrayList<>();
    waivers.forEach(waiver -> used.add(EnumSet.noneOf(Rule.class)));
    for (Finding finding : findings) {
      boolean allowed = false;
      for (int i = 0; i < waivers.size(); i++) {
        Waiver waiver = waivers.get(i);
        boolean names = waiver.names().stream().anyMatch(name -> name.rule() == finding.rule());
        if (names && waiver.reaches(finding)) {
          used.get(i).add(finding.rule());
          allowed = true;
        }
      }
      if (!allowed) {
        left.add(finding);
      }
    }
    for (int i = 0; i < waivers.size(); i++) {
      addUnused(waivers.get(i), used.get(i), left);
    }
    return left;
  }

  private static void addUnused(Waiver waiver, Set<Rule> used, List<Finding> findings) {
    List<Waiver.Name> idle =
        waiver.names().stream().filter(name -> !used.contains(name.rule())).toList();
    if (idle.size() == waiver.names().size()) {
      String message =
          waiver.covers().isPresent()
              ? "waiver allows nothing: the block has no finding of "
                  + Quoted.anyOf(idle.stream().map(name -> name.rule().id()).toList())
              : "waiver covers nothing: no block follows it";
      findings.add(
          Finding.of(Rule.UNUSED_WAIVER, waiver.place(), message)
              .help("remove the waiver")
              .fix(Fix.safe(new Edit(wholeLines(waiver.place()), "")))
              .build());
      return;
    }
    for (Waiver.Name name : idle) {
      findings.add(
          Finding.of(
                  Rule.UNUSED_WAIVER,
                  name.place(),
                  "waiver allows nothing: the block has no finding of `" + name.rule().id() + "`")
              .help("remove the rule from the waiver")
              .fix(Fix.safe(new Edit(withComma(name.place()), "")))
              .build());
    }
  }

  /** The waiver with its line, and the blank line after it where another stands before it. */
  private static Place wholeLines(Place place) {
    String text = place.file().text();
    int start = place.span().start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    boolean ownLine =
        start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
    int end = place.span().end();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    boolean atEnd = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
    if (!ownLine || !atEnd) {
      return place;
    }
    end = afterLineEnd(text, end);
    boolean blankBefore = start == 0 || blankLineEndsAt(text, start);
    int next = end;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    if (blankBefore && next < text.length() && afterLineEnd(text, next) > next) {
      end = afterLineEnd(text, next);
    }
    return new Place(place.file(), new Span(start, end));
  }

  private static boolean blankLineEndsAt(String text, int lineStart) {
    int i = lineStart - 1;
    if (i > 0 && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r') {
      i--;
    }
    return i > 0 && (text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r');
  }

  private static int afterLineEnd(String text, int at) {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
      return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
    }
    return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** A name with the comma that parts it from its neighbour. */
  private static Place withComma(Place place) {
    String text = place.file().text();
    int end = place.span().end();
    while (Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    if (text.charAt(end) == ',') {
      end++;
      while (Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return new Place(place.file(), new Span(place.span().start(), end));
    }
    int start = place.span().start();
    while (start > 0 && text.charAt(start - 1) != ',') {
      start--;
    }
    return new Place(place.file(), new Span(Math.max(0, start - 1), place.span().end()));
  }
}
