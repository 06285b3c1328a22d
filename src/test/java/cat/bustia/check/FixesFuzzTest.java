package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Page;
import cat.bustia.source.SourceFile;
import cat.bustia.statement.Help;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whatever a page holds, applying its fixes comes to an end, and then changes nothing more. */
class FixesFuzzTest {
  private static final int ROUNDS = 6;

  private final Help help = new Help(Help.POSTA);

  /**
   * The input is {@code safe} or {@code all} and a language on the first line, then a whole page.
   */
  @FuzzTest
  void fixes_of_any_page_come_to_rest(byte[] input) {
    String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 2);
    boolean unsafeToo = parts[0].startsWith("all");
    String locale = parts[0].matches(".* [a-z]{2}") ? parts[0].replaceAll(".* ", "") : "ca";
    String text = parts[parts.length - 1];
    for (int round = 0; round < ROUNDS; round++) {
      Page page = help.pageOf(locale, text);
      Map<SourceFile, String> fixed = Fixes.apply(help.findings(page), unsafeToo);
      if (fixed.isEmpty()) {
        return;
      }
      String before = page.file().text();
      text = fixed.getOrDefault(page.file(), before);
      assertThat(text).as("a fix changes something").isNotEqualTo(before);
    }
    throw new AssertionError("mending does not end: " + text);
  }
}
