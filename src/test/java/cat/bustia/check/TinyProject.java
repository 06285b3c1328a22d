package cat.bustia.check;

import cat.bustia.build.DefinitionImport;
import cat.bustia.build.Request;
import cat.bustia.build.SiteBuilder;
import cat.bustia.build.SiteVerifier;
import cat.bustia.build.TranslationImport;
import cat.bustia.finding.Finding;
import cat.bustia.report.Report;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A project of a few files, held against all rules by the line itself. */
public final class TinyProject {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> USUAL =
      List.of("content/site.yaml", "content/servers/posta.example.yaml", "content/ca/index.md");

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  /** The usual project of the rule pages. */
  public TinyProject() {
    for (String path : USUAL) {
      files.put(path, resource(path));
    }
  }

  private static byte[] resource(String path) {
    try (InputStream in = TinyProject.class.getResourceAsStream("project/" + path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TinyProject with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  public TinyProject with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The home page's body. */
  public TinyProject withBody(String body) {
    return with("content/ca/index.md", front("") + body);
  }

  /** Front matter with further lines. */
  public static String front(String more) {
    return "---\ntitle: Ajuda\ndescription: Paraules\n" + more + "---\n\n";
  }

  public String text(String path) {
    return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
  }

  /** What is found, in the words of the plain report. */
  public String report() {
    return Report.plain(findings());
  }

  /**
   * What {@code check} finds; {@code verify}, where the project brings HTML of its own, and {@code
   * translate import}, where it brings what translators deliver, and {@code import}, where it
   * brings an autoconfig file to make a definition of.
   */
  public List<Finding> findings() {
    try {
      Path folder = Files.createTempDirectory("bustia-project");
      try {
        return findings(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Finding> findings(Path folder) throws IOException, InterruptedException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Path site = folder.resolve("site");
    Path published = folder.resolve("published.xml");
    Request alone = new Request(folder, site, Optional.empty(), 1, Optional.of(TODAY));
    Request request = Files.exists(published) ? alone.against(published) : alone;
    if (files.containsKey("delivery.xlf")) {
      return TranslationImport.read(alone, SourceFile.of("delivery.xlf", text("delivery.xlf")))
          .findings();
    }
    if (files.containsKey("import.xml")) {
      Path servers = folder.resolve("content").resolve("servers");
      return DefinitionImport.run(folder, List.of(folder.resolve("import.xml")), servers, false)
          .findings();
    }
    return Files.exists(site)
        ? SiteVerifier.verify(request, site).findings()
        : SiteBuilder.check(request).findings();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (var all = Files.walk(folder)) {
      all.forEach(paths::add);
    }
    for (int i = paths.size() - 1; i >= 0; i--) {
      Files.delete(paths.get(i));
    }
  }

  /** The project after its safe fixes, and after those that only they make possible. */
  public TinyProject fixed() {
    TinyProject once = mended();
    return once.files.equals(files) ? once : once.mended();
  }

  private TinyProject mended() {
    TinyProject fixed = new TinyProject();
    fixed.files.putAll(files);
    Fixes.apply(findings(), false)
        .forEach((file, text) -> fixed.with(file.path(), file.withByteOrderMark(text)));
    return fixed;
  }
}
