package cat.bustia.check.rules;

import cat.bustia.check.PageView;
import cat.bustia.finding.Fix;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import cat.bustia.statement.Mention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts a reference in the place of a typed value, so that the markup around it stays whole, front
 * matter stays YAML and a heading keeps its address.
 */
final class Mending {
  private static final String OPENING = "[<(";
  private static final String CLOSING = "]>)";

  private final PageView page;
  private final Place place;
  private final String text;

  private Mending(PageView page, Place place) {
    this.page = page;
    this.place = place;
    this.text = place.file().text();
  }

  /**
   * The fix that states a fact where a mention stands.
   *
   * @param name the fact's name on this page
   * @param doubt why the fact may be another one
   * @return empty where a reference would not be one, or would break what is around it
   */
  static Optional<Fix> of(PageView page, Mention mention, String name, Optional<String> doubt) {
    if (mention.shape() == Mention.Shape.IMPLIED) {
      return Optional.empty();
    }
    Optional<String> reason =
        switch (mention.shape()) {
          case WORDED -> Optional.of("the words around it may have to change");
          case WEB -> Optional.of("the address may lead elsewhere");
          default -> doubt;
        };
    return exact(page, mention)
        .flatMap(place -> new Mending(page, place).fix("{{" + name + "}}", reason));
  }

  /** Where the value itself stands: of a quoted text of front matter only the whole is known. */
  private static Optional<Place> exact(PageView page, Mention mention) {
    Place place = mention.place();
    String source = place.text();
    boolean quoted =
        place.span().start() < page.page().bodyStart()
            && source.length() > 2
            && (source.startsWith("\"") || source.startsWith("'"));
    if (!quoted) {
      return Optional.of(place);
    }
    int at = source.indexOf(mention.shown());
    if (mention.shown().isEmpty() || at < 0 || source.indexOf(mention.shown(), at + 1) >= 0) {
      return Optional.empty();
    }
    int start = place.span().start() + at;
    return Optional.of(place.file().at(new Span(start, start + mention.shown().length())));
  }

  private Optional<Fix> fix(String reference, Optional<String> reason) {
    Span span = place.span();
    boolean broken =
        (span.start() > 0 && "\\{".indexOf(text.charAt(span.start() - 1)) >= 0)
            || (span.end() < text.length() && text.charAt(span.end()) == '}');
    if (broken) {
      // A backslash or a further brace would make text of it.
      return Optional.empty();
    }
    Optional<String> replacement = withMarkup(reference);
    if (replacement.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    if (span.start() < page.page().bodyStart()) {
      if (!inFrontMatter(replacement.get(), edits)) {
        return Optional.empty();
      }
    } else {
      edits.add(new Edit(place, replacement.get()));
      keptAddress().ifPresent(edits::add);
    }
    boolean marked = isMarked(place.text());
    Optional<String> why =
        reason.or(
            () -> marked ? Optional.of("there is markup inside the value") : Optional.empty());
    return Optional.of(
        why.map(because -> Fix.unsafe(edits, because)).orElseGet(() -> Fix.safe(edits)));
  }

  private static boolean isMarked(String source) {
    return source.chars().anyMatch(c -> "*_~`[]<>|\n\"'".indexOf(c) >= 0);
  }

  /**
   * The reference with the delimiters that the value's text holds one end of; empty where it cannot
   * be told which end.
   */
  private Optional<String> withMarkup(String reference) {
    Deque<String> open = new ArrayDeque<>();
    String source = place.text();
    for (int i = 0; i < source.length(); ) {
      char c = source.charAt(i);
      int next = i + 1;
      if (c == '\\') {
        next = Math.min(i + 2, source.length());
      } else if (c == '|') {
        return Optional.empty();
      } else if (OPENING.indexOf(c) >= 0) {
        open.push(String.valueOf(CLOSING.charAt(OPENING.indexOf(c))));
      } else if (CLOSING.indexOf(c) >= 0) {
        if (open.isEmpty() || !open.pop().equals(String.valueOf(c))) {
          return Optional.empty();
        }
      } else if ("*_~`".indexOf(c) >= 0) {
        while (next < source.length() && source.charAt(next) == c) {
          next++;
        }
        String run = source.substring(i, next);
        if (run.equals(open.peek())) {
          open.pop();
        } else {
          open.push(run);
        }
      }
      i = next;
    }
    if (open.isEmpty()) {
      return Optional.of(reference);
    }
    String run = open.pop();
    boolean emphasis = open.isEmpty() && CLOSING.indexOf(run.charAt(0)) < 0;
    if (emphasis && text.startsWith(run, place.span().start() - run.length())) {
      return Optional.of(reference + run);
    }
    return emphasis && text.startsWith(run, place.span().end())
        ? Optional.of(run + reference)
        : Optional.empty();
  }

  /**
   * Keeps a heading's address, which would be made of the reference's name otherwise: outside links
   * lead there.
   */
  private Optional<Edit> keptAddress() {
    for (Block.Heading heading : page.elements().headings()) {
      if (!heading.explicitId()
          && !heading.content().isEmpty()
          && heading.span().contains(place.span())) {
        Inline last = heading.content().get(heading.content().size() - 1);
        Place end = place.file().at(Span.at(last.span().end()));
        return Optional.of(new Edit(end, " {#" + heading.id() + "}"));
      }
    }
    return Optional.empty();
  }

  /** Replaces a value of front matter, in quotes where YAML would take its brace for its own. */
  private boolean inFrontMatter(String replacement, List<Edit> edits) {
    int lineStart = text.lastIndexOf('\n', place.span().start() - 1) + 1;
    int lineEnd = lineEnd(place.span().end());
    int value = lineStart;
    while (value < lineEnd && " \t-".indexOf(text.charAt(value)) >= 0) {
      value++;
    }
    int colon = text.indexOf(": ", value);
    if (colon >= 0 && colon < place.span().start()) {
      value = colon + 2;
      while (value < lineEnd && text.charAt(value) == ' ') {
        value++;
      }
    }
    char first = text.charAt(Math.min(value, place.span().start()));
    if (first == '"' || first == '\'' || first == '|' || first == '>') {
      edits.add(new Edit(place, replacement));
      return true;
    }
    if (first == '[' || first == '{') {
      return inQuotes(replacement, value, edits);
    }
    if (value < place.span().start()) {
      edits.add(new Edit(place, replacement));
      return true;
    }
    return quoted(replacement, lineEnd, edits);
  }

  /** In a list on one line, a reference may stand in quotes alone. */
  private boolean inQuotes(String replacement, int from, List<Edit> edits) {
    long quotes = text.substring(from, place.span().start()).chars().filter(c -> c == '"').count();
    if (quotes % 2 == 1) {
      edits.add(new Edit(place, replacement));
    }
    return quotes % 2 == 1;
  }

  private boolean quoted(String replacement, int lineEnd, List<Edit> edits) {
    int comment = text.indexOf(" #", place.span().end());
    int end = comment >= 0 && comment < lineEnd ? comment : lineEnd;
    while (end > place.span().end() && " \t\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String rest = text.substring(place.span().end(), end);
    boolean goesOn = lineEnd + 1 < text.length() && " \t".indexOf(text.charAt(lineEnd + 1)) >= 0;
    if (goesOn || rest.indexOf('"') >= 0 || rest.indexOf('\\') >= 0) {
      return false;
    }
    if (rest.isEmpty()) {
      edits.add(new Edit(place, '"' + replacement + '"'));
    } else {
      edits.add(new Edit(place, '"' + replacement));
      edits.add(new Edit(place.file().at(Span.at(end)), "\""));
    }
    return true;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
