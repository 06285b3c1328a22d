package cat.bustia.build;

import cat.bustia.content.ContentTree;
import cat.bustia.content.Picture;
import cat.bustia.content.PictureReader;
import cat.bustia.content.Pictures;
import cat.bustia.content.ShownValues;
import cat.bustia.content.ShownValuesReader;
import cat.bustia.content.Site;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.MessagesReader;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands around the pages: their pictures, and the interface strings. */
final class Surroundings {
  private final Path project;
  private final ContentTree tree;
  private final Site site;

  Surroundings(Path project, ContentTree tree, Site site) {
    this.project = project;
    this.tree = tree;
    this.site = site;
  }

  Pictures pictures(List<Finding> findings) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, Long> file : tree.files().entrySet()) {
      String path = file.getKey();
      if (!PictureReader.isPicture(path)) {
        continue;
      }
      Optional<Finding> tooLarge = PictureReader.tooLarge(path, file.getValue(), site.limits());
      tooLarge.ifPresent(findings::add);
      Optional<Picture> picture = Optional.empty();
      if (tooLarge.isEmpty()) {
        PictureReader.Result result = PictureReader.read(path, bytes(path), site.limits());
        findings.addAll(result.findings());
        picture = result.picture();
      }
      picture.ifPresentOrElse(pictures::add, () -> refused.add(path));
    }
    return new Pictures(pictures, refused, shown(findings));
  }

  private List<ShownValues> shown(List<Finding> findings) throws IOException {
    List<ShownValues> shown = new ArrayList<>();
    for (String path : tree.files().keySet()) {
      if (!ShownValuesReader.isShownValues(path)) {
        ShownValuesReader.misnamed(path).ifPresent(findings::add);
        continue;
      }
      Optional<SourceFile> file =
          ProjectFiles.text(
              project, path, site.limits().yamlBytes(), Rule.INVALID_DEFINITION, findings);
      if (file.isPresent()) {
        ShownValuesReader.Result read = ShownValuesReader.read(file.get(), site.limits());
        findings.addAll(read.findings());
        read.shown().ifPresent(shown::add);
      }
    }
    return shown;
  }

  private byte[] bytes(String path) throws IOException {
    try (InputStream in = Files.newInputStream(project.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(site.limits().imageBytes());
    }
  }

  MessagesReader.Strings messages(List<Finding> findings) throws IOException {
    Map<LanguageTag, SourceFile> files = new HashMap<>();
    for (LanguageTag locale : site.locales()) {
      String path = "content/messages/" + locale + ".yaml";
      if (tree.files().containsKey(path)) {
        ProjectFiles.text(
                project, path, site.limits().yamlBytes(), Rule.INVALID_CONFIGURATION, findings)
            .ifPresent(file -> files.put(locale, file));
      }
    }
    MessagesReader.Strings strings =
        MessagesReader.read(site.locales(), site.fallback(), files, site.limits());
    findings.addAll(strings.findings());
    return strings;
  }
}
