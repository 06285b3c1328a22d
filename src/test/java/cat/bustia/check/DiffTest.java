package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.source.SourceFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffTest {

  @Test
  void shows_changed_lines_with_their_neighbours() {
    SourceFile file = SourceFile.of("content/ca/a.md", "1\n2\n3\n4\n995\n6\n7\n8\n9\n");
    assertThat(Diff.unified(Map.of(file, file.text().replace("995", "{{imap.port}}"))))
        .isEqualTo(
            """
            --- a/content/ca/a.md
            +++ b/content/ca/a.md
            @@ -2,7 +2,7 @@
             2
             3
             4
            -995
            +{{imap.port}}
             6
             7
             8
            """);
  }

  @Test
  void says_where_no_line_end_closes_a_file() {
    SourceFile file = SourceFile.of("a.md", "1\n2");
    assertThat(Diff.unified(Map.of(file, "1\n3")))
        .endsWith(
            """
             1
            -2
            \\ No newline at end of file
            +3
            \\ No newline at end of file
            """);
  }

  @Test
  void is_empty_when_nothing_changes() {
    assertThat(Diff.unified(Map.of())).isEmpty();
  }
}
