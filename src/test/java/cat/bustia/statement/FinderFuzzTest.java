package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.source.Span;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever a page holds, it is read to the end, and what is found lies in it. */
class FinderFuzzTest {
  private final Help help = new Help(Help.POSTA, Help.OUTLOOK);

  /**
   * The input is a language on the first line, then a whole page. Plain runs only read the seeds;
   * CONTRIBUTING.md says how to search for more.
   */
  @FuzzTest
  void finds_statements_in_any_page(byte[] input) {
    String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 2);
    String locale = parts[0].matches("[a-z]{2}") ? parts[0] : "ca";
    Page page = help.pageOf(locale, parts[parts.length - 1]);
    int length = page.file().text().length();
    for (Finding finding : help.findings(page)) {
      Span span = finding.place().span();
      assertThat(span.start()).as(finding.message()).isBetween(0, span.end());
      assertThat(span.end()).as(finding.message()).isLessThanOrEqualTo(length);
    }
  }
}
