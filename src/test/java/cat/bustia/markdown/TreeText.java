package cat.bustia.markdown;

import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a document as one line a block, so that tests can show what they expect. */
final class TreeText {
  private static final MarkdownReader READER = new MarkdownReader();

  private TreeText() {}

  static Parsed parse(String text) {
    return READER.read(SourceFile.of("content/ca/page.md", text), 0, Limits.DEFAULT);
  }

  /** The tree of a page, and its findings as {@code ! rule "text at fault"}. */
  static String of(String text) {
    Parsed parsed = parse(text);
    StringBuilder out = new StringBuilder();
    blocks(parsed.document().blocks(), "", out);
    for (Block.FootnoteDefinition footnote : parsed.document().footnotes()) {
      out.append("footnote ").append(footnote.number()).append(' ').append(footnote.label());
      out.append('\n');
      blocks(footnote.content(), "  ", out);
    }
    parsed
        .findings()
        .forEach(
            finding ->
                out.append("! ")
                    .append(finding.rule().id())
                    .append(" \"")
                    .append(finding.place().text())
                    .append("\"\n"));
    return out.toString();
  }

  private static void blocks(List<? extends Block> blocks, String indent, StringBuilder out) {
    for (Block block : blocks) {
      block(block, indent, out);
    }
  }

  private static void block(Block block, String indent, StringBuilder out) {
    String inner = indent + "  ";
    out.append(indent);
    if (block instanceof Block.Paragraph paragraph) {
      out.append("p ").append(inlines(paragraph.content())).append('\n');
    } else if (block instanceof Block.Heading heading) {
      out.append("h").append(heading.level()).append('#').append(heading.id());
      out.append(heading.explicitId() ? "! " : " ").append(inlines(heading.content())).append('\n');
    } else if (block instanceof Block.Quote quote) {
      out.append("quote\n");
      blocks(quote.content(), inner, out);
    } else if (block instanceof Block.ItemList list) {
      out.append(list.ordered() ? "ol " + list.start() : "ul");
      out.append(list.tight() ? " tight\n" : " loose\n");
      blocks(list.items(), inner, out);
    } else if (block instanceof Block.Item item) {
      out.append("item\n");
      blocks(item.content(), inner, out);
    } else if (block instanceof Block.CodeBlock code) {
      out.append("code ").append(code.language()).append(inlines(code.content())).append('\n');
    } else if (block instanceof Block.Table table) {
      out.append("table ").append(table.columns()).append('\n');
      blocks(table.header(), inner + "head ", out);
      blocks(table.body(), inner + "row ", out);
    } else if (block instanceof Block.Row row) {
      out.append(
          row.cells().stream()
              .map(cell -> inlines(cell.content()))
              .collect(Collectors.joining(" | ")));
      out.append('\n');
    } else if (block instanceof Block.DefinitionList list) {
      out.append("dl\n");
      for (Block.Definition definition : list.entries()) {
        definition
            .terms()
            .forEach(
                term ->
                    out.append(inner).append("dt ").append(inlines(term.content())).append('\n'));
        definition.meanings().forEach(meaning -> blocks(List.of(meaning), inner, out));
      }
    } else if (block instanceof Block.Directive directive) {
      out.append("directive ").append(directive.name());
      directive.arguments().forEach(argument -> out.append(' ').append(argument.text()));
      out.append('\n');
      blocks(directive.content(), inner, out);
    } else if (block instanceof Block.Comment comment) {
      out.append("comment \"").append(comment.text()).append("\"\n");
    } else if (block instanceof Block.ThematicBreak) {
      out.append("hr\n");
    } else {
      out.append(block).append('\n');
    }
  }

  static String inlines(List<Inline> inlines) {
    return inlines.stream().map(TreeText::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return text.literal().replace("\n", "\\n").replace("\t", "\\t");
    } else if (inline instanceof Inline.Reference reference) {
      return "<" + reference.name() + ">";
    } else if (inline instanceof Inline.Code code) {
      return "code(" + inlines(code.content()) + ")";
    } else if (inline instanceof Inline.Emphasis emphasis) {
      return "em(" + inlines(emphasis.content()) + ")";
    } else if (inline instanceof Inline.Strong strong) {
      return "strong(" + inlines(strong.content()) + ")";
    } else if (inline instanceof Inline.Link link) {
      return "a("
          + inlines(link.content())
          + ")→("
          + inlines(link.target())
          + link.title().map(title -> " \"" + inlines(title) + "\"").orElse("")
          + ")";
    } else if (inline instanceof Inline.Image image) {
      return "img("
          + inlines(image.alt())
          + ")→("
          + inlines(image.target())
          + image.title().map(title -> " \"" + inlines(title) + "\"").orElse("")
          + ")";
    } else if (inline instanceof Inline.LineBreak) {
      return "↵";
    } else if (inline instanceof Inline.SoftBreak) {
      return "⏎";
    }
    Inline.FootnoteReference footnote = (Inline.FootnoteReference) inline;
    return "^" + footnote.number();
  }
}
