package cat.bustia.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final SitePlan PLAN =
      new SitePlan(
          List.of(
              new SitePlan.Entry(
                  "assets/a.0123.css",
                  "0".repeat(64),
                  12,
                  "text/css; charset=utf-8",
                  CacheClass.IMMUTABLE,
                  List.of()),
              new SitePlan.Entry(
                  "ca/l·l \"q\"/index.html",
                  "f".repeat(64),
                  3_000_000_000L,
                  "text/html\n\\",
                  CacheClass.PAGE,
                  List.of("assets/a.0123.css", "ca/x.png"))));

  @Test
  void writes_one_line_a_file() {
    assertThat(new String(Manifest.write(PLAN), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"version": 1, "files": [
            {"path": "assets/a.0123.css", "sha256": "%s", "size": 12, "type": "text/css; charset=utf-8", "cache": "immutable", "references": []},
            {"path": "ca/l·l \\"q\\"/index.html", "sha256": "%s", "size": 3000000000, "type": "text/html\\u000a\\\\", "cache": "page", "references": ["assets/a.0123.css", "ca/x.png"]}
            ]}
            """
                .replaceFirst("%s", "0".repeat(64))
                .replaceFirst("%s", "f".repeat(64)));
  }

  @Test
  void reads_back_what_it_wrote() {
    for (SitePlan plan : List.of(PLAN, new SitePlan(List.of()))) {
      assertThat(Manifest.read(new String(Manifest.write(plan), StandardCharsets.UTF_8)))
          .contains(plan);
    }
  }

  @Test
  void reads_nothing_else() {
    String text = new String(Manifest.write(PLAN), StandardCharsets.UTF_8);
    for (int end = 0; end < text.length(); end++) {
      assertThat(Manifest.read(text.substring(0, end))).isEmpty();
    }
    assertThat(Manifest.read(text + " ")).isEmpty();
    assertThat(Manifest.read(text.replace("1,", "2,"))).isEmpty();
    assertThat(Manifest.read(text.replace("page", "other"))).isEmpty();
    assertThat(Manifest.read("{}")).isEmpty();
  }

  @Test
  void sorts_by_code_points() {
    assertThat(SitePlan.BY_CODE_POINTS.compare("\ufb01", "\ud83d\ude00")).isNegative();
    assertThat(SitePlan.BY_CODE_POINTS.compare("a", "ab")).isNegative();
    assertThat(SitePlan.BY_CODE_POINTS.compare("b", "ab")).isPositive();
    assertThat(SitePlan.BY_CODE_POINTS.compare("a", "a")).isZero();
  }
}
