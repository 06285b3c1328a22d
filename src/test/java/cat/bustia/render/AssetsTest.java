package cat.bustia.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void changes_a_name_exactly_when_the_content_changes() {
    String first = Assets.of(Map.of("a.css", bytes("x"))).paths().get("a.css");
    assertThat(first).matches("assets/a\\.[0-9a-f]{10}\\.css");
    assertThat(Assets.of(Map.of("a.css", bytes("x"))).paths()).containsValue(first);
    assertThat(Assets.of(Map.of("a.css", bytes("y"))).paths()).doesNotContainValue(first);
  }

  @Test
  void leads_the_urls_of_a_style_sheet_to_the_fingerprinted_files() {
    Assets assets =
        Assets.of(
            Map.of("css/a.css", bytes("b{background:url('../i/x.svg')}"), "i/x.svg", bytes("s")));
    String picture = assets.paths().getOrDefault("i/x.svg", "");
    OutputFile style =
        assets.files().stream()
            .filter(file -> file.path().endsWith(".css"))
            .findFirst()
            .orElseThrow();
    assertThat(new String(style.content(), UTF_8))
        .isEqualTo("b{background:url(\"../" + picture.substring("assets/".length()) + "\")}");
    assertThat(style.references()).containsExactly(picture);
    assertThat(style.cache()).isEqualTo(CacheClass.IMMUTABLE);
  }

  @Test
  void reports_what_a_style_sheet_asks_for_in_vain() {
    Assets assets = Assets.of(Map.of("a.css", bytes("b{background:url(https://x.example/y.png)}")));
    assertThat(assets.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("there is no asset `https://x.example/y.png`"));
  }
}
