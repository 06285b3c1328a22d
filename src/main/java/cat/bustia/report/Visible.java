package cat.bustia.report;

/**
 * Makes text fit to print: what a reader cannot see, or what steers a terminal, is written out as
 * {@code <U+202E>}.
 */
final class Visible {
  private Visible() {}

  /** The text with every control and bidirectional control character written out. */
  static String of(String text) {
    int i = 0;
    while (i < text.length() && !steers(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (steers(c)) {
        out.append(name(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The text with everything that shows nothing of its own written out, also what scripts need. */
  static String whole(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isInvisible(c)) {
                out.append(name(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /**
   * Whether a character moves the cursor, changes colours, turns the direction of writing or hides
   * in a value.
   */
  static boolean steers(int c) {
    return c < 0x20
        || (c >= 0x7F && c <= 0x9F)
        || c == 0x00AD
        || c == 0x061C
        || c == 0x200B
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF
        || (c >= 0xE0000 && c <= 0xE007F);
  }

  /** Whether a character shows nothing of its own. */
  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return steers(c)
        || type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  static String name(int c) {
    StringBuilder hex = new StringBuilder();
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
      hex.append(Character.toUpperCase(Character.forDigit((c >> shift) & 0xF, 16)));
    }
    int from = c > 0xFFFF && hex.charAt(0) == '0' ? 1 : 0;
    return "<U+" + hex.substring(from) + ">";
  }
}
