package cat.bustia.truth;

import java.util.Locale;

/** How a mail client talks to a server. */
public enum Protocol {
  IMAP(Role.INCOMING),
  POP3(Role.INCOMING),
  SMTP(Role.OUTGOING);

  private final Role role;

  Protocol(Role role) {
    this.role = role;
  }

  public Role role() {
    return role;
  }

  /** The word of definitions and keys: {@code imap}, {@code pop3}, {@code smtp}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
