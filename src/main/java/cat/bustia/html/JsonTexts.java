package cat.bustia.html;

import java.util.ArrayList;
import java.util.List;

/** Finds the texts in structured data: its strings, keys among them, with simple escapes undone. */
final class JsonTexts {
  private JsonTexts() {}

  /** The strings of a JSON text, or of something like it, in their order. */
  static List<String> of(String json) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        if (inside) {
          texts.add(text.toString());
          text.setLength(0);
        }
        inside = !inside;
      } else if (inside && c == '\\' && i + 1 < json.length()) {
        i += escape(json, i + 1, text);
      } else if (inside) {
        text.append(c);
      }
    }
    if (inside) {
      texts.add(text.toString());
    }
    return texts;
  }

  /** Undoes the escape after a backslash; how many characters it takes. */
  private static int escape(String json, int at, StringBuilder text) {
    char c = json.charAt(at);
    if (c == 'u' && at + 4 < json.length()) {
      try {
        text.append((char) Integer.parseInt(json.substring(at + 1, at + 5), 16));
        return 5;
      } catch (NumberFormatException e) {
        text.append(c);
        return 1;
      }
    }
    text.append(
        switch (c) {
          case 'n', 'r', 't', 'b', 'f' -> ' ';
          default -> c;
        });
    return 1;
  }
}
