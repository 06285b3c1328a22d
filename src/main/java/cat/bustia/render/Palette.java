package cat.bustia.render;

import cat.bustia.content.Look;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a theme, light and dark: the tokens of its style sheet with those of a help center
 * laid over them.
 */
final class Palette {
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]{1,40}): (#[0-9A-Fa-f]{6});");
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  /** For text (WCAG 2.2, 1.4.3). */
  private static final double TEXT = 4.5;

  /** For focus rings and signs (WCAG 2.2, 1.4.11). */
  private static final double SIGN = 3;

  /** What stands on what, and how much it has to differ. */
  record Pair(String front, String ground, double least) {}

  static final List<Pair> PAIRS =
      List.of(
          new Pair("ink", "paper", TEXT),
          new Pair("ink", "surface", TEXT),
          new Pair("ink", "accent-soft", TEXT),
          new Pair("ink", "warn-soft", TEXT),
          new Pair("muted", "paper", TEXT),
          new Pair("muted", "surface", TEXT),
          new Pair("accent", "paper", TEXT),
          new Pair("accent", "surface", TEXT),
          new Pair("accent", "accent-soft", TEXT),
          new Pair("accent", "warn-soft", TEXT),
          new Pair("on-accent", "accent", TEXT),
          new Pair("on-band", "band", TEXT),
          new Pair("warn-ink", "warn-soft", TEXT),
          new Pair("sun", "paper", SIGN),
          new Pair("sun", "surface", SIGN));

  private final Map<String, String> light;
  private final Map<String, String> dark;
  private final Map<String, Look.Colour> own;

  private Palette(
      Map<String, String> light, Map<String, String> dark, Map<String, Look.Colour> own) {
    this.light = light;
    this.dark = dark;
    this.own = own;
  }

  /**
   * The colours of a help center.
   *
   * @param css the theme's style sheet, which sets light colours first
   */
  static Palette of(String css, Look look) {
    int at = css.indexOf(DARK);
    int end = at < 0 ? -1 : css.indexOf("\n}", at);
    Map<String, String> light = tokens(at < 0 ? css : css.substring(0, at));
    Map<String, String> dark = new HashMap<>(light);
    dark.putAll(tokens(end < 0 ? "" : css.substring(at, end)));
    look.colours()
        .forEach(
            (token, colour) -> {
              light.put(token, colour.light().value());
              dark.put(token, colour.dark().value());
            });
    return new Palette(light, dark, look.colours());
  }

  private static Map<String, String> tokens(String css) {
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(css);
    while (token.find()) {
      tokens.putIfAbsent(token.group(1), token.group(2));
    }
    return tokens;
  }

  /** A token's colour in both themes; empty where the style sheet has none. */
  Optional<Map<String, String>> colour(String token) {
    String day = light.get(token);
    String night = dark.get(token);
    return day == null || night == null
        ? Optional.empty()
        : Optional.of(Map.of("light", day, "dark", night));
  }

  /** What has to follow the style sheet for the help center's own colours; empty without any. */
  String css() {
    if (own.isEmpty()) {
      return "";
    }
    StringBuilder day = new StringBuilder();
    StringBuilder night = new StringBuilder();
    new TreeMap<>(own)
        .forEach(
            (token, colour) -> {
              set(token, colour.light(), day);
              set(token, colour.dark(), night);
            });
    return "\n:root {" + day + " }\n" + DARK + " { :root {" + night + " } }\n";
  }

  private static void set(String token, Located<String> colour, StringBuilder out) {
    out.append(" --").append(token).append(": ").append(colour.value()).append(';');
  }

  /** The help center's own colours that cannot be read on others, or others on them. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Pair pair : PAIRS) {
      for (String token : new TreeSet<>(Set.of(pair.front(), pair.ground()))) {
        Look.Colour colour = own.get(token);
        if (colour != null) {
          compare(pair, colour.light(), light, "light", findings);
          compare(pair, colour.dark(), dark, "dark", findings);
          break;
        }
      }
    }
    return findings;
  }

  private static void compare(
      Pair pair,
      Located<String> own,
      Map<String, String> tokens,
      String theme,
      List<Finding> findings) {
    String front = tokens.get(pair.front());
    String ground = tokens.get(pair.ground());
    if (front == null || ground == null || contrast(front, ground) >= pair.least()) {
      return;
    }
    findings.add(
        Finding.of(
                Rule.LOW_CONTRAST,
                own.place(),
                String.format(
                    Locale.ROOT,
                    "`%s` (`%s`) on `%s` (`%s`) has a contrast of %.2f in the %s theme",
                    pair.front(),
                    front,
                    pair.ground(),
                    ground,
                    contrast(front, ground),
                    theme))
            .note("readers with weak eyes, or in the sun, need more (WCAG 2.2)")
            .help(
                String.format(
                    Locale.ROOT,
                    "make one of the two darker or lighter, until it is %.1f or more",
                    pair.least()))
            .build());
  }

  /** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
  static double contrast(String first, String second) {
    double a = luminance(Integer.parseInt(first.substring(1), 16));
    double b = luminance(Integer.parseInt(second.substring(1), 16));
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
