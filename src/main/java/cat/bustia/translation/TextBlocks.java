package cat.bustia.translation;

import cat.bustia.content.Figures;
import cat.bustia.content.Page;
import cat.bustia.content.Phrase;
import cat.bustia.content.References;
import cat.bustia.content.References.Resolved;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Located;
import cat.bustia.source.Span;
import cat.bustia.translation.TextBlock.Kind;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;

/** Takes a page apart into the blocks that are translated one by one. */
final class TextBlocks {
  private final Page page;
  private final References references;
  private final NavigableMap<Span, Fact> typed;
  private final String ownProvider;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final Map<String, Span> facts = new LinkedHashMap<>();
  private String section = "";

  private TextBlocks(Page page, References references, NavigableMap<Span, Fact> typed) {
    this.page = page;
    this.references = references;
    this.typed = typed;
    this.ownProvider = references.provider(page).map(provider -> provider.id() + "/").orElse("");
  }

  /**
   * Takes a page apart, in its order.
   *
   * @param typed the places of the page that state a fact in words of their own
   */
  static TextBlocks of(
      Page page, Document document, References references, NavigableMap<Span, Fact> typed) {
    TextBlocks reader = new TextBlocks(page, references, typed);
    reader.phrase(Kind.TITLE, page.front().title());
    reader.phrase(Kind.DESCRIPTION, page.front().description());
    reader.keywords();
    reader.blocks(document.blocks(), Kind.PARAGRAPH);
    reader.blocks(document.footnotes(), Kind.PARAGRAPH);
    return reader;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  /** By its full key, each fact that the page states, and where it does so first. */
  Map<String, Span> facts() {
    return facts;
  }

  private void phrase(Kind kind, Phrase phrase) {
    add(kind, phrase.parts(), phrase.place().span());
  }

  private void keywords() {
    List<Located<String>> keywords = page.front().keywords();
    if (!keywords.isEmpty()) {
      Span span =
          keywords.get(0).place().span().join(keywords.get(keywords.size() - 1).place().span());
      String text = keywords.stream().map(Located::value).collect(Collectors.joining(" | "));
      add(Kind.KEYWORDS, text, span);
    }
  }

  private void blocks(List<? extends Block> content, Kind kind) {
    for (Block block : content) {
      block(block, kind);
    }
  }

  private void block(Block block, Kind kind) {
    if (block instanceof Block.Paragraph paragraph) {
      add(kind, paragraph.content(), paragraph.span());
    } else if (block instanceof Block.Heading heading) {
      section = heading.id();
      add(Kind.HEADING, heading.content(), heading.span());
    } else if (block instanceof Block.Quote quote) {
      blocks(quote.content(), kind);
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> blocks(item.content(), Kind.ITEM));
    } else if (block instanceof Block.CodeBlock code) {
      add(Kind.CODE, code.content(), code.span());
    } else if (block instanceof Block.Table table) {
      table.header().forEach(this::row);
      table.body().forEach(this::row);
    } else if (block instanceof Block.DefinitionList list) {
      for (Block.Definition entry : list.entries()) {
        entry.terms().forEach(term -> add(Kind.TERM, term.content(), term.span()));
        entry.meanings().forEach(item -> blocks(item.content(), Kind.ITEM));
      }
    } else if (block instanceof Block.Directive directive) {
      records(directive);
      if (!directive.arguments().isEmpty()) {
        String arguments =
            directive.arguments().stream()
                .map(Block.Argument::text)
                .collect(Collectors.joining(" "));
        add(Kind.DIRECTIVE, ":::" + directive.name() + " " + arguments, directive.nameSpan());
        card(directive);
        figure(directive);
      }
      blocks(directive.content(), kind);
    } else if (block instanceof Block.FootnoteDefinition footnote) {
      blocks(footnote.content(), kind);
    }
  }

  /** What a settings card shows of each of its servers; an unknown block may be meant for one. */
  private void card(Block.Directive directive) {
    if (directive.name().equals("settings") || !Block.Directive.NAMES.contains(directive.name())) {
      for (Block.Argument server : directive.arguments()) {
        for (Field field : Field.values()) {
          key(server.text() + "." + field.word(), server.span());
        }
      }
    }
  }

