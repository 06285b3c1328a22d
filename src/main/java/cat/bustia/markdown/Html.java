package cat.bustia.markdown;

/** Writes text into HTML so that it stays text: escaped, without characters that HTML forbids. */
final class Html {
  private static final char UNKNOWN = '\uFFFD';
  private static final String HEX = "0123456789ABCDEF";

  private Html() {}

  /** Text between tags. */
  static void text(CharSequence text, StringBuilder out) {
    escape(text, false, out);
  }

  /** Text between the double quotes of an attribute. */
  static void attribute(CharSequence text, StringBuilder out) {
    escape(text, true, out);
  }

  private static void escape(CharSequence text, boolean quotes, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>' && c < 0x7F) {
        continue;
      }
      String instead =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quotes ? "&quot;" : "";
            default -> isForbidden(c) ? "\uFFFD" : "";
          };
      if (!instead.isEmpty()) {
        out.append(text, from, i).append(instead);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private static boolean isForbidden(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c <= 0x9F);
  }

  /**
   * A URL between the double quotes of an attribute: what may not stand in a URL is
   * percent-encoded.
   */
  static void url(String url, StringBuilder out) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '&') {
        out.append("&amp;");
      } else if (c == '%' && !isEncoded(url, i)) {
        out.append("%25");
      } else if (c <= ' ' || c == 0x7F || "\"'<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        out.append(c >= 0x80 && c <= 0x9F ? UNKNOWN : c);
      }
    }
  }

  private static boolean isEncoded(String url, int percent) {
    return percent + 2 < url.length()
        && Character.digit(url.charAt(percent + 1), 16) >= 0
        && Character.digit(url.charAt(percent + 2), 16) >= 0;
  }
}
