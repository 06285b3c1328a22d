package cat.bustia.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
  @TempDir Path project;

  private Path site() {
    return project.resolve("site");
  }

  @Test
  void writes_exactly_the_files_added_and_the_manifest() throws Exception {
    Map<String, String> files =
        Map.of("index.html", "home", "ca/imap/index.html", "imap", "assets/a.css", "x{}");
    Sites.write(project, files);
    assertThat(Sites.read(site())).isEqualTo(new TreeMap<>(files));
    assertThat(Manifest.of(site()).orElseThrow().entries())
        .extracting(SitePlan.Entry::path)
        .containsExactly("assets/a.css", "ca/imap/index.html", "index.html");
    assertThat(Sites.siblings(project)).containsExactly("site");
  }

  @Test
  void follows_any_history_of_sites() throws Exception {
    List<Map<String, String>> history =
        List.of(
            Map.of("a", "1", "b/c", "2"),
            Map.of("a", "1", "b/c", "3"),
            Map.of("a/x", "4", "b", "5"),
            Map.of("a", "longer than before", "b/c/d/e", "6"),
            Map.of("a", "1"),
            Map.of("z/y/x", "7"),
            Map.of("a", "1", "b/c", "2"),
            Map.of());
    for (Map<String, String> files : history) {
      Sites.write(project, files);
      assertThat(Sites.read(site())).isEqualTo(new TreeMap<>(files));
    }
  }

  @Test
  void leaves_no_empty_folder_of_a_former_build() throws Exception {
    Sites.write(project, Map.of("a/b/c", "1"));
    Sites.write(project, Map.of("d", "1"));
    Sites.write(project, Map.of("d", "2"));
    assertThat(site().resolve("a")).doesNotExist();
  }

  @Test
  void leaves_the_former_site_without_a_commit() throws Exception {
    Sites.write(project, Map.of("a", "old"));
    try (SiteWriter writer = Sites.open(project, new SystemDisk())) {
      writer.add(Sites.file("a", "new"));
    }
    assertThat(Sites.read(site())).isEqualTo(Map.of("a", "old"));
    assertThat(Sites.siblings(project)).containsExactly("site");
  }

  @Test
  void makes_the_same_manifest_in_any_order_on_any_number_of_threads() throws Exception {
    List<Integer> numbers = IntStream.range(0, 300).boxed().toList();
    byte[] first = manifest(project.resolve("one"), numbers.stream());
    List<Integer> backwards = numbers.stream().sorted((a, b) -> b - a).toList();
    assertThat(manifest(project.resolve("two"), backwards.stream())).isEqualTo(first);
    assertThat(manifest(project.resolve("three"), numbers.parallelStream())).isEqualTo(first);
  }

  private static byte[] manifest(Path folder, java.util.stream.Stream<Integer> numbers)
      throws Exception {
    try (SiteWriter writer = Sites.open(folder, new SystemDisk())) {
      numbers.forEach(
          number -> {
            try {
              writer.add(Sites.file("p" + number % 7 + "/q" + number + "/x.html", "n" + number));
            } catch (WorldFailure e) {
              throw new AssertionError(e);
            }
          });
      writer.commit();
    }
    return Files.readAllBytes(folder.resolve("site").resolve(Manifest.PATH));
  }

  @Test
  void tells_both_owners_of_a_path_equal_but_for_case_or_composition() throws Exception {
    try (SiteWriter writer = Sites.open(project, new SystemDisk())) {
      writer.add(Sites.file("ca/Índex.html", "1"));
      writer.add(Sites.file("ca/índex.html", "2"));
      assertThat(writer.problems())
          .containsExactly(
              new PathProblem.Taken(
                  "ca/Índex.html",
                  List.of(
                      new PathProblem.Owner("ca/Índex.html", "content/ca/Índex.html"),
                      new PathProblem.Owner("ca/índex.html", "content/ca/índex.html"))));
      assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void tells_a_file_in_the_place_of_a_folder_whichever_comes_first() throws Exception {
    for (List<String> order : List.of(List.of("a", "a/b"), List.of("a/b", "a"))) {
      try (SiteWriter writer = Sites.open(project, new SystemDisk())) {
        for (String path : order) {
          writer.add(Sites.file(path, path));
        }
        assertThat(writer.problems())
            .containsExactly(
                new PathProblem.Taken(
                    "a",
                    List.of(
                        new PathProblem.Owner("a", "content/a"),
                        new PathProblem.Owner("a/b", "content/a/b"))));
      }
    }
  }

  @Test
  void tells_unsafe_paths_and_writes_none() throws Exception {
    try (SiteWriter writer = Sites.open(project, new SystemDisk())) {
      writer.add(Sites.file("../sentinel", "x"));
      writer.add(Sites.file(Manifest.PATH, "x"));
      assertThat(writer.problems())
          .extracting(PathProblem::path)
          .containsExactly("../sentinel", Manifest.PATH);
    }
    assertThat(Sites.siblings(project)).isEmpty();
  }

  @Test
  void refuses_a_folder_that_is_not_ours() throws Exception {
    Files.createDirectory(site());
    Files.writeString(site().resolve("precious.txt"), "mine");
    assertThatThrownBy(() -> Sites.write(project, Map.of("a", "1")))
        .isInstanceOf(OutputRefusal.class)
        .hasMessageContaining("is not empty");
    assertThat(Sites.read(site())).isEqualTo(Map.of("precious.txt", "mine"));
    assertThat(Sites.siblings(project)).containsExactly("site");
  }

  @Test
  void refuses_a_folder_whose_manifest_is_not_ours() throws Exception {
    Files.createDirectory(site());
    Files.writeString(site().resolve(Manifest.PATH), "{\"files\": []}");
    assertThatThrownBy(() -> Sites.write(project, Map.of("a", "1")))
        .isInstanceOf(OutputRefusal.class);
  }

  @Test
  void fills_a_folder_that_holds_only_what_version_control_keeps() throws Exception {
    Files.createDirectory(site());
    Files.writeString(site().resolve(".gitignore"), "*\n");
    for (int round = 0; round < 3; round++) {
      assertThat(Sites.write(project, Map.of("a", "1"))).isEmpty();
      assertThat(Sites.read(site())).isEqualTo(Map.of("a", "1", ".gitignore", "*\n"));
    }
  }

  @Test
  void carries_over_and_names_what_was_never_ours() throws Exception {
    Sites.write(project, Map.of("a", "1", "old", "1"));
    Files.createDirectories(site().resolve("b/c"));
    Files.writeString(site().resolve("b/c/verify.txt"), "token");
    Files.createSymbolicLink(site().resolve("link"), Path.of("elsewhere"));
    for (int round = 2; round < 5; round++) {
      assertThat(Sites.write(project, Map.of("a", "" + round)))
          .containsExactly("b/c/verify.txt", "link");
      assertThat(Sites.read(site()))
          .isEqualTo(Map.of("a", "" + round, "b/c/verify.txt", "token", "link", "-> elsewhere"));
    }
  }

  @Test
  void refuses_to_write_over_what_was_never_ours() throws Exception {
    Sites.write(project, Map.of("a", "1"));
    Files.writeString(site().resolve("robots.txt"), "mine");
    assertThatThrownBy(() -> Sites.write(project, Map.of("a", "2", "robots.txt", "ours")))
        .isInstanceOf(OutputRefusal.class)
        .hasMessageContaining("robots.txt");
    assertThat(Sites.read(site())).isEqualTo(Map.of("a", "1", "robots.txt", "mine"));
  }

  @Test
  void mends_files_that_somebody_changed_in_the_former_site() throws Exception {
    Sites.write(project, Map.of("a", "true"));
    Files.writeString(site().resolve("a"), "fake");
    Sites.write(project, Map.of("a", "true"));
    Sites.write(project, Map.of("a", "true"));
    assertThat(Sites.read(site())).isEqualTo(Map.of("a", "true"));
  }

  @Test
  void refuses_an_output_that_holds_or_lies_in_what_is_read() throws Exception {
    Path content = Files.createDirectory(project.resolve("content"));
    Path linked = Files.createSymbolicLink(project.resolve("linked"), content);
    for (Path output :
        List.of(
            project,
            project.resolve("."),
            project.resolve("x/.."),
            project.getParent(),
            project.getRoot(),
            content,
            content.resolve("out"),
            linked,
            linked.resolve("out"))) {
      assertThatThrownBy(
              () -> SiteWriter.open(output, project, List.of(content), Duration.ofSeconds(1)))
          .as(output.toString())
          .isInstanceOf(OutputRefusal.class);
    }
    assertThat(Sites.siblings(project)).containsExactly("content", "linked");
    assertThat(Sites.siblings(content)).isEmpty();
  }

  @Test
  void refuses_a_file_as_output() throws Exception {
    Files.writeString(site(), "a file");
    assertThatThrownBy(() -> Sites.write(project, Map.of("a", "1")))
        .isInstanceOf(OutputRefusal.class)
        .hasMessageContaining("is a file");
    assertThat(site()).hasContent("a file");
  }

  @Test
  void moves_a_symbolic_link_and_keeps_the_last_former_build() throws Exception {
    Path releases = Files.createDirectories(project.resolve("releases/first"));
    Files.createSymbolicLink(site(), releases);
    for (int round = 1; round <= 6; round++) {
      Path former = site().toRealPath();
      Map<String, String> before = Sites.read(former);
      Sites.write(project, Map.of("a", "" + round));
      assertThat(site()).isSymbolicLink();
      assertThat(Sites.read(site())).isEqualTo(Map.of("a", "" + round));
      assertThat(Sites.read(former)).isEqualTo(before);
    }
    assertThat(releases).isEmptyDirectory();
    assertThat(Sites.siblings(project)).hasSize(5);
  }

  @Test
  void writes_through_no_link_that_somebody_left_beside_the_output() throws Exception {
    Path outside = Files.createDirectory(project.resolve("outside"));
    Files.writeString(outside.resolve("a"), "sentinel");
    Path planted = Files.createDirectory(project.resolve(".site.build-3"));
    Files.createSymbolicLink(planted.resolve("a"), outside.resolve("a"));
    Files.createSymbolicLink(planted.resolve("folder"), outside);
    Files.createSymbolicLink(project.resolve(".site.build-4"), outside);
    Sites.write(project, Map.of("a", "1", "folder/a", "2"));
    assertThat(Sites.read(site())).isEqualTo(Map.of("a", "1", "folder/a", "2"));
    assertThat(Sites.read(outside)).isEqualTo(Map.of("a", "sentinel"));
  }

  @Test
  void does_not_change_a_copy_made_by_hard_links() throws Exception {
    Sites.write(project, Map.of("a", "1"));
    Path copy = Files.createLink(project.resolve("copy"), site().resolve("a"));
    for (int round = 2; round < 5; round++) {
      Sites.write(project, Map.of("a", "" + round));
    }
    assertThat(copy).hasContent("1");
  }

  @Test
  void makes_the_folders_above_the_output() throws Exception {
    Path deep = project.resolve("x/y/out");
    try (SiteWriter writer = SiteWriter.open(deep, project, List.of(), Duration.ofSeconds(1))) {
      writer.add(Sites.file("a", "1"));
      writer.commit();
    }
    assertThat(Sites.read(deep)).isEqualTo(Map.of("a", "1"));
  }
}
