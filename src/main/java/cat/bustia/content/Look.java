package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a help center differs from the theme.
 *
 * @param logo an asset's name; absent: the theme's own
 * @param colours by token, as {@code accent}
 * @param footer a sentence by locale, below every page
 */
public record Look(
    Optional<Located<String>> logo,
    Map<String, Colour> colours,
    Map<LanguageTag, Located<String>> footer) {

  /** The theme as it is. */
  public static final Look PLAIN = new Look(Optional.empty(), Map.of(), Map.of());

  /** The tokens of the theme that stand for colours, as its style sheet names them. */
  public static final List<String> TOKENS =
      List.of(
          "paper",
          "surface",
          "ink",
          "muted",
          "line",
          "accent",
          "accent-soft",
          "on-accent",
          "band",
          "on-band",
          "sun",
          "warn-soft",
          "warn-ink");

  public Look {
    colours = Map.copyOf(colours);
    footer = Map.copyOf(footer);
  }

  /** A colour in the light and in the dark theme, each as {@code #0b5d5b}. */
  public record Colour(Located<String> light, Located<String> dark) {}
}
