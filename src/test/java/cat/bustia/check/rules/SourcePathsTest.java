package cat.bustia.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcePathsTest {

  @Test
  void names_a_page_from_another() {
    assertThat(SourcePaths.relative("index.md", "pop3.md")).isEqualTo("pop3.md");
    assertThat(SourcePaths.relative("index.md", "a/b.md")).isEqualTo("a/b.md");
    assertThat(SourcePaths.relative("a/b.md", "pop3.md")).isEqualTo("../pop3.md");
    assertThat(SourcePaths.relative("a/b.md", "a/c.md")).isEqualTo("c.md");
    assertThat(SourcePaths.relative("a/b/c.md", "a/d/e.md")).isEqualTo("../d/e.md");
    assertThat(SourcePaths.relative("ab/c.md", "a/c.md")).isEqualTo("../a/c.md");
  }
}
