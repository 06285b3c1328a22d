package cat.bustia.truth;

import java.util.Locale;

/**
 * How a connection is protected. The names follow RFC 8314: TLS means implicit TLS, from the first
 * byte.
 */
public enum Security {
  TLS,
  STARTTLS,
  NONE;

  /** The word of definitions: {@code tls}, {@code starttls}, {@code none}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
