package cat.bustia.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process of its own that builds again and again, each time a site of one word, and prints a line
 * before each step on the disk.
 */
final class BuildingProcess {
  private BuildingProcess() {}

  static final int FILES = 30;

  static Map<String, String> site(String word) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      files.put("ca/p" + i % 5 + "/" + i + ".html", i % 3 == 0 ? "the same" : word + i);
    }
    files.put(word + "/index.html", word);
    return files;
  }

  static Process start(Path project, int rounds) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BuildingProcess.class.getName(),
                project.toString(),
                Integer.toString(rounds)))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Reads lines until that many were seen or the process ended. */
  static void await(Process process, int lines) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (int i = 0; i < lines && reader.readLine() != null; i++) {}
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    Files.createDirectories(project);
    Disk telling =
        (Disk)
            java.lang.reflect.Proxy.newProxyInstance(
                Disk.class.getClassLoader(),
                new Class<?>[] {Disk.class},
                (proxy, method, values) -> {
                  System.out.println(method.getName());
                  return method.invoke(new SystemDisk(), values);
                });
    for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
      Sites.write(project, site(round % 2 == 0 ? "one" : "two"), telling);
    }
  }
}
