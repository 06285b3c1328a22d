package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2, 1.4.3 and 1.4.11, of the tokens in the style sheet itself. */
class ThemeColoursTest {
  static Stream<Palette.Pair> pairs() {
    return Palette.PAIRS.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void keeps_text_readable_in_both_themes(Palette.Pair pair) throws IOException {
    Palette theme = Palette.of(Files.readString(Path.of("assets/style.css")), Look.PLAIN);
    Map<String, String> front = theme.colour(pair.front()).orElseThrow();
    Map<String, String> ground = theme.colour(pair.ground()).orElseThrow();
    assertThat(front)
        .allSatisfy(
            (scheme, colour) ->
                assertThat(Palette.contrast(colour, ground.getOrDefault(scheme, "")))
                    .as(scheme)
                    .isGreaterThanOrEqualTo(pair.least()));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void names_the_tokens_of_the_style_sheet(String token) throws IOException {
    Palette theme = Palette.of(Files.readString(Path.of("assets/style.css")), Look.PLAIN);
    assertThat(theme.colour(token)).isPresent();
  }

  static Stream<String> tokens() {
    return Look.TOKENS.stream();
  }
}