  /** What a client's screen shows of the servers behind its name. */
  private void figure(Block.Directive directive) {
    if (Figures.isDrawn(directive)) {
      references
          .figures()
          .stated(page, directive)
          .forEach(stated -> fact(stated.fact(), stated.span()));
    }
  }

  /** DNS records show the host and the port of every server. */
  private void records(Block.Directive directive) {
    if (directive.name().equals("records")) {
      references
          .provider(page)
          .ifPresent(
              provider ->
                  provider
                      .servers()
                      .forEach(
                          server -> {
                            key(server.id() + "." + Field.HOST.word(), directive.nameSpan());
                            key(server.id() + "." + Field.PORT.word(), directive.nameSpan());
                          }));
    }
  }

  private void row(Block.Row row) {
    List<String> cells = new ArrayList<>();
    for (Block.Cell cell : row.cells()) {
      cells.add(text(cell.content()));
    }
    add(Kind.ROW, String.join(" | ", cells), row.span());
  }

  private void add(Kind kind, List<Inline> content, Span span) {
    add(kind, text(content), span);
  }

  private void add(Kind kind, String text, Span span) {
    String plain = Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    if (!plain.isEmpty()) {
      blocks.add(new TextBlock(kind, plain, span, section));
    }
  }

  private String text(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    text(content, out);
    return out.toString();
  }

  private void text(List<Inline> content, StringBuilder out) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        literal(text, out);
      } else if (inline instanceof Inline.Reference reference) {
        out.append('{').append(key(reference.name(), reference.span())).append('}');
      } else if (inline instanceof Inline.Code code) {
        text(code.content(), out);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        text(emphasis.content(), out);
      } else if (inline instanceof Inline.Strong strong) {
        text(strong.content(), out);
      } else if (inline instanceof Inline.Link link) {
        text(link.content(), out);
        targets(link.target());
      } else if (inline instanceof Inline.Image image) {
        text(image.alt(), out);
        targets(image.target());
      } else if (inline instanceof Inline.LineBreak || inline instanceof Inline.SoftBreak) {
        out.append(' ');
      } else if (inline instanceof Inline.FootnoteReference footnote) {
        out.append("[^").append(footnote.label()).append(']');
      }
    }
  }

  /** A text in which what states a fact stands as the fact's key. */
  private void literal(Inline.Text text, StringBuilder out) {
    Span span = text.span();
    Map<Span, Fact> inside = typed.subMap(Span.at(span.start()), true, Span.at(span.end()), false);
    boolean exact = text.literal().length() == span.length();
    if (inside.isEmpty() && !isInside(span) || !exact) {
      out.append(text.literal());
      return;
    }
    int from = span.start();
    Map.Entry<Span, Fact> before = typed.lowerEntry(Span.at(span.start()));
    if (before != null && before.getKey().end() > from) {
      from = Math.min(before.getKey().end(), span.end());
    }
    for (Map.Entry<Span, Fact> each : inside.entrySet()) {
      int start = each.getKey().start();
      if (start >= from) {
        out.append(text.literal(), from - span.start(), start - span.start());
        out.append('{').append(fact(each.getValue(), each.getKey())).append('}');
        from = Math.min(each.getKey().end(), span.end());
      }
    }
    out.append(text.literal(), from - span.start(), text.literal().length());
  }

  private boolean isInside(Span span) {
    Map.Entry<Span, Fact> before = typed.lowerEntry(Span.at(span.start()));
    return before != null && before.getKey().end() > span.start();
  }

  /** The facts of an address, which is no text. */
  private void targets(List<Inline> target) {
    for (Inline part : target) {
      if (part instanceof Inline.Reference reference) {
        key(reference.name(), reference.span());
      }
    }
  }

  private String key(String name, Span span) {
    return references.resolve(page, name) instanceof Resolved.OfFact found
        ? fact(found.fact(), span)
        : name;
  }

  private String fact(Fact fact, Span span) {
    facts.putIfAbsent(Substance.key(page, fact.key()), span);
    return shortened(fact.key());
  }

  private String shortened(String key) {
    if (page.isTemplate()) {
      return Substance.key(page, key);
    }
    return !ownProvider.isEmpty() && key.startsWith(ownProvider)
        ? key.substring(ownProvider.length())
        : key;
  }
}
