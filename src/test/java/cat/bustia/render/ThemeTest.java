package cat.bustia.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
  @TempDir Path project;

  @Test
  void names_every_file_of_the_built_in_theme() throws IOException {
    assertThat(names(Path.of("templates"))).containsExactlyElementsOf(Theme.TEMPLATES);
    assertThat(names(Path.of("assets"))).containsExactlyElementsOf(Theme.ASSETS);
  }

  @Test
  void shows_a_picture_in_each_language_of_the_site_that_has_one() throws IOException {
    List<LanguageTag> locales = List.of(new LanguageTag("ca-valencia"), new LanguageTag("zz"));
    assertThat(Theme.read(project, locales).assets())
        .containsKey("social/ca.png")
        .doesNotContainKeys("social/en.png", "social/zz.png");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith("social/"))
          .sorted()
          .toList();
    }
  }

  @Test
  void lays_the_projects_files_over_the_theme_one_by_one() throws IOException {
    Files.createDirectories(project.resolve("templates"));
    Files.createDirectories(project.resolve("assets/fonts"));
    Files.writeString(project.resolve("templates/footer.ftlh"), "mine");
    Files.writeString(project.resolve("assets/fonts/own.woff2"), "font");
    Theme theme = Theme.read(project, List.of(new LanguageTag("ca")));
    assertThat(theme.templates()).hasEntrySatisfying("footer.ftlh", own -> holds(own, "mine"));
    assertThat(theme.templates())
        .hasEntrySatisfying("page.ftlh", theirs -> holds(theirs, "layout.frame"));
    assertThat(theme.assets()).containsKeys("fonts/own.woff2", "style.css");
  }

  private static void holds(SourceFile template, String text) {
    assertThat(template.text()).contains(text);
  }

  @Test
  void names_no_side_so_that_every_page_can_run_from_right_to_left() throws IOException {
    String css = Files.readString(Path.of("assets/style.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    assertThat(css).doesNotContainPattern("(?<![-\\w])(?:left|right)(?![-\\w])");
    assertThat(css).doesNotContainPattern("-(?:left|right)(?:-|\\s*:)");
    Matcher sides =
        Pattern.compile("(padding|margin|inset|border-width|border-radius):([^;}]*)").matcher(css);
    while (sides.find()) {
      String[] values = sides.group(2).strip().split("\\s+(?![^(]*\\))");
      if (values.length == 4) {
        boolean corners = sides.group(1).equals("border-radius");
        boolean even =
            corners
                ? values[0].equals(values[1]) && values[2].equals(values[3])
                : values[1].equals(values[3]);
        assertThat(even).as(sides.group()).isTrue();
      }
    }
  }

  @Test
  void follows_no_symbolic_link() throws IOException {
    Path outside = Files.writeString(project.resolve("secret"), "secret");
    Files.createDirectories(project.resolve("assets"));
    Files.createSymbolicLink(project.resolve("assets/style.css"), outside);
    Files.createSymbolicLink(project.resolve("templates"), project.resolve("assets"));
    Theme theme = Theme.read(project, List.of(new LanguageTag("ca")));
    assertThat(theme.findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(Rule.UNSAFE_PATH));
    assertThat(theme.assets())
        .hasEntrySatisfying(
            "style.css", css -> assertThat(new String(css, UTF_8)).doesNotContain("secret"));
  }
}
