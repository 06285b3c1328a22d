package cat.bustia.content;

import cat.bustia.content.Picture.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a picture say: its type, and its size in pixels, 0 where they do not say.
 */
record ImageHeader(Type type, int width, int height) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int SVG_PROLOG = 4096;

  /** Reads a header; empty for what is none of the known types. */
  static Optional<ImageHeader> read(byte[] bytes) {
    if (startsWith(bytes, 0, PNG)) {
      return Optional.of(png(bytes));
    }
    if (isAscii(bytes, 0, "GIF87a") || isAscii(bytes, 0, "GIF89a")) {
      return Optional.of(new ImageHeader(Type.GIF, little16(bytes, 6), little16(bytes, 8)));
    }
    if (unsigned(bytes, 0) == 0xFF && unsigned(bytes, 1) == 0xD8 && unsigned(bytes, 2) == 0xFF) {
      return Optional.of(jpeg(bytes));
    }
    if (isAscii(bytes, 0, "RIFF") && isAscii(bytes, 8, "WEBP")) {
      return Optional.of(webp(bytes));
    }
    String prolog =
        new String(bytes, 0, Math.min(bytes.length, SVG_PROLOG), StandardCharsets.UTF_8);
    boolean markup = prolog.stripLeading().startsWith("<") || prolog.startsWith("\uFEFF<");
    return markup && prolog.contains("<svg")
        ? Optional.of(new ImageHeader(Type.SVG, 0, 0))
        : Optional.empty();
  }

  /** PNG, third edition, 11.2.1: the first chunk is IHDR. */
  private static ImageHeader png(byte[] bytes) {
    return isAscii(bytes, 12, "IHDR")
        ? new ImageHeader(Type.PNG, big32(bytes, 16), big32(bytes, 20))
        : new ImageHeader(Type.PNG, 0, 0);
  }

  /** ITU T.81, B.2.2: the frame header, SOF0 to SOF15, after any number of other segments. */
  private static ImageHeader jpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 <= bytes.length && unsigned(bytes, at) == 0xFF) {
      int marker = unsigned(bytes, at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return new ImageHeader(Type.JPEG, big16(bytes, at + 7), big16(bytes, at + 5));
      }
      at += 2 + Math.max(2, big16(bytes, at + 2));
    }
    return new ImageHeader(Type.JPEG, 0, 0);
  }

  /** RFC 9649: a lossy, a lossless or an extended file. */
  private static ImageHeader webp(byte[] bytes) {
    if (isAscii(bytes, 12, "VP8 ")) {
      return new ImageHeader(Type.WEBP, little16(bytes, 26) & 0x3FFF, little16(bytes, 28) & 0x3FFF);
    }
    if (isAscii(bytes, 12, "VP8L")) {
      int low = little16(bytes, 21);
      int high = little16(bytes, 23);
      return new ImageHeader(
          Type.WEBP, (low & 0x3FFF) + 1, ((low >> 14) | ((high & 0xFFF) << 2)) + 1);
    }
    if (isAscii(bytes, 12, "VP8X")) {
      return new ImageHeader(Type.WEBP, little24(bytes, 24) + 1, little24(bytes, 27) + 1);
    }
    return new ImageHeader(Type.WEBP, 0, 0);
  }

  private static boolean isAscii(byte[] bytes, int at, String text) {
    return startsWith(bytes, at, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] start) {
    return at + start.length <= bytes.length
        && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
  }

  private static int unsigned(byte[] bytes, int at) {
    return at < bytes.length ? bytes[at] & 0xFF : 0;
  }

  private static int big16(byte[] bytes, int at) {
    return unsigned(bytes, at) << 8 | unsigned(bytes, at + 1);
  }

  private static int big32(byte[] bytes, int at) {
    return big16(bytes, at) << 16 | big16(bytes, at + 2);
  }

  private static int little16(byte[] bytes, int at) {
    return unsigned(bytes, at) | unsigned(bytes, at + 1) << 8;
  }

  private static int little24(byte[] bytes, int at) {
    return little16(bytes, at) | unsigned(bytes, at + 2) << 16;
  }
}
