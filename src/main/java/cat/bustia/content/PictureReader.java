package cat.bustia.content;

import cat.bustia.content.Picture.Type;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a picture is and how large, from its first bytes and never by decoding it; SVG files
 * are read whole, as they could hold scripts.
 */
public final class PictureReader {
  /** A picture, or why it is refused: exactly one of the two. */
  public record Result(Optional<Picture> picture, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private static final Map<String, Type> TYPES =
      Map.of(
          "png", Type.PNG,
          "jpg", Type.JPEG,
          "jpeg", Type.JPEG,
          "gif", Type.GIF,
          "webp", Type.WEBP,
          "svg", Type.SVG);

  private PictureReader() {}

  /** Whether a file's name ends as a picture's does. */
  public static boolean isPicture(String path) {
    return TYPES.containsKey(ending(path));
  }

  /**
   * The finding for a picture too large to be read at all.
   *
   * @param size in bytes
   */
  public static Optional<Finding> tooLarge(String path, long size, Limits limits) {
    return size <= limits.imageBytes()
        ? Optional.empty()
        : Optional.of(
            finding(
                Rule.TOO_LARGE,
                path,
                "picture has " + size + " bytes, more than " + limits.imageBytes(),
                "make the picture smaller, or raise `limits: imageBytes` in `site.yaml`"));
  }

  /**
   * Reads a picture.
   *
   * @param path relative to the project
   */
  public static Result read(String path, byte[] content, Limits limits) {
    Optional<Finding> large = tooLarge(path, content.length, limits);
    if (large.isPresent()) {
      return refused(large.get());
    }
    Optional<ImageHeader> header = ImageHeader.read(content);
    if (header.isEmpty()) {
      return unsafe(path, "picture is none that browsers show safely");
    }
    Type type = header.get().type();
    if (TYPES.get(ending(path)) != type) {
      return unsafe(
          path,
          "picture is " + type.word() + " by its bytes, and ." + ending(path) + " by its name");
    }
    if (type == Type.SVG) {
      return readSvg(path, content);
    }
    int width = header.get().width();
    int height = header.get().height();
    if (width < 1 || height < 1) {
      return unsafe(path, "picture gives no size");
    }
    if ((long) width * height > limits.imagePixels()) {
      return refused(
          finding(
              Rule.TOO_LARGE,
              path,
              "picture has "
                  + width
                  + " × "
                  + height
                  + " pixels, more than "
                  + limits.imagePixels()
                  + " in all",
              "make the picture smaller"));
    }
    return new Result(
        Optional.of(new Picture(path, type, width, height, content.length)), List.of());
  }

  private static Result readSvg(String path, byte[] content) {
    SvgReader.Result svg = SvgReader.read(content);
    if (svg.refusal().isPresent()) {
      return unsafe(path, svg.refusal().get());
    }
    Picture picture = new Picture(path, Type.SVG, svg.width(), svg.height(), content.length);
    return new Result(Optional.of(picture), List.of());
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Result unsafe(String path, String why) {
    return refused(
        finding(
            Rule.UNSAFE_IMAGE,
            path,
            why,
            "save it anew as PNG, JPEG, GIF, WebP or plain SVG, named accordingly"));
  }

  private static Result refused(Finding finding) {
    return new Result(Optional.empty(), List.of(finding));
  }

  private static Finding finding(Rule rule, String path, String message, String help) {
    return Finding.of(rule, SourceFile.opaque(path).at(Span.at(0)), message).help(help).build();
  }
}
