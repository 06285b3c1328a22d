package cat.bustia.truth;

import java.util.Locale;

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

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
