package cat.bustia.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptedBuildTest {
  private static final Map<String, String> OLD =
      new TreeMap<>(Map.of("a", "old", "b/c", "same", "d/e/f", "gone"));
  private static final Map<String, String> NEW =
      new TreeMap<>(Map.of("a", "newer", "b/c", "same", "d/e", "a file now", "x/y", "new"));

  @TempDir Path temporary;

  // Two builds before, so that the third finds the folder of the first.
  private Path project(String name, boolean linked) throws Exception {
    Path project = Files.createDirectory(temporary.resolve(name));
    if (linked) {
      Files.createSymbolicLink(project.resolve("site"), Path.of("nowhere-yet"));
      Sites.write(project, OLD);
    }
    Sites.write(project, Map.of("a", "older", "z", "1"));
    Sites.write(project, OLD);
    Files.writeString(project.resolve("site/stray"), "mine");
    return project;
  }

  private static Map<String, String> withStray(Map<String, String> site) {
    Map<String, String> more = new TreeMap<>(site);
    more.put("stray", "mine");
    return more;
  }

  @ParameterizedTest
  @CsvSource({"KILLED,false", "KILLED,true", "FULL,false", "FULL,true", "BROKEN,false"})
  void shows_the_old_or_the_new_site_wherever_a_build_ends(FaultyDisk.Fault fault, boolean linked)
      throws Exception {
    boolean reached = true;
    for (int step = 1; reached; step++) {
      Path project = project(fault + "-" + step, linked);
      FaultyDisk disk = new FaultyDisk(step, fault);
      try {
        Sites.write(project, NEW, disk);
      } catch (WorldFailure | FaultyDisk.Killed e) {
        assertThat(disk.hasFailed()).isTrue();
      }
      reached = disk.hasFailed();
      boolean exchanging =
          fault == FaultyDisk.Fault.KILLED && Files.exists(project.resolve(".site.journal"));
      if (!exchanging || Files.exists(project.resolve("site"))) {
        assertThat(Sites.read(project.resolve("site"))).isIn(withStray(OLD), withStray(NEW));
      }
      Sites.open(project, new SystemDisk()).close();
      assertThat(Sites.read(project.resolve("site")))
          .as("after %s at step %s", fault, step)
          .isIn(withStray(OLD), withStray(NEW));
      Sites.write(project, NEW);
      assertThat(Sites.read(project.resolve("site"))).isEqualTo(withStray(NEW));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FULL,no space left on device,free some space",
    "BROKEN,input/output error,check the disk",
    "READ_ONLY,read-only file system,choose another folder",
    "DENIED,permission denied,give this user the right"
  })
  void names_the_path_what_the_system_said_and_what_to_do(
      FaultyDisk.Fault fault, String said, String remedy) throws Exception {
    List<String> messages = new ArrayList<>();
    boolean reached = true;
    for (int step = 1; reached; step++) {
      Path project = project(fault + "-" + step, false);
      FaultyDisk disk = new FaultyDisk(step, fault);
      try {
        Sites.write(project, NEW, disk);
      } catch (WorldFailure e) {
        messages.add(e.getMessage());
      }
      reached = disk.hasFailed();
    }
    assertThat(messages)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            message ->
                assertThat(message)
                    .matches("cannot [a-z ]+ `[^`]+-[0-9]+[^`]*`: .*")
                    .contains(said, remedy)
                    .doesNotContain("\n"));
  }

  @Test
  void completes_an_exchange_cut_off_between_its_two_renames() throws Exception {
    Path project = project("cut", false);
    Files.move(project.resolve("site"), project.resolve(".site.build-9"));
    Files.createDirectory(project.resolve(".site.build-8"));
    Files.writeString(project.resolve(".site.build-8/a"), "new");
    Files.write(
        project.resolve(".site.build-8").resolve(Manifest.PATH),
        Manifest.write(new SitePlan(List.of())));
    Files.writeString(project.resolve(".site.journal"), ".site.build-8\n.site.build-9\nend\n");
    Sites.open(project, new SystemDisk()).close();
    assertThat(Sites.read(project.resolve("site"))).isEqualTo(Map.of("a", "new"));
    assertThat(project.resolve(".site.journal")).doesNotExist();
  }

  @Test
  void reads_no_other_folder_from_a_journal() throws Exception {
    Path project = project("forged", false);
    Files.createDirectories(temporary.resolve("elsewhere"));
    Files.writeString(project.resolve(".site.journal"), "../elsewhere\n.site.build-9\nend\n");
    Sites.write(project, NEW);
    assertThat(temporary.resolve("elsewhere")).isEmptyDirectory();
    assertThat(Sites.read(project.resolve("site"))).isEqualTo(withStray(NEW));
  }

  @Test
  void recovers_from_a_process_killed_at_any_instant() throws Exception {
    Random seeded = new Random(2);
    Path project = temporary.resolve("killed");
    for (int kill = 0; kill < 20; kill++) {
      Process process = BuildingProcess.start(project, 50);
      BuildingProcess.await(process, 1 + seeded.nextInt(400));
      process.destroyForcibly().waitFor();
      boolean gap = !Files.exists(project.resolve("site"));
      assertThat(gap && !Files.exists(project.resolve(".site.journal")) && kill > 0).isFalse();
      Map<String, String> site = Sites.read(project.resolve("site"));
      if (!gap) {
        assertThat(site).isIn(BuildingProcess.site("one"), BuildingProcess.site("two"));
      }
      Sites.open(project, new SystemDisk()).close();
      assertThat(Sites.read(project.resolve("site")))
          .isIn(Map.of(), BuildingProcess.site("one"), BuildingProcess.site("two"));
    }
    Sites.write(project, NEW);
    assertThat(Sites.read(project.resolve("site"))).isEqualTo(NEW);
  }

  @Test
  void never_mixes_builds_that_run_at_once() throws Exception {
    Path project = temporary.resolve("racing");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(BuildingProcess.start(project, 6));
    }
    for (Process process : processes) {
      BuildingProcess.await(process, Integer.MAX_VALUE);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(Sites.read(project.resolve("site"))).isEqualTo(BuildingProcess.site("two"));
  }

  @Test
  void tells_that_the_output_cannot_be_made() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(
            () ->
                SiteWriter.open(
                    file.resolve("site"), temporary, List.of(), java.time.Duration.ZERO))
        .isInstanceOf(WorldFailure.class)
        .hasMessageContaining("cannot make the folder `" + file + "`");
  }
}
