package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.3 and 1.4.11, of the tokens in the style sheet itself. */
class ThemeColoursTest {
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink, paper, 4.5",
    "ink, surface, 4.5",
    "ink, accent-soft, 4.5",
    "ink, warn-soft, 4.5",
    "muted, paper, 4.5",
    "muted, surface, 4.5",
    "accent, paper, 4.5",
    "accent, surface, 4.5",
    "accent, accent-soft, 4.5",
    "accent, warn-soft, 4.5",
    "on-accent, accent, 4.5",
    "on-band, band, 4.5",
    "warn-ink, warn-soft, 4.5",
    "sun, paper, 3",
    "sun, surface, 3",
  })
  void keeps_text_readable_in_both_themes(String text, String ground, double least)
      throws IOException {
    String css = Files.readString(Path.of("assets/style.css"));
    int dark = css.indexOf("@media (prefers-color-scheme: dark)");
    Map<String, Integer> tokens = tokens(css.substring(0, dark));
    assertThat(contrast(tokens, text, ground)).as("light").isGreaterThanOrEqualTo(least);
    tokens.putAll(tokens(css.substring(dark, css.indexOf("\n}\n", dark))));
    assertThat(contrast(tokens, text, ground)).as("dark").isGreaterThanOrEqualTo(least);
  }

  private static Map<String, Integer> tokens(String css) {
    Map<String, Integer> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(css);
    while (token.find()) {
      tokens.put(token.group(1), Integer.parseInt(token.group(2), 16));
    }
    return tokens;
  }

  private static double contrast(Map<String, Integer> tokens, String text, String ground) {
    assertThat(tokens).containsKeys(text, ground);
    double a = luminance(tokens.getOrDefault(text, 0));
    double b = luminance(tokens.getOrDefault(ground, 0));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * channel(colour >> 16)
        + 0.7152 * channel(colour >> 8)
        + 0.0722 * channel(colour);
  }

  private static double channel(int value) {
    double share = (value & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
