package cat.bustia.exchange;

import cat.bustia.exchange.Wording.Close;
import cat.bustia.exchange.Wording.Mark;
import cat.bustia.exchange.Wording.Open;
import cat.bustia.exchange.Wording.Part;
import cat.bustia.exchange.Wording.Words;
import cat.bustia.markdown.Inline;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns the content of a block into words and codes. */
final class WordingReader {
  private final SourceFile file;
  private final List<Part> parts = new ArrayList<>();

  private WordingReader(SourceFile file) {
    this.file = file;
  }

  static Wording read(SourceFile file, List<Inline> content) {
    WordingReader reader = new WordingReader(file);
    reader.add(content);
    return Wording.of(reader.parts);
  }

  private void add(List<Inline> content) {
    int at = content.isEmpty() ? 0 : content.get(0).span().start();
    for (Inline inline : content) {
      if (inline.span().start() > at) {
        gap(new Span(at, inline.span().start()));
      }
      add(inline);
      at = Math.max(at, inline.span().end());
    }
  }

  /** What the reader of pages left out: a comment, else indentation. */
  private void gap(Span span) {
    String raw = file.slice(span);
    if (raw.indexOf('<') >= 0) {
      words(" ");
      mark(Code.Kind.COMMENT, oneLine(raw).strip());
      words(" ");
    }
  }

  private void add(Inline inline) {
    if (inline instanceof Inline.Text text) {
      text(text);
    } else if (inline instanceof Inline.Reference reference) {
      parts.add(new Mark(Code.reference(reference.name())));
    } else if (inline instanceof Inline.Code) {
      verbatim(inline);
    } else if (inline instanceof Inline.Emphasis emphasis) {
      pair(new Code(Code.Kind.EMPHASIS, "*", "*"), emphasis.content());
    } else if (inline instanceof Inline.Strong strong) {
      pair(new Code(Code.Kind.STRONG, "**", "**"), strong.content());
    } else if (inline instanceof Inline.Link link) {
      link(link);
    } else if (inline instanceof Inline.Image image) {
      image(image);
    } else if (inline instanceof Inline.LineBreak) {
      mark(Code.Kind.BREAK, "\\");
    } else if (inline instanceof Inline.FootnoteReference footnote) {
      mark(Code.Kind.FOOTNOTE, "[^" + footnote.label() + "]");
    } else {
      words(" ");
    }
  }

  private void text(Inline.Text text) {
    String typed = file.slice(text.span());
    boolean entity = typed.length() != text.literal().length() && typed.startsWith("&");
    if (entity && !isPlain(text.literal())) {
      mark(Code.Kind.ENTITY, typed);
    } else {
      words(text.literal());
    }
  }

  /** Whether an entity stands for what could be typed as well, and seen. */
  private static boolean isPlain(String meant) {
    return meant.codePoints().allMatch(c -> c > ' ' && c < 0x7F || Character.isLetterOrDigit(c));
  }

  private void link(Inline.Link link) {
    List<Inline> content = link.content();
    int start = link.span().start();
    if (content.isEmpty() || file.text().charAt(start) == '<') {
      verbatim(link);
      return;
    }
    String open = file.slice(new Span(start, content.get(0).span().start()));
    int end = content.get(content.size() - 1).span().end();
    String close = file.slice(new Span(end, link.span().end()));
    pair(new Code(Code.Kind.LINK, oneLine(open), oneLine(close)), content);
  }

  private void image(Inline.Image image) {
    List<Inline> alt = image.alt();
    int end = alt.isEmpty() ? -1 : file.text().indexOf(']', alt.get(alt.size() - 1).span().end());
    if (end < 0 || end >= image.span().end()) {
      verbatim(image);
      return;
    }
    String close = oneLine(file.slice(new Span(end, image.span().end())));
    pair(new Code(Code.Kind.IMAGE, "![", close), alt);
  }

  private void verbatim(Inline inline) {
    mark(Code.Kind.VERBATIM, oneLine(file.slice(inline.span())));
  }

  private void pair(Code code, List<Inline> content) {
    parts.add(new Open(code));
    add(content);
    parts.add(new Close(code));
  }

  private void mark(Code.Kind kind, String markdown) {
    parts.add(new Mark(Code.alone(kind, markdown)));
  }

  private void words(String text) {
    parts.add(new Words(text));
  }

  /** Markdown of several lines on one: each line end is a blank, with what begins the next line. */
  private static String oneLine(String markdown) {
    StringBuilder out = new StringBuilder(markdown.length());
    boolean lineStart = false;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\n' || c == '\r') {
        out.append(lineStart ? "" : " ");
        lineStart = true;
      } else if (!lineStart || c != ' ' && c != '\t' && c != '>') {
        lineStart = false;
        out.append(c);
      }
    }
    return out.toString();
  }
}
