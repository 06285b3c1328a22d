import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs commands in turn (A B C, A B C, …), each as a whole process under GNU time, and prints the
 * medians of wall time, CPU time and peak memory, and their ratios to the last command's.
 *
 * <p>{@code java Measure.java RUNS TRASH NAME DIR OUTPUT COMMAND [NAME DIR OUTPUT COMMAND …]}:
 * COMMAND runs by {@code sh -c} in DIR; before each run OUTPUT, a folder in DIR, is moved into
 * TRASH.
 */
public final class Measure {
  private record Job(String name, Path folder, String output, String command, List<Run> runs) {}

  /** Seconds, seconds, MiB, and how many processors other programs kept busy meanwhile. */
  private record Run(double wall, double cpu, double memory, double others) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = Integer.parseInt(arguments[0]);
    Path trash = Files.createDirectories(Path.of(arguments[1]));
    List<Job> jobs = new ArrayList<>();
    for (int i = 2; i < arguments.length; i += 4) {
      jobs.add(
          new Job(
              arguments[i],
              Path.of(arguments[i + 1]),
              arguments[i + 2],
              arguments[i + 3],
              new ArrayList<>()));
    }
    for (int run = 0; run < runs; run++) {
      for (Job job : jobs) {
        moveAside(job.folder.resolve(job.output), trash);
        job.runs.add(run(job));
      }
    }
    print(jobs);
  }

  // Moved, not deleted: ext4 avoids the inodes of files deleted in the last minutes, and searching
  // for others makes the next
  // run many times slower than it is.
  private static void moveAside(Path output, Path trash) throws IOException {
    if (Files.exists(output)) {
      Files.move(output, trash.resolve(output.getFileName() + "-" + System.nanoTime()));
    }
  }

  private static Run run(Job job) throws IOException, InterruptedException {
    Path report = Files.createTempFile("measure", ".txt");
    Path log = Files.createTempFile("measure", ".log");
    double busyBefore = busySeconds();
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(
                "time", "-f", "%U %S %M", "-o", report.toString(), "sh", "-c", job.command)
            .directory(job.folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start()
            .waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    double busy = busySeconds() - busyBefore;
    if (exit != 0) {
      System.err.printf(Locale.ROOT, "%s ended with %d:%n%s%n", job.name, exit, tail(log));
      System.exit(1);
    }
    String[] f = Files.readString(report).strip().split(" ");
    double cpu = Double.parseDouble(f[0]) + Double.parseDouble(f[1]);
    Files.delete(report);
    Files.delete(log);
    return new Run(wall, cpu, Double.parseDouble(f[2]) / 1024, Math.max(0, busy - cpu) / wall);
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  /** What all processors of the machine have worked since it started (Linux; elsewhere 0). */
  private static double busySeconds() throws IOException {
    Path stat = Path.of("/proc/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(stat)) {
      long[] ticks =
          Arrays.stream(lines.findFirst().orElseThrow().split(" +"))
              .skip(1)
              .limit(8)
              .mapToLong(Long::parseLong)
              .toArray();
      return (Arrays.stream(ticks).sum() - ticks[3] - ticks[4]) / 100.0;
    }
  }

  private static void print(List<Job> jobs) {
    Job base = jobs.get(jobs.size() - 1);
    double[] unit = medians(base);
    System.out.printf(
        "%-24s %9s %9s %9s %9s   %s%n",
        "", "wall s", "fastest", "CPU s", "MiB", "× " + base.name + ": wall, CPU, memory");
    for (Job job : jobs) {
      double[] m = medians(job);
      double fastest = job.runs.stream().mapToDouble(Run::wall).min().orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "%-24s %9.2f %9.2f %9.2f %9.0f   %.2f, %.2f, %.2f%n",
          job.name,
          m[0],
          fastest,
          m[1],
          m[2],
          m[0] / unit[0],
          m[1] / unit[1],
          m[2] / unit[2]);
    }
    double others =
        jobs.stream()
            .flatMap(job -> job.runs.stream())
            .mapToDouble(Run::others)
            .max()
            .orElseThrow();
    if (others > 0.2) {
      System.out.printf(
          Locale.ROOT,
          "(other programs kept up to %.1f processors busy meanwhile: compare with care)%n",
          others);
    }
  }

  private static double[] medians(Job job) {
    return new double[] {
      median(job.runs.stream().mapToDouble(Run::wall).toArray()),
      median(job.runs.stream().mapToDouble(Run::cpu).toArray()),
      median(job.runs.stream().mapToDouble(Run::memory).toArray())
    };
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
