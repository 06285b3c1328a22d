package cat.bustia.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Nu HTML checker, in a process of its own, on every page of this project's help center and of
 * one in languages that generators get wrong.
 */
class HtmlCheckerTest {
  private static final String MAIN = "nu.validator.client.SimpleCommandLineValidator";
  private static final Path CLASS_PATH = Path.of("target/html-checker.classpath");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "src/test/sites/world"})
  void finds_no_error_on_any_page(String project) throws IOException, InterruptedException {
    SampleSite.render(Path.of(project)).writeTo(folder.resolve("site"));
    assertThat(check(folder.resolve("site"))).isEmpty();
  }

  @Test
  void finds_a_planted_error() throws IOException, InterruptedException {
    Path planted = Files.createDirectories(folder.resolve("planted"));
    Files.writeString(
        planted.resolve("index.html"),
        "<!DOCTYPE html><html lang=ca><title>x</title><img src=a.png>");
    assertThat(check(planted)).contains("alt");
  }

  private static String check(Path site) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path report = site.resolveSibling(site.getFileName() + ".report");
    Process process =
        new ProcessBuilder(
                java,
                "-Xss4m",
                "-cp",
                Files.readString(CLASS_PATH).strip(),
                MAIN,
                "--errors-only",
                "--skip-non-html",
                site.toString())
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return Files.readString(report, UTF_8);
  }
}
