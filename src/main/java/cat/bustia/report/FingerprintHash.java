package cat.bustia.report;

import cat.bustia.finding.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint as hosts want it: short, without a word of the text. */
final class FingerprintHash {
  private FingerprintHash() {}

  /** 32 hexadecimal digits. */
  static String of(Fingerprint fingerprint) {
    String all =
        String.join(
            "\0",
            fingerprint.rule(),
            fingerprint.page(),
            fingerprint.text(),
            Integer.toString(fingerprint.occurrence()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
