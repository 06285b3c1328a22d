package cat.bustia.thunderbird;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A headless Thunderbird with an empty profile, for which every host of the world is this machine:
 * whatever it asks for, nothing leaves loopback.
 */
final class Thunderbird implements AutoCloseable {
  private static final Path FOLDER = Path.of("target/thunderbird").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("src/test/resources/cat/bustia/thunderbird");
  private static final Pattern LISTENING = Pattern.compile("Listening on port (\\d+)");

  private final Process process;
  private final Thread reader;
  private final Marionette marionette;

  private Thunderbird(Process process, Thread reader, Marionette marionette) {
    this.process = process;
    this.reader = reader;
    this.marionette = marionette;
  }

  /**
   * Unpacks Thunderbird below {@code target/}, unless that was done before.
   *
   * @return why there is none; fails instead where one is demanded
   */
  static Optional<String> fetch() throws IOException, InterruptedException {
    String wrong;
    try {
      Process fetch =
          new ProcessBuilder("bash", SCRIPTS.resolve("fetch").toString(), FOLDER.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(fetch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (fetch.waitFor() == 0) {
        return Optional.empty();
      }
      wrong = said.lines().reduce((first, last) -> last).orElse("no reason given");
    } catch (IOException e) {
      wrong = String.valueOf(e.getMessage());
    }
    if ("1".equals(System.getenv("BUSTIA_REQUIRE_THUNDERBIRD"))) {
      throw new AssertionError("BUSTIA_REQUIRE_THUNDERBIRD=1, but it cannot be fetched: " + wrong);
    }
    return Optional.of("NO THUNDERBIRD: it cannot be fetched here: " + wrong);
  }

  /**
   * Starts it.
   *
   * @param profile an empty folder
   * @param web the port that it finds on every host at port 80
   */
  static Thunderbird start(Path profile, int web) throws IOException {
    Files.writeString(
        profile.resolve("user.js"),
        Files.readString(SCRIPTS.resolve("user.js")).replace("{{web}}", Integer.toString(web)));
    Path program = FOLDER.resolve("app/usr/lib/thunderbird");
    Path libraries = FOLDER.resolve("app/usr/lib/x86_64-linux-gnu");
    ProcessBuilder command =
        new ProcessBuilder(
            program.resolve("thunderbird-bin").toString(),
            "--headless",
            "--no-remote",
            "--marionette",
            "--remote-allow-system-access",
            "--profile",
            profile.toString());
    command.environment().put("LD_LIBRARY_PATH", program + ":" + libraries);
    command.environment().put("HOME", profile.toString());
    command.redirectErrorStream(true);
    Process process = command.start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    int port = port(output);
    // Thunderbird would stand still once nobody reads what it says.
    Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "thunderbird");
    reader.setDaemon(true);
    reader.start();
    return new Thunderbird(process, reader, new Marionette(port));
  }

  private static int port(BufferedReader output) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      said.add(line);
    }
    throw new IOException("Thunderbird has ended:\n" + String.join("\n", said));
  }

  /** What a script of ours finds out in Thunderbird; what it throws fails the test. */
  JsonNode run(String script, Object... arguments) throws IOException {
    JsonNode answer = marionette.run(Files.readString(SCRIPTS.resolve(script + ".js")), arguments);
    if (answer.has("thrown")) {
      throw new AssertionError(script + ".js: " + answer.get("thrown").asString());
    }
    return answer.get("value");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try (marionette) {
      marionette.quit();
      process.waitFor(20, TimeUnit.SECONDS);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      reader.join();
    }
  }
}
