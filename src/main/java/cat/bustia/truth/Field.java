package cat.bustia.truth;

import java.util.Locale;

/** A part of a server that a page can state. */
public enum Field {
  HOST,
  PORT,
  SECURITY,
  USERNAME,
  AUTHENTICATION;

  /** The last part of a fact's key: {@code host}, {@code port} … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
