package cat.bustia.translation;

import cat.bustia.content.Figures;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.Node;
import cat.bustia.markdown.Walk;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands between two headings and has to be there in every language.
 *
 * @param heading absent before the first one
 * @param steps the items of its numbered lists
 * @param parts what stands out in it
 * @param marks by which it is known in every language
 */
record Section(Optional<Block.Heading> heading, List<Step> steps, List<Part> parts, Marks marks) {

  /**
   * What a reader would miss, though no value goes with it.
   *
   * @param screen the client's screen that it draws, with its servers; empty for anything else
   */
  record Part(Kind kind, Span span, String screen) {}

  /** What stands out. */
  enum Kind {
    WARNING,
    NOTE,
    PICTURE,
    /** A block whose name is none, which may be meant for any of these. */
    UNKNOWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a text apart from others. */
    boolean isAside() {
      return this == WARNING || this == NOTE;
    }
  }

  /**
   * An item of a numbered list.
   *
   * @param span where it begins, within one line
   */
  record Step(Marks marks, Span span) {}

  /** What no translation changes: the names of references, and where links and pictures lead. */
  record Marks(TreeSet<String> names) {
    Marks() {
      this(new TreeSet<>());
    }

    void see(Node node) {
      if (node instanceof Inline.Reference reference) {
        names.add(reference.name());
      } else if (node instanceof Inline.Link link) {
        see(link.target());
      } else if (node instanceof Inline.Image image) {
        see(image.target());
      } else if (node instanceof Block.Directive directive && Figures.isDrawn(directive)) {
        names.add("to " + screen(directive));
      }
    }

    private void see(List<Inline> target) {
      for (Inline part : target) {
        if (part instanceof Inline.Text text) {
          names.add("to " + text.literal());
        }
      }
    }

    /** From 0 for nothing in common to 2 for the same. */
    int likeness(Marks other) {
      if (names.isEmpty() || Collections.disjoint(names, other.names)) {
        return 0;
      }
      return names.equals(other.names) ? 2 : 1;
    }
  }

  private static String screen(Block.Directive directive) {
    return directive.arguments().stream()
        .map(Block.Argument::text)
        .collect(Collectors.joining(" "));
  }

  private Section(Optional<Block.Heading> heading) {
    this(heading, new ArrayList<>(), new ArrayList<>(), new Marks());
  }

  /** The sections of a page in its order, the one before the first heading included. */
  static List<Section> of(Document document) {
    Finder finder = new Finder(document.file().text());
    Walk.over(document, finder::visit);
    return finder.sections;
  }

  /** The id of its heading; empty before the first one. */
  String id() {
    return heading.map(Block.Heading::id).orElse("");
  }

  /** The level of its heading; 0 before the first one. */
  int level() {
    return heading.map(Block.Heading::level).orElse(0);
  }

  List<Span> parts(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).map(Part::span).toList();
  }

  private static final class Finder {
    private final String text;
    private final List<Section> sections = new ArrayList<>(List.of(new Section(Optional.empty())));

    Finder(String text) {
      this.text = text;
    }

    void visit(Node node) {
      if (node instanceof Block.Heading heading) {
        sections.add(new Section(Optional.of(heading)));
      } else if (node instanceof Block.ItemList list && list.ordered()) {
        list.items().forEach(item -> last().steps.add(step(item)));
      } else if (node instanceof Inline.Image image) {
        part(Kind.PICTURE, image.span());
      } else if (node instanceof Block.Directive directive) {
        directive(directive);
      }
      last().marks.see(node);
    }

    private void directive(Block.Directive directive) {
      switch (directive.name()) {
        case "warning" -> part(Kind.WARNING, directive.nameSpan());
        case "note" -> part(Kind.NOTE, directive.nameSpan());
        case "figure" -> figure(directive);
        default -> {
          if (!Block.Directive.NAMES.contains(directive.name())) {
            part(Kind.UNKNOWN, directive.nameSpan());
          }
        }
      }
    }

    private void figure(Block.Directive directive) {
      if (Figures.isDrawn(directive)) {
        List<Block.Argument> arguments = directive.arguments();
        Span span = arguments.get(0).span().join(arguments.get(arguments.size() - 1).span());
        last().parts.add(new Part(Kind.PICTURE, span, screen(directive)));
      } else {
        part(Kind.PICTURE, directive.nameSpan());
      }
    }

    private Step step(Block.Item item) {
      Marks marks = new Marks();
      Walk.over(item.content(), marks::see);
      int end = text.indexOf('\n', item.span().start());
      int last = end < 0 ? item.span().end() : Math.min(end, item.span().end());
      return new Step(marks, new Span(item.span().start(), last));
    }

    private void part(Kind kind, Span span) {
      last().parts.add(new Part(kind, span, ""));
    }

    private Section last() {
      return sections.get(sections.size() - 1);
    }
  }
}
