package cat.bustia.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The {@code git} program, used for reading objects alone: it never touches the working tree, the
 * index or the network, starts no other program, and ends in time.
 *
 * <p>Only plumbing commands may be run. They do not follow aliases, pagers, filters, text
 * converters or hooks; the settings below turn off what is left. The user's own configuration is
 * kept, as it says whose repositories are trusted ({@code safe.directory}).
 */
final class GitProgram {
  private static final int SECONDS = 60;
  private static final int ERROR_BYTES = 4_096;

  private static final List<String> OPTIONS =
      List.of(
          "--no-pager",
          "--no-replace-objects",
          "--no-optional-locks",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          // A partial clone would fetch what it lacks, by any program that its settings name.
          "-c",
          "protocol.allow=never");

  private final Path executable;
  private final Path folder;

  /**
   * What a command answered.
   *
   * @param error the first line of what it complained of
   */
  record Answer(int code, byte[] output, String error) {
    boolean isGood() {
      return code == 0;
    }

    String text() {
      return new String(output, StandardCharsets.UTF_8);
    }
  }

  private GitProgram(Path executable, Path folder) {
    this.executable = executable;
    this.folder = folder;
  }

  /**
   * The program that the search path names. Its own folders only are searched, never the working
   * one, which may hold a stranger's files.
   *
   * @param folder what the program works in
   */
  static Optional<GitProgram> find(Map<String, String> environment, Path folder) {
    String paths = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    for (String path : paths.split(java.io.File.pathSeparator)) {
      for (String name : List.of("git", "git.exe")) {
        try {
          Path file = Path.of(path, name);
          if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(new GitProgram(file, folder));
          }
        } catch (InvalidPathException e) {
          // What is no path holds no program.
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Runs a command to its end.
   *
   * @param maxBytes how much it may answer
   * @throws IOException if it answers more, or does not end in time
   */
  Answer run(int maxBytes, String... arguments) throws IOException {
    Process process = start(arguments);
    CompletableFuture<String> error = error(process);
    try {
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readNBytes(maxBytes + 1);
      if (output.length > maxBytes) {
        throw new IOException("git " + arguments[0] + " answers more than " + maxBytes + " bytes");
      }
      return new Answer(ended(process, arguments[0]), output, error.join());
    } finally {
      process.destroyForcibly();
    }
  }

  /** Takes objects one after the other. */
  interface Sink {
    void take(byte[] content) throws IOException;
  }

  /**
   * Reads objects.
   *
   * @param ids of blobs, as git lists them
   * @throws IOException if one is not there or is larger than {@code maxBytes}
   */
  void objects(List<String> ids, int maxBytes, Sink sink) throws IOException {
    Process process = start("cat-file", "--batch");
    CompletableFuture<String> error = error(process);
    try (OutputStream asked = process.getOutputStream();
        InputStream answers = new BufferedInputStream(process.getInputStream())) {
      for (String id : ids) {
        // One at a time, so that neither side waits for the other with a full pipe.
        asked.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        asked.flush();
        sink.take(object(id, answers, maxBytes));
      }
      asked.close();
      ended(process, "cat-file");
      error.join();
    } finally {
      process.destroyForcibly();
    }
  }

  private static byte[] object(String id, InputStream answers, int maxBytes) throws IOException {
    String[] head = line(answers).split(" ");
    if (head.length != 3 || !head[0].equals(id) || !head[2].matches("[0-9]{1,9}")) {
      throw new IOException(
          "git does not have all of the revision here, object " + id + " is missing");
    }
    int size = Integer.parseInt(head[2]);
    if (size > maxBytes) {
      throw new IOException("git object " + id + " has " + size + " bytes");
    }
    byte[] content = answers.readNBytes(size);
    if (content.length < size || answers.read() != '\n') {
      throw new IOException("git stopped in the midst of object " + id);
    }
    return content;
  }

  private static String line(InputStream answers) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = answers.read(); c >= 0 && c != '\n' && line.size() < 200; c = answers.read()) {
      line.write(c);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.add("-C");
    command.add(folder.toString());
    command.addAll(OPTIONS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    // In a hook, git's variables speak of another command and folder.
    environment
        .keySet()
        .removeIf(name -> name.startsWith("GIT_") && !name.startsWith("GIT_CONFIG"));
    environment.put("GIT_ALLOW_PROTOCOL", "");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C");
    Process process = builder.start();
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
    return process;
  }

  private static int ended(Process process, String command) throws IOException {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("git " + command + " does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git " + command + " ran", e);
    }
  }

  /** Reads what the program complains of beside its answer, as a full pipe would stop it. */
  private static CompletableFuture<String> error(Process process) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (InputStream in = process.getErrorStream()) {
            String text = new String(in.readNBytes(ERROR_BYTES), StandardCharsets.UTF_8);
            in.transferTo(OutputStream.nullOutputStream());
            return text.lines().findFirst().orElse("").strip();
          } catch (IOException e) {
            return "";
          }
        });
  }
}
