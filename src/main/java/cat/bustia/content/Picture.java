package cat.bustia.content;

import java.util.Locale;

/**
 * A picture beside the pages that passed its checks.
 *
 * @param path relative to the project
 * @param width in pixels, at least 1; 0 for an SVG file that gives none
 * @param height likewise
 * @param bytes the size of its file
 */
public record Picture(String path, Type type, int width, int height, int bytes) {

  /** What a picture is, by its bytes. */
  public enum Type {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    SVG("image/svg+xml");

    private final String mediaType;

    Type(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
