package cat.bustia.report;

/** Text for XML 1.0: escaped, and without the characters that no document may hold. */
final class Xml {
  private Xml() {}

  static String text(String text) {
    return escaped(text, false);
  }

  /** The value of an attribute in double quotes, in one line. */
  static String attribute(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean attribute) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(c, attribute, out));
    return out.toString();
  }

  private static void append(int c, boolean attribute, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\n', '\t' -> out.append(attribute ? " " : Character.toString(c));
      default -> {
        if (isAllowed(c)) {
          out.appendCodePoint(c);
        } else {
          out.append("&lt;")
              .append(Visible.name(c), 1, Visible.name(c).length() - 1)
              .append("&gt;");
        }
      }
    }
  }

  /** The production {@code Char} of XML 1.0, without the control characters that it discourages. */
  private static boolean isAllowed(int c) {
    return c >= 0x20
        && (c < 0x7F || c > 0x9F)
        && (c < 0xD800 || c > 0xDFFF)
        && (c & 0xFFFE) != 0xFFFE;
  }
}
