package cat.bustia.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes values of the front matter, plain where that can mean only one thing. */
final class YamlScalars {
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlScalars() {}

  /**
   * One value.
   *
   * @param quoted whether quotes are wanted in any case
   */
  static String value(String text, boolean quoted) {
    return quoted || !isPlain(text) ? quote(text) : text;
  }

  /**
   * A list of values.
   *
   * @param text the values between separators
   * @param prefix what each line of the list begins with; empty: the list stands in brackets
   */
  static String values(String text, String prefix, String lineEnd) {
    return split(text).stream()
        .map(value -> value(value, value.chars().anyMatch(c -> "[]{},".indexOf(c) >= 0)))
        .collect(Collectors.joining(prefix.isEmpty() ? ", " : lineEnd + prefix));
  }

  /** Whether two lists hold the same values. */
  static boolean same(Wording one, Wording other) {
    return split(text(one)).equals(split(text(other)));
  }

  private static String text(Wording wording) {
    return wording.parts().stream()
        .map(part -> part instanceof Wording.Words words ? words.text() : "")
        .collect(Collectors.joining());
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && (Character.isLetterOrDigit(text.codePointAt(0))
            || "¿¡«“‘„(".indexOf(text.charAt(0)) >= 0)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")
        && text.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == 0xFEFF)
        && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
