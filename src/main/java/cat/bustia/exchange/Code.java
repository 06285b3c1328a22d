package cat.bustia.exchange;

import java.util.Locale;

/**
 * Markup inside a block: a translator moves it, and never sees through it.
 *
 * @param start the Markdown that it stands for, or that opens it
 * @param end the Markdown that closes it; empty where it stands alone
 */
record Code(Kind kind, String start, String end) {

  /** What a code is; the names of types and subtypes are XLIFF's own (XLIFF 2.1, 4.3.1.42). */
  enum Kind {
    REFERENCE("other", true),
    /** A code span, an address in angle brackets, a picture without description. */
    VERBATIM("other", true),
    LINK("link", true),
    IMAGE("image", true),
    FOOTNOTE("other", true),
    EMPHASIS("fmt", false),
    STRONG("fmt", false),
    BREAK("fmt", false),
    ENTITY("other", false),
    COMMENT("other", false);

    private final String type;
    private final boolean kept;

    Kind(String type, boolean kept) {
      this.type = type;
      this.kept = kept;
    }

    /** The type that tools show it by. */
    String type() {
      return type;
    }

    /** What kind of its type it is. */
    String subType() {
      return switch (this) {
        case EMPHASIS -> "xlf:i";
        case STRONG -> "xlf:b";
        case BREAK -> "xlf:lb";
        default -> "bustia:" + name().toLowerCase(Locale.ROOT);
      };
    }

    /** Whether a translation that lacks it is wrong. */
    boolean isKept() {
      return kept;
    }
  }

  static Code alone(Kind kind, String markdown) {
    return new Code(kind, markdown, "");
  }

  static Code reference(String name) {
    return alone(Kind.REFERENCE, "{{" + name + "}}");
  }

  /** How it looks around the words that it holds. */
  String shown() {
    return end.isEmpty() ? start : start + "…" + end;
  }
}
