package cat.bustia.markdown;

import cat.bustia.source.Span;
import java.util.List;

/** Content that stands on lines of its own. */
public sealed interface Block extends Node {

  record Paragraph(List<Inline> content, Span span) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param id unique in the page: given by {@code {#id}} or made from the text
   * @param explicitId whether the page gives the id itself
   */
  record Heading(int level, String id, boolean explicitId, List<Inline> content, Span span)
      implements Block {
    public Heading {
      content = List.copyOf(content);
    }
  }

  record Quote(List<Block> content, Span span) implements Block {
    public Quote {
      content = List.copyOf(content);
    }
  }

  /**
   * A bullet or ordered list.
   *
   * @param ordered whether the items are numbered, from {@code start}
   * @param tight whether paragraphs of its items are shown without blank lines
   */
  record ItemList(boolean ordered, int start, boolean tight, List<Item> items, Span span)
      implements Block {
    public ItemList {
      items = List.copyOf(items);
    }
  }

  record Item(List<Block> content, Span span) implements Block {
    public Item {
      content = List.copyOf(content);
    }
  }

  /**
   * A code block, fenced or indented.
   *
   * @param language the first word of the info string; empty if there is none
   * @param content {@link Inline.Text} and {@link Inline.Reference} only, in order; line ends are
   *     {@code \n}
   */
  record CodeBlock(String language, List<Inline> content, Span span) implements Block {
    public CodeBlock {
      content = List.copyOf(content);
    }
  }

  /** A table; every row has as many cells as the header. */
  record Table(List<Alignment> columns, List<Row> header, List<Row> body, Span span)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      header = List.copyOf(header);
      body = List.copyOf(body);
    }
  }

  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  record Row(List<Cell> cells, Span span) implements Block {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  record Cell(List<Inline> content, Span span) implements Block {
    public Cell {
      content = List.copyOf(content);
    }
  }

  record DefinitionList(List<Definition> entries, Span span) implements Block {
    public DefinitionList {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One or more terms and what they mean; each term is a {@link Paragraph}, each meaning an {@link
   * Item}.
   */
  record Definition(List<Paragraph> terms, List<Item> meanings, Span span) implements Block {
    public Definition {
      terms = List.copyOf(terms);
      meanings = List.copyOf(meanings);
    }
  }

  record ThematicBreak(Span span) implements Block {}

  record FootnoteDefinition(String label, int number, List<Block> content, Span span)
      implements Block {
    public FootnoteDefinition {
      content = List.copyOf(content);
    }
  }

  /**
   * {@code :::name arguments} … {@code :::}.
   *
   * @param arguments the words after the name, each with its place
   */
  record Directive(
      String name, Span nameSpan, List<Argument> arguments, List<Block> content, Span span)
      implements Block {
    /** The names that there are; an unknown one is kept, for who reports it. */
    public static final List<String> NAMES =
        List.of(
            "note",
            "warning",
            "settings",
            "steps",
            "figure",
            "offers",
            "lacks",
            "records",
            "files");

    public Directive {
      arguments = List.copyOf(arguments);
      content = List.copyOf(content);
    }
  }

  record Argument(String text, Span span) implements Block {}

  /**
   * An HTML comment on lines of its own, the form of a waiver.
   *
   * @param text what stands between {@code <!--} and {@code -->}
   */
  record Comment(String text, Span span) implements Block {}
}
