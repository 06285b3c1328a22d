package cat.bustia.check;

import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.content.References.Resolved;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.LinkTargets;
import cat.bustia.source.Span;
import java.util.List;

/** The target of a link or picture, judged as a browser would read it, references filled in. */
public sealed interface Target {
  /** What stands between the brackets of the link, in the page's file. */
  Span span();

  /**
   * A path to a file of the project, a heading or both: {@code ../pop3-imap.md#copia}.
   *
   * @param exact whether the path stands in the file unit by unit, so that it can be edited
   */
  record Relative(String path, Span span, boolean exact) implements Target {

    /** The place of the heading's id, or of the whole target where that cannot be told. */
    public Span anchorSpan() {
      int hash = path.indexOf('#');
      return exact && hash >= 0 && hash + 1 < path.length()
          ? new Span(span.start() + hash + 1, span.end())
          : span;
    }

    /** The place of what stands before the heading. */
    public Span fileSpan() {
      int hash = path.indexOf('#');
      return exact && hash > 0 ? new Span(span.start(), span.start() + hash) : span;
    }

    /** The path without the heading. */
    public String file() {
      int hash = path.indexOf('#');
      return hash < 0 ? path : path.substring(0, hash);
    }
  }

  /** An address with a scheme that pages may use. */
  record Absolute(String url, Span span) implements Target {}

  /** An address that no page may lead to. */
  record Unsafe(String url, String reason, Span span) implements Target {}

  /** Nothing at all. */
  record Empty(Span span) implements Target {}

  /** Not known, as it holds a reference to nothing. */
  record Unknown(Span span) implements Target {}

  /**
   * Judges the target of a link or picture.
   *
   * @param around the whole link or picture, the place of what has no target
   */
  static Target of(List<Inline> parts, Span around, Page page, References references) {
    if (parts.isEmpty()) {
      return new Empty(around);
    }
    Span span = parts.get(0).span().join(parts.get(parts.size() - 1).span());
    StringBuilder typed = new StringBuilder();
    for (Inline part : parts) {
      if (part instanceof Inline.Text text) {
        typed.append(text.literal());
      } else if (part instanceof Inline.Reference reference) {
        Resolved found = references.resolve(page, reference.name());
        if (!(found instanceof Resolved.OfFact fact)) {
          return new Unknown(span);
        }
        typed.append(fact.fact().value());
      }
    }
    return of(typed.toString(), span, parts.size() == 1);
  }

  /**
   * Judges a target by its text.
   *
   * @param onePart whether it is one part of the page, without references
   */
  static Target of(String typed, Span span, boolean onePart) {
    String url = typed.strip();
    if (url.isEmpty()) {
      return new Empty(span);
    }
    LinkTargets.Verdict verdict = LinkTargets.judge(typed);
    if (verdict instanceof LinkTargets.Unsafe unsafe) {
      return new Unsafe(url, unsafe.reason(), span);
    }
    return switch (((LinkTargets.Safe) verdict).kind()) {
      case WEB, MAIL, PHONE -> new Absolute(url, span);
      case RELATIVE, FRAGMENT -> {
        boolean exact = onePart && url.length() == span.length() && url.equals(typed);
        yield new Relative(url, span, exact);
      }
    };
  }
}
