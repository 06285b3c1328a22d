package cat.bustia.render;

/** Writes text into HTML so that it stays text. */
final class Html {
  private Html() {}

  /** Text for an element's content or a quoted attribute. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  static void escape(String text, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (!entity.isEmpty()) {
        out.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  /** Appends {@code name="value"}. */
  static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    escape(value, out);
    out.append('"');
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }
}
