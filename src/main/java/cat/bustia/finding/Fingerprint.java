package cat.bustia.finding;

import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a finding is known by from one run to the next: never the line, so that it stays the same
 * when text around it moves, is wrapped anew or gets other markup.
 *
 * @param rule the rule's name
 * @param page the file's path
 * @param text the words at fault with a few of the same block around them, in one line
 * @param occurrence counts equal ones of a page, from 1
 */
public record Fingerprint(String rule, String page, String text, int occurrence) {
  /** How much of the block around the words is kept on each side, in UTF-16 units. */
  private static final int AROUND = 32;

  /** How far the block around the words is looked at, in UTF-16 units. */
  private static final int REACH = 400;

  /** How much of the words at fault is kept, in UTF-16 units. */
  private static final int LONGEST = 160;

  /** Signs of emphasis and code: what changes none of the words. */
  private static final String MARKUP = "*_`~";

  /** The fingerprints of findings, in their order. */
  public static List<Fingerprint> of(List<Finding> findings) {
    Map<Fingerprint, Integer> seen = new HashMap<>();
    List<Fingerprint> all = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Fingerprint first = of(finding);
      all.add(first.at(seen.merge(first, 1, Integer::sum)));
    }
    return List.copyOf(all);
  }

  private Fingerprint at(int count) {
    return new Fingerprint(rule, page, text, count);
  }

  private static Fingerprint of(Finding finding) {
    Place place = finding.place();
    return new Fingerprint(finding.rule().id(), place.file().path(), text(place), 1);
  }

  private static String text(Place place) {
    SourceFile file = place.file();
    Span block = block(file.text(), place.span());
    String before = plain(file.text().substring(block.start(), place.span().start()));
    String words = plain(place.text());
    String after = plain(file.text().substring(place.span().end(), block.end()));
    String text = last(before) + cut(words, LONGEST) + first(after);
    return text.strip();
  }

  /**
   * The lines around a span that belong to its paragraph, item, row or heading, up to the reach.
   */
  private static Span block(String text, Span span) {
    int start = lineStart(text, span.start());
    while (span.start() - start < REACH && start > 0 && !opensBlock(text, start)) {
      int above = lineStart(text, start - 1);
      if (isBlank(text, above)) {
        break;
      }
      start = above;
    }
    int end = lineEnd(text, span.end());
    while (end - span.end() < REACH && end + 1 < text.length()) {
      if (isBlank(text, end + 1) || opensBlock(text, end + 1)) {
        break;
      }
      end = lineEnd(text, end + 1);
    }
    return new Span(
        Math.max(start, span.start() - REACH),
        Math.min(end, Math.max(span.end(), span.end() + REACH)));
  }

  private static int lineStart(String text, int at) {
    return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static boolean isBlank(String text, int lineStart) {
    return text.substring(lineStart, lineEnd(text, lineStart)).isBlank();
  }

  /** Whether a line opens an item, a row, a heading, a quote …: no line of a paragraph goes on. */
  private static boolean opensBlock(String text, int lineStart) {
    int at = lineStart;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at == text.length()) {
      return true;
    }
    if ("-+*|#>:`~<=".indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    int digits = at;
    while (digits < text.length() && digits - at < 9 && isAsciiDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > at && digits < text.length() && ".)".indexOf(text.charAt(digits)) >= 0;
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The words in one line, each gap one blank, without markup; what is hidden has its number. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (isHidden(c)) {
        out.append("<U+").append(Integer.toHexString(c).toUpperCase(Locale.ROOT)).append('>');
      } else if (MARKUP.indexOf(c) < 0) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
  }

  /** The last words of a text. */
  private static String last(String text) {
    if (text.length() <= AROUND) {
      return text;
    }
    String end = text.substring(text.length() - AROUND);
    int blank = end.indexOf(' ');
    return blank < 0 || blank == end.length() - 1 ? whole(end) : end.substring(blank + 1);
  }

  /** The first words of a text. */
  private static String first(String text) {
    if (text.length() <= AROUND) {
      return text;
    }
    String start = text.substring(0, AROUND);
    int blank = start.lastIndexOf(' ');
    return blank <= 0 ? whole(start) : start.substring(0, blank);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : whole(text.substring(0, length));
  }

  /** The text without halves of a pair at its ends. */
  private static String whole(String text) {
    int from = !text.isEmpty() && Character.isLowSurrogate(text.charAt(0)) ? 1 : 0;
    boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    return text.substring(from, Math.max(from, text.length() - (half ? 1 : 0)));
  }
}
