package cat.bustia.truth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a user proves who they are; the words are those of the definitions, as {@code
 * encrypted-password}.
 */
public enum Authentication {
  PASSWORD,
  ENCRYPTED_PASSWORD,
  OAUTH2,
  NTLM,
  GSSAPI,
  CLIENT_CERTIFICATE,
  CLIENT_IP,
  NONE;

  /** The authentication of this word, if there is one. */
  public static Optional<Authentication> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /** Whether a user says who they are by it; the address of a machine says it of nobody. */
  public boolean signsIn() {
    return this != NONE && this != CLIENT_IP;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
