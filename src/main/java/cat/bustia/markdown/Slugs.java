package cat.bustia.markdown;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Makes heading ids from headings: ASCII letters, digits and single hyphens, a letter first. A
 * reference gives its name, not its value, so that a changed port changes no address.
 */
final class Slugs {
  private static final int LONGEST = 80;
  private static final String WITHOUT_LETTERS = "section";

  private Slugs() {}

  static String of(List<Inline> heading) {
    StringBuilder text = new StringBuilder();
    collect(heading, text);
    return of(text);
  }

  private static void collect(List<Inline> content, StringBuilder to) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        to.append(text.literal());
      } else if (inline instanceof Inline.Reference reference) {
        to.append(reference.name());
      } else if (inline instanceof Inline.Code code) {
        collect(code.content(), to);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        collect(emphasis.content(), to);
      } else if (inline instanceof Inline.Strong strong) {
        collect(strong.content(), to);
      } else if (inline instanceof Inline.Link link) {
        collect(link.content(), to);
      } else if (inline instanceof Inline.Image image) {
        collect(image.alt(), to);
      } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.LineBreak) {
        to.append(' ');
      }
    }
  }

  private static String of(CharSequence text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < folded.length() && slug.length() < LONGEST; i++) {
      String part = ascii(folded.charAt(i));
      if (part.equals("-")) {
        gap = true;
      } else if (!part.isEmpty()) {
        if (gap && slug.length() > 0) {
          slug.append('-');
        }
        slug.append(part);
        gap = false;
      }
    }
    if (slug.length() == 0) {
      return WITHOUT_LETTERS;
    }
    return isLetter(slug.charAt(0)) ? slug.toString() : WITHOUT_LETTERS + "-" + slug;
  }

  /** What a folded character gives: ASCII, a gap, or nothing where it only marks its neighbour. */
  private static String ascii(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return String.valueOf(c);
    }
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ł' -> "l";
      case 'ı' -> "i";
      case 'þ' -> "th";
      case '·' -> "";
      default -> Character.getType(c) == Character.NON_SPACING_MARK ? "" : "-";
    };
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
