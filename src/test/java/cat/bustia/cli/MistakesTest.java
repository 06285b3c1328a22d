package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cat.bustia.testing.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What writers read when they make the ten most common mistakes. */
final class MistakesTest {
  private static final Path MISTAKES = Path.of("src/test/resources/cat/bustia/cli/mistakes");
  private static final Path PROJECT = Path.of("src/test/resources/cat/bustia/check/project");

  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> each_mistake_has_its_transcript() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(MISTAKES)) {
      pages = files.filter(file -> file.toString().matches(".*\\.[a-z]{2}\\.md")).sorted().toList();
    }
    assertThat(pages).hasSize(10);
    return pages.stream().map(page -> dynamicTest(name(page), () -> holds(page)));
  }

  private static String name(Path page) {
    return page.getFileName().toString().replace(".md", "");
  }

  private void holds(Path page) {
    String name = name(page);
    String locale = name.substring(name.lastIndexOf('.') + 1);
    Workshop workshop = new Workshop(folder.resolve(name));
    copy(workshop, "content/site.yaml");
    copy(workshop, "content/servers/posta.example.yaml");
    workshop.path("content/servers/active24.com.yaml").toFile().delete();
    workshop.path("content/ca/index.md").toFile().delete();
    workshop.write("content/" + locale + "/index.md", read(page));
    Workshop.Answer answer = workshop.run("check");
    assertThat(answer.err()).isEmpty();
    Expected.matches(MISTAKES.resolve(name + ".txt"), "$ bustia check\n" + answer.out());
  }

  private static void copy(Workshop workshop, String path) {
    workshop.write(path, read(PROJECT.resolve(path)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
