package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever and however it is built. */
final class ReproducibleBuildTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void restore_the_defaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private Map<String, String> build(String name, int jobs)
      throws IOException, InterruptedException, OutputRefusal {
    Path output = folder.resolve(name);
    Request request =
        new Request(
            Path.of("").toAbsolutePath(),
            output,
            Optional.empty(),
            jobs,
            Optional.of(LocalDate.of(2026, 11, 23)));
    assertThat(SiteBuilder.build(request, true, false).findings()).isEmpty();
    return files(output);
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(root.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void under_any_default_locale_time_zone_and_number_of_threads()
      throws IOException, InterruptedException, OutputRefusal {
    Map<String, String> expected = build("first", 1);
    assertThat(expected).hasSizeGreaterThan(20).containsKey("site-manifest.json");
    int build = 0;
    for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-nu-thai", "fa-IR")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(
          TimeZone.getTimeZone(build % 2 == 0 ? "Pacific/Kiritimati" : "America/Los_Angeles"));
      assertThat(build("under-" + tag, 1 + build * 3)).as(tag).isEqualTo(expected);
      build++;
    }
  }

  @Test
  void over_a_former_build_too() throws IOException, InterruptedException, OutputRefusal {
    Map<String, String> first = build("site", 2);
    Files.writeString(folder.resolve("site/ca/index.html"), "damaged");
    assertThat(build("site", 2)).isEqualTo(first);
  }
}
