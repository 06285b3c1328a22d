package cat.bustia.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A style sheet as browsers get it: what its writers say to each other, and how they indent it,
 * stays with them. Strings, and comments that begin with an exclamation mark, are kept.
 */
final class StyleSheet {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|/\\*!.*?\\*/)"
              + "|\\s*+(?:/\\*.*?\\*/\\s*+)++|\\s*+\\n\\s*+");

  private StyleSheet() {}

  static String served(String css) {
    return PARTS
        .matcher(css)
        .replaceAll(part -> Matcher.quoteReplacement(shown(part.group(1), part.group())))
        .strip();
  }

  private static String shown(@Nullable String kept, String part) {
    boolean apart =
        Character.isWhitespace(part.charAt(0))
            || Character.isWhitespace(part.charAt(part.length() - 1));
    // Without a blank, the comment itself may hold two words apart, or join two selectors.
    return kept == null && apart ? "\n" : part;
  }
}
