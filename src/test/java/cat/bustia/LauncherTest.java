package cat.bustia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a made-up checkout, with a Java and a Maven that say how they were called.
 */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "the launcher is a shell script")
final class LauncherTest {
  private static final FileTime OLD = FileTime.fromMillis(1_000_000_000_000L);
  private static final FileTime NEW = FileTime.fromMillis(1_000_000_900_000L);

  /** Prints its folder and its arguments; stands in for the JVM that makes a class archive, too. */
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in
          -XX:ArchiveClassesAtExit=*) echo archive >"${word#*=}"; exit ;;
          --version) exit ;;
        esac
      done
      printf 'in [%s]\\n' "$PWD"
      printf '[%s]\\n' "$@"
      exit 7
      """;

  @TempDir Path temp;
  private Path checkout;
  private Path jar;
  private Path caller;
  private final Map<String, String> environment = new HashMap<>();

  private record Ran(int exit, List<String> output, String errors) {}

  @BeforeEach
  void make_a_checkout_whose_jar_is_current() throws IOException {
    checkout = Files.createDirectories(temp.toRealPath().resolve("a checkout"));
    caller = Files.createDirectories(temp.toRealPath().resolve("caller"));
    Files.copy(Path.of("bustia"), checkout.resolve("bustia"));
    executable(checkout.resolve("bustia"));
    Files.createDirectories(checkout.resolve("src/main"));
    Files.writeString(checkout.resolve("src/main/Main.java"), "");
    Files.writeString(checkout.resolve("pom.xml"), "");
    jar = checkout.resolve("target/bustia.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "jar");
    age(OLD, "src/main/Main.java", "src/main", "pom.xml");
    age(NEW, "target/bustia.jar");
    maven("echo built >target/bustia.jar");
    environment.put("JAVA_HOME", jdk("17.0.9").toString());
    environment.put("BUSTIA_ARCHIVES", "off");
    environment.put("HOME", temp.resolve("home").toString());
  }

  @Test
  void passes_arguments_folder_and_exit_code_through() throws Exception {
    Ran ran = run("check", "a b", "*", "");
    assertThat(ran.exit).isEqualTo(7);
    assertThat(ran.output).startsWith("in [" + caller + "]");
    assertThat(ran.output).endsWith("[-jar]", "[" + jar + "]", "[check]", "[a b]", "[*]", "[]");
    assertThat(ran.errors).isEmpty();
  }

  @Test
  void is_found_through_links() throws Exception {
    Files.createDirectories(temp.resolve("links"));
    Files.createSymbolicLink(temp.resolve("links/one"), checkout.resolve("bustia"));
    Path link = Files.createSymbolicLink(caller.resolve("two"), Path.of("../links/one"));
    assertThat(runAs(link.toString(), "check").output).contains("[" + jar + "]");
  }

  @Test
  void builds_a_missing_jar() throws Exception {
    Files.delete(jar);
    Ran ran = run("check");
    assertThat(ran.exit).isEqualTo(7);
    assertThat(jar).hasContent("built\n");
    assertThat(ran.output).startsWith("in [" + caller + "]");
    assertThat(ran.errors).contains("building target/bustia.jar");
  }

  @Test
  void builds_a_jar_that_is_older_than_a_source() throws Exception {
    Files.writeString(checkout.resolve("src/main/Main.java"), "changed");
    run("check");
    assertThat(jar).hasContent("built\n");
  }

  @Test
  void builds_a_jar_that_is_older_than_the_deletion_of_a_source() throws Exception {
    Files.delete(checkout.resolve("src/main/Main.java"));
    run("check");
    assertThat(jar).hasContent("built\n");
  }

  @Test
  void builds_once() throws Exception {
    Files.delete(jar);
    run("check");
    assertThat(run("check").errors).isEmpty();
  }

  @Test
  void dates_a_jar_by_the_start_of_its_build_so_that_a_source_saved_meanwhile_is_newer()
      throws Exception {
    Files.delete(jar);
    maven(
        "echo built >target/bustia.jar; touch -d 2100-01-01T00:00:00 target/bustia.jar; echo changed >src/main/Main.java");
    run("check");
    assertThat(Files.getLastModifiedTime(jar))
        .isLessThanOrEqualTo(Files.getLastModifiedTime(checkout.resolve("src/main/Main.java")));
  }

  @Test
  void says_in_one_line_that_the_build_failed() throws Exception {
    Files.delete(jar);
    maven("echo 'error: no such thing'; echo half >target/bustia.jar; exit 1");
    Ran ran = run("check");
    assertThat(ran.exit).isEqualTo(3);
    assertThat(ran.output).isEmpty();
    assertThat(ran.errors)
        .contains("error: no such thing")
        .endsWith(
            "bustia: target/bustia.jar could not be built: what Maven reported stands above.\n");
    assertThat(jar).doesNotExist();
  }

  @Test
  void names_the_package_to_install_when_java_is_too_old() throws Exception {
    environment.put("JAVA_HOME", jdk("11.0.2").toString());
    environment.put("PATH", toolsWithoutJava());
    Ran ran = run("check");
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.errors).contains("Java 17 or later").contains("openjdk-17-jdk-headless");
  }

  @Test
  void names_the_package_to_install_when_there_is_no_java() throws Exception {
    environment.remove("JAVA_HOME");
    environment.put("PATH", toolsWithoutJava());
    assertThat(run("check").exit).isEqualTo(2);
  }

  @Test
  void takes_the_java_of_the_path_when_java_home_has_none() throws Exception {
    environment.put("JAVA_HOME", temp.resolve("nowhere").toString());
    environment.put("PATH", jdk("21.0.1").resolve("bin") + ":" + toolsWithoutJava());
    assertThat(run("check").exit).isEqualTo(7);
  }

  @Test
  void starts_from_a_class_archive_once_it_is_made() throws Exception {
    environment.put("BUSTIA_ARCHIVES", "now");
    assertThat(run("check").output).anyMatch(word -> word.startsWith("[-XX:SharedArchiveFile="));
    environment.remove("BUSTIA_ARCHIVES");
    assertThat(run("check").output).anyMatch(word -> word.startsWith("[-XX:SharedArchiveFile="));
    assertThat(archives()).hasSize(1);
  }

  @Test
  void drops_the_archive_of_a_former_jar() throws Exception {
    environment.put("BUSTIA_ARCHIVES", "now");
    run("check");
    List<Path> former = archives();
    Files.writeString(jar, "another jar");
    run("check");
    assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(former);
  }

  @Test
  void keeps_an_archive_for_each_java() throws Exception {
    environment.put("BUSTIA_ARCHIVES", "now");
    run("check");
    environment.put("JAVA_HOME", jdk("21.0.1").toString());
    run("check");
    assertThat(archives()).hasSize(2);
  }

  @Test
  void never_uses_an_archive_that_was_cut_off() throws Exception {
    environment.put("BUSTIA_ARCHIVES", "now");
    run("check");
    Files.writeString(archives().get(0), "arch");
    run("check");
    assertThat(archives().get(0)).hasContent("archive\n");
  }

  @Test
  void runs_without_an_archive_where_the_cache_cannot_be_written() throws Exception {
    environment.put("BUSTIA_ARCHIVES", "now");
    Files.writeString(temp.resolve("file"), "");
    environment.put("XDG_CACHE_HOME", temp.resolve("file").toString());
    Ran ran = run("check");
    assertThat(ran.exit).isEqualTo(7);
    assertThat(ran.output).noneMatch(word -> word.contains("Archive"));
    assertThat(ran.errors).isEmpty();
  }

  @Test
  void runs_without_a_home() throws Exception {
    environment.put("BUSTIA_ARCHIVES", "now");
    environment.remove("HOME");
    assertThat(run("check").exit).isEqualTo(7);
  }

  @Test
  void takes_the_parallel_collector_for_large_sites_only() throws Exception {
    Path pages = Files.createDirectories(caller.resolve("large/content/ca"));
    for (int i = 0; i < 3_000; i++) {
      Files.createFile(pages.resolve(i + ".md"));
    }
    assertThat(run("build").output).contains("[-XX:+UseSerialGC]");
    assertThat(run("build", "--project", "large").output).contains("[-XX:+UseParallelGC]");
    assertThat(run("--project=large", "build").output).contains("[-XX:+UseParallelGC]");
    assertThat(run("explain", "--project", "large").output).contains("[-XX:+UseSerialGC]");
  }

  private Ran run(String... arguments) throws IOException, InterruptedException {
    return runAs(checkout.resolve("bustia").toString(), arguments);
  }

  private Ran runAs(String command, String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    Path errors = Files.createTempFile(temp, "errors", "");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(caller.toFile()).redirectError(errors.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    return new Ran(process.waitFor(), output, Files.readString(errors));
  }

  private Path jdk(String version) throws IOException {
    Path home = Files.createDirectories(temp.toRealPath().resolve("jdk-" + version));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (String tool : List.of("java", "javac")) {
      executable(Files.writeString(home.resolve("bin").resolve(tool), JAVA));
    }
    return home;
  }

  private void maven(String commands) throws IOException {
    executable(Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\n" + commands + "\n"));
  }

  /** A folder with the programs that the launcher needs. */
  private String toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectories(temp.resolve("tools"));
    for (String tool : List.of("sh", "find", "head", "readlink", "wc", "cksum", "stat")) {
      for (String folder : System.getenv("PATH").split(":", -1)) {
        Path program = Path.of(folder, tool);
        if (Files.isExecutable(program) && !Files.exists(tools.resolve(tool))) {
          executable(
              Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec '" + program + "' \"$@\"\n"));
        }
      }
    }
    return tools.toString();
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("home/.cache/bustia"))) {
      return files.toList();
    }
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void age(FileTime time, String... paths) throws IOException {
    for (String path : paths) {
      Files.setLastModifiedTime(checkout.resolve(path), time);
    }
  }
}
