package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Machines whose own language has other letter cases, digits and calendars build the same bytes:
 * each in a process of its own, as much of Java asks for its language but once.
 */
class ForeignMachineTest {
  @TempDir private static Path folder;
  private static List<String> expected;

  /** Says in which language its machine is, then runs the command line. */
  static final class Machine {
    private Machine() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
      Path said = Path.of(arguments[0]);
      Files.writeString(
          said, Locale.getDefault().toString() + String.format(Locale.getDefault(), "%d", 5));
      Main.main(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
    }
  }

  @BeforeAll
  static void build_on_a_machine_without_a_language() throws Exception {
    expected = manifests("root", List.of("-Duser.language=", "-Duser.country="));
    assertThat(expected).allSatisfy(manifest -> assertThat(manifest).contains("index.html"));
    assertThat(Files.readString(folder.resolve("root"))).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource({
    "tr, TR, '', '', ISO-8859-9, tr_TR5",
    "ar, EG, '', u-nu-arab, windows-1256, ar_EG_#u-nu-arab٥",
    "th, TH, TH, '', TIS-620, th_TH_TH_#u-nu-thai๕",
    "hi, IN, '', u-nu-deva, UTF-8, hi_IN_#u-nu-deva५",
    "fa, IR, '', u-nu-arabext, UTF-16, fa_IR_#u-nu-arabext۵"
  })
  void builds_the_same_bytes(
      String language,
      String country,
      String variant,
      String extensions,
      String encoding,
      String machine)
      throws Exception {
    List<String> options =
        List.of(
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.variant=" + variant,
            "-Duser.extensions=" + extensions,
            "-Dfile.encoding=" + encoding,
            "-Duser.timezone=Pacific/Kiritimati");
    assertThat(manifests(language, options)).isEqualTo(expected);
    assertThat(Files.readString(folder.resolve(language), StandardCharsets.UTF_8))
        .isEqualTo(machine);
  }

  /** The digests of all files of both help centers, as such a machine builds them. */
  private static List<String> manifests(String name, List<String> options) throws Exception {
    List<String> manifests = new ArrayList<>();
    for (String project : List.of(".", "src/test/sites/world")) {
      Path site = folder.resolve(name + "-" + project.length());
      Process process = start(name, options, project, site);
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log(name))).isZero();
      manifests.add(Files.readString(site.resolve("site-manifest.json")));
    }
    return manifests;
  }

  private static Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private static Process start(String name, List<String> options, String project, Path site)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss1m"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Machine.class.getName()));
    command.add(folder.resolve(name).toString());
    command.addAll(List.of("build", "--project", project, "--output", site.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOURCE_DATE_EPOCH", "1795392000");
    return builder.redirectOutput(log(name).toFile()).start();
  }
}
