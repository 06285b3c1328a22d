package cat.bustia.truth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a connection is protected. The names follow RFC 8314: TLS means implicit TLS, from the first
 * byte.
 */
public enum Security {
  TLS,
  STARTTLS,
  NONE;

  /** The security of this word, if there is one. */
  public static Optional<Security> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /** The word of definitions: {@code tls}, {@code starttls}, {@code none}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
