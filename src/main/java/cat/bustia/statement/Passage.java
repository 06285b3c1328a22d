package cat.bustia.statement;

import java.util.List;

/**
 * A part of a page in the form in which statements are found: what stands under, beside and after
 * what, without the markup. Markdown and HTML are both turned into it.
 */
public sealed interface Passage {

  /**
   * A heading. It holds for what follows until one of the same or a higher level.
   *
   * @param level 1 to 6
   */
  record Heading(int level, List<Piece> text) implements Passage {
    public Heading {
      text = List.copyOf(text);
    }
  }

  record Paragraph(List<Piece> text) implements Passage {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /** A list; each item holds passages of its own. */
  record Items(List<List<Passage>> items) implements Passage {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A table.
   *
   * @param header rows of column headers, may be empty
   * @param body rows of cells; the first cell of a row may be its header. Rows may be ragged
   */
  record Grid(List<List<List<Piece>>> header, List<List<List<Piece>>> body) implements Passage {
    public Grid {
      header = List.copyOf(header);
      body = List.copyOf(body);
    }
  }

  /** A block of code; lines end at {@code \n}. */
  record Code(List<Piece> text) implements Passage {
    public Code {
      text = List.copyOf(text);
    }
  }

  /** Terms and what they mean. */
  record Terms(List<Entry> entries) implements Passage {
    public Terms {
      entries = List.copyOf(entries);
    }
  }

  /** One or more terms and the passages that explain each of them. */
  record Entry(List<List<Piece>> terms, List<List<Passage>> meanings) {
    public Entry {
      terms = List.copyOf(terms);
      meanings = List.copyOf(meanings);
    }
  }

  /** A quote, a directive, a section: headings inside hold only inside. */
  record Group(List<Passage> content) implements Passage {
    public Group {
      content = List.copyOf(content);
    }
  }

  /** A text apart from the passages around it: a picture's description, a title, a caption. */
  record Aside(List<Piece> text) implements Passage {
    public Aside {
      text = List.copyOf(text);
    }
  }
}
