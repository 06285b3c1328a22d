package cat.bustia.autoconfig;

import cat.bustia.truth.Authentication;
import cat.bustia.truth.Security;
import java.util.Optional;

/**
 * The words of autoconfig files (draft-ietf-mailmaint-autoconfig) and those of definitions, each
 * way; letter case counts, as it does for mail clients.
 */
public final class Vocabulary {
  private static final String[][] PLACEHOLDERS = {
    {"%EMAILADDRESS%", "{address}"}, {"%EMAILLOCALPART%", "{local}"}, {"%EMAILDOMAIN%", "{domain}"}
  };

  private Vocabulary() {}

  public static String word(Security security) {
    return switch (security) {
      case TLS -> "SSL";
      case STARTTLS -> "STARTTLS";
      case NONE -> "plain";
    };
  }

  /** The security of a {@code socketType}. */
  public static Optional<Security> security(String socketType) {
    for (Security security : Security.values()) {
      if (word(security).equals(socketType)) {
        return Optional.of(security);
      }
    }
    return Optional.empty();
  }

  /** The word that clients know; the draft's own {@code OAuth} is none of them. */
  public static String word(Authentication method) {
    return switch (method) {
      case PASSWORD -> "password-cleartext";
      case ENCRYPTED_PASSWORD -> "password-encrypted";
      case OAUTH2 -> "OAuth2";
      case NTLM -> "NTLM";
      case GSSAPI -> "GSSAPI";
      case CLIENT_CERTIFICATE -> "TLS-client-cert";
      case CLIENT_IP -> "client-IP-address";
      case NONE -> "none";
    };
  }

  /** The method of an {@code authentication}, an old word too. */
  public static Optional<Authentication> authentication(String word) {
    for (Authentication method : Authentication.values()) {
      if (word(method).equals(word)) {
        return Optional.of(method);
      }
    }
    return switch (word) {
      case "plain" -> Optional.of(Authentication.PASSWORD);
      case "secure" -> Optional.of(Authentication.ENCRYPTED_PASSWORD);
      default -> Optional.empty();
    };
  }

  /** A published user name or host, in the placeholders of definitions. */
  public static String pattern(String published) {
    String pattern = published;
    for (String[] placeholder : PLACEHOLDERS) {
      pattern = pattern.replace(placeholder[0], placeholder[1]);
    }
    return pattern;
  }

  /** A pattern of a definition, in the placeholders of autoconfig files. */
  public static String published(String pattern) {
    String published = pattern;
    for (String[] placeholder : PLACEHOLDERS) {
      published = published.replace(placeholder[1], placeholder[0]);
    }
    return published;
  }
}
