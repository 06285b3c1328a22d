package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds located nodes from SnakeYAML's events, without recursion and without its objects.
 *
 * <p>The events show what composed nodes no longer do: anchors, aliases, tags and duplicate keys.
 */
final class NodeBuilder {
  private final SourceFile file;
  private final Rule rule;
  private final int maxDepth;
  private final boolean rightToLeft;
  private final List<Finding> findings;
  private final Offsets offsets;
  private final String text;
  private final int origin;
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable YamlNode root;
  private int lastEnd;

  NodeBuilder(
      SourceFile file,
      Span part,
      String cleanText,
      Rule rule,
      int maxDepth,
      boolean rightToLeft,
      List<Finding> findings) {
    this.file = file;
    this.rule = rule;
    this.maxDepth = maxDepth;
    this.rightToLeft = rightToLeft;
    this.findings = findings;
    this.text = cleanText;
    this.origin = part.start();
    this.offsets = new Offsets(cleanText);
  }

  /** The document's root; empty where an error ends the text. */
  Optional<YamlNode> build() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    ParserImpl events = new ParserImpl(new StreamReader(text), options);
    try {
      boolean whole = readAll(events);
      if (!whole) {
        return Optional.empty();
      }
    } catch (MarkedYAMLException e) {
      findings.add(new SyntaxErrors(file, origin, text, offsets, rule).finding(e));
      return Optional.empty();
    } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // SnakeYAML lets some bad escapes and tags escape as plain unchecked exceptions.
      findings.add(
          Finding.of(rule, firstLine(lastEnd), "this YAML cannot be read from here on").build());
      return Optional.empty();
    }
    YamlNode found = root;
    return Optional.of(found == null ? new YamlScalar("", true, place(0, 0)) : found);
  }

  /** Whether the text was read to its end. */
  private boolean readAll(ParserImpl events) {
    int documents = 0;
    while (true) {
      Event event = events.getEvent();
      lastEnd = end(event);
      switch (event.getEventId()) {
        case StreamEnd -> {
          return true;
        }
        case DocumentStart -> {
          DocumentStartEvent start = (DocumentStartEvent) event;
          if (++documents > 1) {
            report(firstLine(start(event)), "a second document begins here, and only one is read");
            return true;
          }
          if (start.getVersion() != null
              || (start.getTags() != null && !start.getTags().isEmpty())) {
            report(firstLine(start(event)), "YAML directives are not allowed");
          }
        }
        case Alias -> {
          Place place = place(start(event), end(event));
          findings.add(
              Finding.of(rule, place, "aliases are not allowed")
                  .help("write the value out, or put a text that begins with `*` in quotes")
                  .build());
          finish(new YamlRefused(place));
        }
        case Scalar -> finish(scalar((ScalarEvent) event));
        case SequenceStart, MappingStart -> {
          if (open.size() == maxDepth) {
            int at = start(event);
            findings.add(
                Finding.of(
                        Rule.TOO_DEEP,
                        place(at, Math.min(at + 1, text.length())),
                        "YAML nests `"
                            + (maxDepth + 1)
                            + "` deep here, and at most `"
                            + maxDepth
                            + "` are read")
                    .build());
            return false;
          }
          CollectionStartEvent start = (CollectionStartEvent) event;
          boolean mapping = event.getEventId() == Event.ID.MappingStart;
          open.push(new Frame(mapping, start.isFlow(), skipProperties(start(event))));
        }
        case SequenceEnd, MappingEnd -> {
          Frame frame = open.pop();
          finish(frame.node(frame.flow ? end(event) : frame.lastEnd));
        }
        default -> {}
      }
    }
  }

  private YamlScalar scalar(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    int start = skipProperties(start(event));
    int end = Math.max(start, end(event));
    if (plain && event.getValue().isEmpty()) {
      // What follows the anchor of an empty value is the next value.
      start = end(event);
      end = start;
    }
    if (event.getScalarStyle() == ScalarStyle.LITERAL
        || event.getScalarStyle() == ScalarStyle.FOLDED) {
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
    }
    Place place = place(start, end);
    String value = event.getValue();
    if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      int hidden = HiddenCharacters.firstIn(value, rightToLeft);
      if (hidden >= 0) {
        String name = HiddenCharacters.name(hidden);
        findings.add(
            Finding.of(Rule.HIDDEN_CHARACTER, place, "an escape makes the hidden `" + name + "`")
                .help("delete the escape")
                .build());
      }
    }
    return new YamlScalar(value, plain, place);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** Reports anchors and tags that stand before a node; returns where the node itself begins. */
  private int skipProperties(int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      boolean anchor = text.charAt(at) == '&';
      int end = at;
      while (end < text.length()
          && !isBlank(text.charAt(end))
          && ",[]{}".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      findings.add(
          Finding.of(
                  rule, place(at, end), anchor ? "anchors are not allowed" : "tags are not allowed")
              .help("delete it, or put a text that begins with `" + text.charAt(at) + "` in quotes")
              .build());
      at = end;
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private void finish(YamlNode node) {
    Frame frame = open.peek();
    if (frame == null) {
      root = node;
      return;
    }
    frame.lastEnd = Math.max(frame.lastEnd, node.place().span().end() - origin);
    if (!frame.mapping) {
      frame.items.add(node);
    } else if (frame.awaitsValue) {
      YamlScalar key = frame.key;
      if (key != null) {
        frame.entries.add(new YamlMapping.Entry(key, node));
      }
      frame.awaitsValue = false;
    } else {
      frame.key = acceptedKey(frame, node);
      frame.awaitsValue = true;
    }
  }

  private @Nullable YamlScalar acceptedKey(Frame frame, YamlNode node) {
    if (!(node instanceof YamlScalar key)) {
      if (!(node instanceof YamlRefused)) {
        findings.add(Finding.of(rule, node.place(), "a key must be a text").build());
      }
      return null;
    }
    if (key.plain() && key.text().equals("<<")) {
      findings.add(
          Finding.of(rule, key.place(), "merge keys are not allowed")
              .help("write the keys out")
              .build());
      return null;
    }
    if (key.plain() && key.text().isEmpty()) {
      findings.add(Finding.of(rule, key.place(), "a key is missing before this `:`").build());
      return null;
    }
    Place first = frame.keys.putIfAbsent(key.text(), key.place());
    if (first != null) {
      findings.add(
          Finding.of(rule, key.place(), "key `" + key.text() + "` stands here a second time")
              .related(first, "first here")
              .help("delete one of the two")
              .build());
      return null;
    }
    return key;
  }

  private void report(Place place, String message) {
    findings.add(Finding.of(rule, place, message).build());
  }

  private Place firstLine(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return place(start, end);
  }

  private int start(Event event) {
    return offsets.of(event.getStartMark());
  }

  private int end(Event event) {
    return offsets.of(event.getEndMark());
  }

  private Place place(int start, int end) {
    return file.at(new Span(origin + start, origin + end));
  }

  /** A collection whose end has not been met yet. */
  private final class Frame {
    private final boolean mapping;
    private final boolean flow;
    private final int start;
    private final List<YamlNode> items = new ArrayList<>(0);
    private final List<YamlMapping.Entry> entries = new ArrayList<>(0);
    private final Map<String, Place> keys = new HashMap<>(0);
    private @Nullable YamlScalar key;
    private boolean awaitsValue;
    private int lastEnd;

    Frame(boolean mapping, boolean flow, int start) {
      this.mapping = mapping;
      this.flow = flow;
      this.start = start;
      this.lastEnd = start;
    }

    YamlNode node(int end) {
      Place place = place(start, Math.max(start, end));
      return mapping ? new YamlMapping(entries, place) : new YamlSequence(items, place);
    }
  }
}
