package cat.bustia.truth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a mail client talks to a server. */
public enum Protocol {
  IMAP(Role.INCOMING, 993, 143),
  POP3(Role.INCOMING, 995, 110),
  SMTP(Role.OUTGOING, 465, 587);

  private final Role role;

  private final int tlsPort;
  private final int starttlsPort;

  Protocol(Role role, int tlsPort, int starttlsPort) {
    this.role = role;
    this.tlsPort = tlsPort;
    this.starttlsPort = starttlsPort;
  }

  public Role role() {
    return role;
  }

  /** The protocol of this word, if there is one. */
  public static Optional<Protocol> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /** The port registered for implicit TLS (RFC 8314). */
  public int tlsPort() {
    return tlsPort;
  }

  /** The port registered for a plain start, or STARTTLS, of mail clients (RFC 6186). */
  public int starttlsPort() {
    return starttlsPort;
  }

  /** The word of definitions and keys: {@code imap}, {@code pop3}, {@code smtp}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
