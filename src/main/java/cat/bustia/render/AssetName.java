package cat.bustia.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Names and media types of assets; a name changes exactly when its content does. */
final class AssetName {
  private static final int HASH_BYTES = 5;

  private AssetName() {}

  /** {@code style.css} with its content's digest: {@code assets/style.3f2a9c1b04.css}. */
  static String fingerprinted(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') ? dot : name.length();
    return "assets/" + name.substring(0, end) + "." + digest(content) + name.substring(end);
  }

  /** The first ten hexadecimal digits of a content's SHA-256. */
  static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "ico" -> "image/vnd.microsoft.icon";
      case "woff2" -> "font/woff2";
      case "json" -> "application/json";
      case "webmanifest" -> "application/manifest+json";
      case "txt" -> "text/plain; charset=utf-8";
      default -> "application/octet-stream";
    };
  }
}
