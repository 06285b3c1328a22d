package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.DirectionMarks;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;

/** Knows the characters that no editor shows and no YAML file needs. */
final class HiddenCharacters {
  private HiddenCharacters() {}

  /**
   * The part's text with a blank or a replacement character for each hidden unit, so that offsets
   * stay and parsing goes on; each gets a finding.
   *
   * @param rightToLeft whether its language needs direction marks and balanced isolates
   */
  static String blankOut(SourceFile file, Span part, boolean rightToLeft, List<Finding> findings) {
    String text = file.slice(part);
    DirectionMarks marks = rightToLeft ? DirectionMarks.inLines(text) : DirectionMarks.none();
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c == '\n' || c == '\r' || c == '\t' : c < 0x7f) {
        continue;
      }
      int codePoint = text.codePointAt(i);
      int length = Character.charCount(codePoint);
      if (isHidden(codePoint) && !marks.needs(i)) {
        if (clean == null) {
          clean = new StringBuilder(text);
        }
        for (int unit = i; unit < i + length; unit++) {
          clean.setCharAt(unit, ' ');
        }
        int start = part.start() + i;
        findings.add(
            Finding.of(
                    Rule.HIDDEN_CHARACTER,
                    file.at(new Span(start, start + length)),
                    "`" + name(codePoint) + "` cannot be seen and is not allowed in YAML")
                .help("delete it")
                .build());
      }
      i += length - 1;
    }
    return clean == null ? text : clean.toString();
  }

  /** The first hidden character of a text that YAML's escapes made, or -1. */
  static int firstIn(String text, boolean rightToLeft) {
    DirectionMarks marks = rightToLeft ? DirectionMarks.inLines(text) : DirectionMarks.none();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isHidden(text.codePointAt(i)) && !marks.needs(i)) {
        return text.codePointAt(i);
      }
    }
    return -1;
  }

  /** How findings name a character: {@code U+202E}. */
  static String name(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  static boolean isHidden(int c) {
    if (c < 0xa0) {
      // U+0085 is a control that ends lines for YAML, but not for editors.
      return c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7f;
    }
    return c == 0x61c
        || c >= 0x200b && c <= 0x200f && c != 0x200c && c != 0x200d
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c >= 0xd800 && c <= 0xdfff
        || c == 0xfeff
        || c >= 0xfff9 && c <= 0xfffb
        || c == 0xfffe
        || c == 0xffff
        || c >= 0xe0000 && c <= 0xe007f;
  }
}
