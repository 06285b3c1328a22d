package cat.bustia.render;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a help center's look: Bústia's own theme, with the project's {@code templates/} and
 * {@code assets/} laid over it file by file.
 *
 * @param templates by name, as {@code page.ftlh}
 * @param own the templates that are the project's
 * @param assets by name, as {@code style.css}
 */
record Theme(
    Map<String, SourceFile> templates,
    List<SourceFile> own,
    Map<String, byte[]> assets,
    List<Finding> findings) {
  static final List<String> TEMPLATES =
      List.of(
          "card.ftlh",
          "figure.ftlh",
          "files.ftlh",
          "footer.ftlh",
          "home.ftlh",
          "index.ftlh",
          "layout.ftlh",
          "navigation.ftlh",
          "not-found.ftlh",
          "page.ftlh",
          "provider.ftlh",
          "providers.ftlh",
          "records.ftlh",
          "root.ftlh",
          "status.ftlh");
  static final List<String> ASSETS =
      List.of(
          "favicon.ico",
          "icon-180.png",
          "icon-192.png",
          "icon-512.png",
          "icon.svg",
          "providers.js",
          "script.js",
          "search.css",
          "search.js",
          "style.css",
          "vendor/minisearch.LICENSE.txt",
          "vendor/minisearch.js");
  private static final String STYLE = "style.css";
  private static final String ENDING = ".ftlh";

  /**
   * Reads the theme.
   *
   * @param project the project's folder; {@code templates/} and {@code assets/} in it may be absent
   * @param locales of the site, for the pictures that links to it show
   * @throws IOException if a file cannot be read
   */
  static Theme read(Path project, List<LanguageTag> locales) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Map<String, Path> ownTemplates = new TreeMap<>();
    Map<String, Path> ownAssets = new TreeMap<>();
    list(project.resolve("templates"), "templates/", "", ownTemplates, findings);
    list(project.resolve("assets"), "assets/", "", ownAssets, findings);
    Map<String, SourceFile> templates = new TreeMap<>();
    for (Map.Entry<String, Path> file : ownTemplates.entrySet()) {
      if (file.getKey().endsWith(ENDING)) {
        templates.put(file.getKey(), source(file.getKey(), open(file.getValue())));
      }
    }
    List<SourceFile> own = List.copyOf(templates.values());
    for (String name : TEMPLATES) {
      if (!templates.containsKey(name)) {
        templates.put(name, source(name, bundled("templates/" + name)));
      }
    }
    Map<String, byte[]> assets = new TreeMap<>();
    for (Map.Entry<String, Path> file : ownAssets.entrySet()) {
      assets.put(file.getKey(), open(file.getValue()));
    }
    for (String name : ASSETS) {
      if (!assets.containsKey(name)) {
        assets.put(name, bundled("assets/" + name));
      }
    }
    for (LanguageTag locale : locales) {
      String name = picture(locale.language());
      if (!assets.containsKey(name) && Theme.class.getResource("/theme/assets/" + name) != null) {
        assets.put(name, bundled("assets/" + name));
      }
    }
    return new Theme(templates, own, assets, findings);
  }

  /** The asset that links to a site show in a language. */
  static String picture(String language) {
    return "social/" + language + ".png";
  }

  /** The same theme in the colours of a help center, its style sheet as browsers get it. */
  Theme with(Palette palette) {
    Map<String, byte[]> painted = new TreeMap<>(assets);
    painted.computeIfPresent(
        STYLE,
        (name, css) ->
            StyleSheet.served(new String(css, StandardCharsets.UTF_8) + palette.css())
                .getBytes(StandardCharsets.UTF_8));
    return new Theme(templates, own, painted, findings);
  }

  /** The style sheet of every page. */
  String style() {
    return new String(assets.getOrDefault(STYLE, new byte[0]), StandardCharsets.UTF_8);
  }

  private static SourceFile source(String name, byte[] content) {
    return SourceFile.of("templates/" + name, new String(content, StandardCharsets.UTF_8));
  }

  private static void list(
      Path folder, String root, String prefix, Map<String, Path> into, List<Finding> findings)
      throws IOException {
    if (Files.isSymbolicLink(folder)) {
      findings.add(symbolicLink(root + prefix));
      return;
    }
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(found::add);
    }
    for (Path entry : found) {
      String name = prefix + entry.getFileName();
      if (Files.isSymbolicLink(entry)) {
        findings.add(symbolicLink(root + name));
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        list(entry, root, name + "/", into, findings);
      } else if (!entry.getFileName().toString().startsWith(".")) {
        into.put(name, entry);
      }
    }
  }

  private static Finding symbolicLink(String path) {
    return Finding.of(
            Rule.UNSAFE_PATH,
            SourceFile.opaque(path).at(Span.at(0)),
            "`" + path + "` is a symbolic link, and those are not followed")
        .help("put the file itself there")
        .build();
  }

  private static byte[] open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }

  private static byte[] bundled(String name) throws IOException {
    try (InputStream in = Theme.class.getResourceAsStream("/theme/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: theme/" + name);
      }
      return in.readAllBytes();
    }
  }
}
