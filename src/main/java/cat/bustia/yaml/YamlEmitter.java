package cat.bustia.yaml;

import cat.bustia.source.Place;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes YAML for people: comments, short collections on one line, quotes only where a text could
 * be misread; {@link YamlReader} reads the same values back.
 *
 * <p>The nodes given to it come from elsewhere; where each scalar went is known afterwards.
 */
public final class YamlEmitter {
  /** How long a comment's line may be, in UTF-16 units. */
  private static final int COMMENT_WIDTH = 118;

  /** How long the line of a list of values may be, in UTF-16 units. */
  private static final int LIST_WIDTH = 118;

  /** How long the line of a mapping may be, in UTF-16 units: servers read best in one line each. */
  private static final int MAPPING_WIDTH = 180;

  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[0-9][0-9_]*(?:[.][0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+"
              + "|[0-9]+(?::[0-9]+)+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private final StringBuilder out = new StringBuilder();
  private final List<Origin> origins = new ArrayList<>();
  private int indent;

  /** A scalar of the text, and the place that it comes from. */
  public record Origin(Span written, Place from) {}

  /**
   * A whole text.
   *
   * @param origins in the order of the text
   */
  public record Written(String text, List<Origin> origins) {
    public Written {
      origins = List.copyOf(origins);
    }
  }

  /** A comment on lines of its own; what cannot be seen in it is written by its number. */
  public YamlEmitter comment(String text) {
    for (String line : text.strip().split("\\R", -1)) {
      String rest = visible(line.strip());
      do {
        int cut = cut(rest);
        out.append(" ".repeat(indent)).append(rest.isEmpty() ? "#" : "# ");
        out.append(rest.substring(0, cut).stripTrailing()).append('\n');
        rest = rest.substring(cut).strip();
      } while (!rest.isEmpty());
    }
    return this;
  }

  private int cut(String line) {
    int room = COMMENT_WIDTH - indent - 2;
    if (line.length() <= room) {
      return line.length();
    }
    int blank = line.lastIndexOf(' ', room);
    int next = blank > 0 ? blank : line.indexOf(' ');
    return next < 0 ? line.length() : next;
  }

  /** Begins a mapping or a list under a key, which {@link #close} ends. */
  public YamlEmitter open(String key) {
    out.append(" ".repeat(indent)).append(quoted(key)).append(":\n");
    indent += 2;
    return this;
  }

  public YamlEmitter close() {
    indent -= 2;
    return this;
  }

  /** A key with its value: on one line if that is short enough, else a part a line. */
  public YamlEmitter entry(String key, YamlNode value) {
    out.append(" ".repeat(indent)).append(quoted(key)).append(':');
    value(value);
    return this;
  }

  /** An item of the list that is open. */
  public YamlEmitter item(YamlNode value) {
    out.append(" ".repeat(indent)).append('-');
    value(value);
    return this;
  }

  public Written end() {
    return new Written(out.toString(), origins);
  }

  /** What follows a key or a dash, to the end of the line or of the block. */
  private void value(YamlNode value) {
    int lineStart = out.lastIndexOf("\n") + 1;
    int length = out.length();
    int known = origins.size();
    out.append(' ');
    flow(value);
    int width = value instanceof YamlMapping ? MAPPING_WIDTH : LIST_WIDTH;
    boolean block = out.length() - lineStart > width && !isEmpty(value);
    if (!block || value instanceof YamlScalar) {
      out.append('\n');
      return;
    }
    out.setLength(length);
    origins.subList(known, origins.size()).clear();
    if (value instanceof YamlSequence sequence) {
      out.append('\n');
      indent += 2;
      sequence.items().forEach(this::item);
      indent -= 2;
    } else if (value instanceof YamlMapping mapping) {
      block(mapping, out.charAt(out.length() - 1) == '-');
    }
  }

  private void block(YamlMapping mapping, boolean item) {
    indent += 2;
    boolean first = item;
    if (!item) {
      out.append('\n');
    }
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (first) {
        out.append(' ').append(quoted(entry.key().text())).append(':');
        value(entry.value());
      } else {
        entry(entry.key().text(), entry.value());
      }
      first = false;
    }
    indent -= 2;
  }

  private static boolean isEmpty(YamlNode value) {
    return value instanceof YamlMapping mapping && mapping.entries().isEmpty()
        || value instanceof YamlSequence sequence && sequence.items().isEmpty();
  }

  private void flow(YamlNode value) {
    if (value instanceof YamlScalar scalar) {
      int start = out.length();
      out.append(scalar.plain() ? scalar.text() : quoted(scalar.text()));
      origins.add(new Origin(new Span(start, out.length()), scalar.place()));
    } else if (value instanceof YamlSequence sequence) {
      String gap = "[";
      for (YamlNode item : sequence.items()) {
        out.append(gap);
        flow(item);
        gap = ", ";
      }
      out.append(sequence.items().isEmpty() ? "[]" : "]");
    } else if (value instanceof YamlMapping mapping) {
      String gap = "{";
      for (YamlMapping.Entry entry : mapping.entries()) {
        out.append(gap).append(quoted(entry.key().text())).append(": ");
        flow(entry.value());
        gap = ", ";
      }
      out.append(mapping.entries().isEmpty() ? "{}" : "}");
    }
  }

  private static String quoted(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (HiddenCharacters.isHidden(c)) {
                    quoted.append(
                        String.format(Locale.ROOT, c > 0xffff ? "\\U%08X" : "\\u%04X", c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  /** Whether a text without quotes is read as itself, in any place and by any reader of YAML. */
  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && Character.isLetterOrDigit(text.codePointAt(0))
        && !text.endsWith(":")
        && !text.endsWith(" ")
        && !text.contains(": ")
        && !text.contains(" #")
        && text.codePoints()
            // SnakeYAML takes ? in braces for the sign of a key.
            .noneMatch(c -> c < ' ' || "[]{},?".indexOf(c) >= 0 || HiddenCharacters.isHidden(c))
        && !WORDS.contains(text.toLowerCase(Locale.ROOT))
        && (text.length() > 40 || !NUMBER.matcher(text).matches());
  }

  private static String visible(String line) {
    StringBuilder visible = new StringBuilder();
    line.codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .forEach(
            c -> {
              if (HiddenCharacters.isHidden(c)) {
                visible.append(HiddenCharacters.name(c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }
}
