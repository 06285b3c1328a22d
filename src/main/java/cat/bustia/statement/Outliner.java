package cat.bustia.statement;

import cat.bustia.content.Client;
import cat.bustia.content.Page;
import cat.bustia.content.Phrase;
import cat.bustia.content.References;
import cat.bustia.content.References.Resolved;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Span;
import cat.bustia.truth.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a page into its outline: references become facts or the words that they show. */
final class Outliner {
  private final Page page;
  private final References references;
  private final List<Passage> asides = new ArrayList<>();

  private Outliner(Page page, References references) {
    this.page = page;
    this.references = references;
  }

  static Outline outline(
      Page page,
      Document document,
      Provider provider,
      Optional<Client> client,
      References references) {
    Outliner outliner = new Outliner(page, references);
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage.Heading(1, outliner.phrase(page.front().title())));
    passages.add(new Passage.Aside(outliner.phrase(page.front().description())));
    page.front()
        .keywords()
        .forEach(
            word ->
                passages.add(
                    new Passage.Aside(List.of(Piece.text(word.value(), word.place().span())))));
    // A page's own headings stand below its title, whatever their level.
    passages.add(new Passage.Group(outliner.blocks(document.blocks())));
    for (Block.FootnoteDefinition footnote : document.footnotes()) {
      passages.add(new Passage.Group(outliner.blocks(footnote.content())));
    }
    return new Outline(
        page.file(), page.language(), provider, references.services(page), client, passages);
  }

  private List<Piece> phrase(Phrase phrase) {
    return pieces(phrase.parts(), Piece.Form.TEXT);
  }

  private List<Passage> blocks(List<? extends Block> blocks) {
    List<Passage> passages = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      add(block, passages);
      if (!asides.isEmpty()) {
        passages.addAll(asides);
        asides.clear();
      }
    }
    return passages;
  }

  private void add(Block block, List<Passage> passages) {
    if (block instanceof Block.Paragraph paragraph) {
      passages.add(new Passage.Paragraph(pieces(paragraph.content(), Piece.Form.TEXT)));
    } else if (block instanceof Block.Heading heading) {
      passages.add(
          new Passage.Heading(heading.level(), pieces(heading.content(), Piece.Form.TEXT)));
    } else if (block instanceof Block.Quote quote) {
      passages.add(new Passage.Group(blocks(quote.content())));
    } else if (block instanceof Block.ItemList list) {
      List<List<Passage>> items = new ArrayList<>(list.items().size());
      for (Block.Item item : list.items()) {
        items.add(blocks(item.content()));
      }
      passages.add(new Passage.Items(items));
    } else if (block instanceof Block.CodeBlock code) {
      passages.add(new Passage.Code(pieces(code.content(), Piece.Form.CODE)));
    } else if (block instanceof Block.Table table) {
      passages.add(new Passage.Grid(rows(table.header()), rows(table.body())));
    } else if (block instanceof Block.DefinitionList list) {
      passages.add(terms(list));
    } else if (block instanceof Block.Directive directive) {
      passages.add(new Passage.Group(blocks(directive.content())));
    }
  }

  private Passage.Terms terms(Block.DefinitionList list) {
    List<Passage.Entry> entries = new ArrayList<>(list.entries().size());
    for (Block.Definition definition : list.entries()) {
      List<List<Piece>> terms = new ArrayList<>();
      for (Block.Paragraph term : definition.terms()) {
        terms.add(pieces(term.content(), Piece.Form.TEXT));
      }
      List<List<Passage>> meanings = new ArrayList<>();
      for (Block.Item meaning : definition.meanings()) {
        meanings.add(blocks(meaning.content()));
      }
      entries.add(new Passage.Entry(terms, meanings));
    }
    return new Passage.Terms(entries);
  }

  private List<List<List<Piece>>> rows(List<Block.Row> rows) {
    List<List<List<Piece>>> all = new ArrayList<>(rows.size());
    for (Block.Row row : rows) {
      List<List<Piece>> cells = new ArrayList<>(row.cells().size());
      for (Block.Cell cell : row.cells()) {
        cells.add(pieces(cell.content(), Piece.Form.TEXT));
      }
      all.add(cells);
    }
    return all;
  }

  private List<Piece> pieces(List<Inline> inlines, Piece.Form form) {
    List<Piece> pieces = new ArrayList<>(inlines.size());
    collect(inlines, form, pieces);
    return pieces;
  }

  private void collect(List<Inline> inlines, Piece.Form form, List<Piece> pieces) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        pieces.add(new Piece(text.literal(), text.span(), form, Optional.empty()));
      } else if (inline instanceof Inline.Reference reference) {
        pieces.add(reference(reference.name(), reference.span(), form));
      } else if (inline instanceof Inline.Code code) {
        collect(code.content(), Piece.Form.CODE, pieces);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        collect(emphasis.content(), form, pieces);
      } else if (inline instanceof Inline.Strong strong) {
        collect(strong.content(), form, pieces);
      } else if (inline instanceof Inline.Link link) {
        collect(link.content(), form, pieces);
        aside(link.target(), Piece.Form.TARGET);
        link.title().ifPresent(title -> aside(title, Piece.Form.TEXT));
      } else if (inline instanceof Inline.Image image) {
        aside(image.alt(), Piece.Form.TEXT);
        aside(image.target(), Piece.Form.TARGET);
        image.title().ifPresent(title -> aside(title, Piece.Form.TEXT));
      } else if (inline instanceof Inline.LineBreak lineBreak) {
        pieces.add(Piece.lineBreak(lineBreak.span()));
      } else if (inline instanceof Inline.SoftBreak softBreak) {
        pieces.add(Piece.text("\n", softBreak.span()));
      }
    }
  }

  private void aside(List<Inline> inlines, Piece.Form form) {
    if (!inlines.isEmpty()) {
      asides.add(new Passage.Aside(pieces(inlines, form)));
    }
  }

  private Piece reference(String name, Span span, Piece.Form form) {
    Resolved resolved = references.resolve(page, name);
    if (resolved instanceof Resolved.OfFact found) {
      return new Piece(found.fact().value(), span, form, Optional.of(found.fact()));
    }
    String text =
        resolved instanceof Resolved.OfLabel label
            ? label.text().value()
            : resolved instanceof Resolved.OfName client ? client.text() : "";
    // A name that leads nowhere has a finding of its own and says nothing here.
    return new Piece(text.isEmpty() ? "\u00B7" : text, span, form, Optional.empty());
  }
}
