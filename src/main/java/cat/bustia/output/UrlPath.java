package cat.bustia.output;

import java.nio.charset.StandardCharsets;

/** Writes paths as URLs carry them: ASCII, everything else percent-encoded (RFC 3986). */
public final class UrlPath {
  private static final String PLAIN = "-._~/";
  private static final String HEX = "0123456789ABCDEF";

  private UrlPath() {}

  public static String encode(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || PLAIN.indexOf(b) >= 0;
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }
}
