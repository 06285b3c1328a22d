package cat.bustia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small help center in a folder of its own, and the command line run on it. */
final class Workshop {
  /** What a command answered. */
  record Answer(int code, String out, String err) {}

  static final String SITE =
      """
      title: {ca: Ajuda}
      baseUrl: https://ajuda.example.cat/
      sourceLocale: ca
      locales: [ca]
      provider: active24.com
      """;

  static final String DEFINITION =
      """
      id: active24.com
      name: Active24
      domains: [active24.com]
      servers:
        imap: {host: email.active24.com, port: 993, security: tls, username: "{address}", authentication: [password]}
        pop3: {host: email.active24.com, port: 995, security: tls, username: "{address}", authentication: [password]}
        smtp: {host: email.active24.com, port: 587, security: starttls, username: "{address}", authentication: [password]}
      """;

  static final String FRONT =
      """
      ---
      title: Ajuda
      description: Com es configura la bústia.
      ---

      """;

  private final Path folder;
  private final Map<String, String> environment =
      new HashMap<>(Map.of("SOURCE_DATE_EPOCH", "1795392000"));

  Workshop(Path folder) {
    this.folder = folder;
    write("content/site.yaml", SITE);
    write("content/servers/active24.com.yaml", DEFINITION);
    write("content/ca/index.md", FRONT + "L'IMAP fa servir el port\u00A0{{imap.port}}.\n");
  }

  Path path(String path) {
    return folder.resolve(path);
  }

  Workshop write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Workshop write(String path, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The home page with this body. */
  Workshop page(String body) {
    return write("content/ca/index.md", FRONT + body);
  }

  String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Workshop set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.copyOf(environment),
            folder,
            false);
    int code = new CommandLineRunner(terminal).run(arguments);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Every file below a folder with its text, sorted by path. */
  SortedMap<String, String> files(String below) {
    SortedMap<String, String> files = new TreeMap<>();
    Path root = folder.resolve(below);
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> found = walk.filter(Files::isRegularFile).toList();
      for (Path file : found) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
