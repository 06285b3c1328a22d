package cat.bustia.render;

/** Writes JSON that may stand inside a {@code <script>} element: no text can end it. */
final class Json {
  private Json() {}

  /** Appends a JSON string with its quotes. */
  static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
