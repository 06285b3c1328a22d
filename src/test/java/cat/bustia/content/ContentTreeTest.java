package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentTreeTest {
  @TempDir private Path project = Path.of("");

  private void write(String path) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  @Test
  void lists_files_by_their_paths_in_the_project() throws IOException {
    write("content/ca/b.md");
    write("content/ca/a/c.md");
    write("content/ca-valencia/d.md");
    write("content/site.yaml");
    ContentTree tree = ContentTree.scan(project);
    assertThat(tree.under("ca", ".md")).containsExactly("content/ca/a/c.md", "content/ca/b.md");
    assertThat(tree.files()).containsEntry("content/site.yaml", 1L);
    assertThat(tree.findings()).isEmpty();
  }

  @Test
  void refuses_symbolic_links_to_files_and_folders() throws IOException {
    write("outside.md");
    write("content/ca/a.md");
    Files.createSymbolicLink(project.resolve("content/ca/link.md"), project.resolve("outside.md"));
    Files.createSymbolicLink(project.resolve("content/es"), project.resolve("content/ca"));
    ContentTree tree = ContentTree.scan(project);
    assertThat(tree.files()).containsOnlyKeys("content/ca/a.md");
    assertThat(tree.findings())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "`content/ca/link.md` is a symbolic link", "`content/es` is a symbolic link");
  }

  @Test
  void refuses_a_content_folder_that_is_a_link() throws IOException {
    write("elsewhere/ca/a.md");
    Files.createSymbolicLink(project.resolve("content"), project.resolve("elsewhere"));
    ContentTree tree = ContentTree.scan(project);
    assertThat(tree.files()).isEmpty();
    assertThat(tree.findings()).hasSize(1);
  }

  @Test
  void leaves_hidden_files_and_folders_out() throws IOException {
    write("content/ca/.a.md.swp");
    write("content/.git/config");
    assertThat(ContentTree.scan(project).files()).isEmpty();
  }
}
