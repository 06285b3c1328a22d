package cat.bustia.render;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and icons under fingerprinted names; a style sheet's {@code url()} leads to
 * the fingerprinted name of what it asks for.
 */
final class Assets {
  private static final String STYLE = ".css";
  private static final Pattern URL =
      Pattern.compile("url\\(\\s{0,9}([\"']?)([^\"')]{1,500})\\1\\s{0,9}\\)");

  private final Map<String, byte[]> sources;
  private final Map<String, String> paths = new TreeMap<>();
  private final List<OutputFile> files = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Assets(Map<String, byte[]> sources) {
    this.sources = sources;
  }

  /**
   * Fingerprints assets.
   *
   * @param sources by name below {@code assets/}
   */
  static Assets of(Map<String, byte[]> sources) {
    Assets assets = new Assets(new TreeMap<>(sources));
    assets.sources.keySet().stream().filter(name -> !name.endsWith(STYLE)).forEach(assets::add);
    assets.sources.keySet().stream().filter(name -> name.endsWith(STYLE)).forEach(assets::addStyle);
    return assets;
  }

  /** Paths in the site by name; sorted. */
  Map<String, String> paths() {
    return paths;
  }

  List<OutputFile> files() {
    return files;
  }

  List<Finding> findings() {
    return findings;
  }

  private void add(String name) {
    add(name, sources.getOrDefault(name, new byte[0]), List.of());
  }

  private void add(String name, byte[] content, List<String> references) {
    String path = AssetName.fingerprinted(name, content);
    paths.put(name, path);
    files.add(
        new OutputFile(
            path,
            content,
            AssetName.type(name),
            CacheClass.IMMUTABLE,
            references,
            "assets/" + name));
  }

  private void addStyle(String name) {
    byte[] content = sources.getOrDefault(name, new byte[0]);
    String text = new String(content, StandardCharsets.UTF_8);
    if (!text.contains("url(")) {
      add(name);
      return;
    }
    TreeSet<String> references = new TreeSet<>();
    StringBuilder out = new StringBuilder();
    Matcher url = URL.matcher(text);
    while (url.find()) {
      String target = url.group(2);
      Optional<String> path = Optional.ofNullable(paths.get(resolve(name, target)));
      if (path.isPresent()) {
        references.add(path.get());
        String climb = "../".repeat((int) name.chars().filter(c -> c == '/').count());
        String relative = climb + path.get().substring("assets/".length());
        url.appendReplacement(out, Matcher.quoteReplacement("url(\"" + relative + "\")"));
      } else if (!target.startsWith("#") && !target.startsWith("data:")) {
        SourceFile file = SourceFile.of("assets/" + name, text);
        findings.add(
            Finding.of(
                    Rule.INVALID_CONFIGURATION,
                    file.at(new Span(url.start(2), url.end(2))),
                    "there is no asset `" + target + "`")
                .help("put the file below `assets/`; pages load nothing from other hosts")
                .build());
      }
    }
    url.appendTail(out);
    add(name, out.toString().getBytes(StandardCharsets.UTF_8), List.copyOf(references));
  }

  /** A path relative to an asset's folder, as a name below {@code assets/}. */
  private static String resolve(String from, String target) {
    List<String> parts = new ArrayList<>(List.of(from.split("/", -1)));
    parts.remove(parts.size() - 1);
    for (String part : target.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
