package cat.bustia.render;

import cat.bustia.content.Picture;
import cat.bustia.content.Pictures;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The pictures that pages show, each read once and put under its fingerprinted name. */
final class Gallery {
  private final Path project;
  private final Pictures pictures;
  private final Map<String, OutputFile> shown = new ConcurrentSkipListMap<>();

  /** A picture and where the site keeps it. */
  record Shown(Picture picture, String path) {}

  Gallery(Path project, Pictures pictures) {
    this.project = project;
    this.pictures = pictures;
  }

  /**
   * Takes a picture into the site.
   *
   * @param path relative to the project
   * @throws UncheckedIOException if the file cannot be read
   */
  Optional<Shown> show(String path) {
    return pictures
        .find(path)
        .map(
            picture ->
                new Shown(picture, shown.computeIfAbsent(path, key -> file(picture)).path()));
  }

  private OutputFile file(Picture picture) {
    Path file = project.resolve(picture.path());
    byte[] content;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      content = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + picture.path(), e);
    }
    String name = picture.path().substring(picture.path().lastIndexOf('/') + 1);
    return new OutputFile(
        AssetName.fingerprinted(name, content),
        content,
        picture.type().mediaType(),
        CacheClass.IMMUTABLE,
        List.of(),
        picture.path());
  }

  /** The files of all pictures shown so far, sorted by path; the same picture twice is one file. */
  List<OutputFile> files() {
    Map<String, OutputFile> files = new TreeMap<>();
    shown.values().forEach(file -> files.putIfAbsent(file.path(), file));
    return List.copyOf(files.values());
  }
}
