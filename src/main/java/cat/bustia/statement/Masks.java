package cat.bustia.statement;

import cat.bustia.truth.Protocol;
import java.util.EnumSet;
import java.util.Set;

/** Sets of protocols as bits: a sentence's subject is such a set. */
final class Masks {
  static final int IMAP = 1;
  static final int POP3 = 2;
  static final int SMTP = 4;
  static final int INCOMING = IMAP | POP3;
  static final int ALL = IMAP | POP3 | SMTP;

  /** Nothing says which. */
  static final int UNSAID = -1;

  private Masks() {}

  static int of(Protocol protocol) {
    return 1 << protocol.ordinal();
  }

  static boolean has(int mask, Protocol protocol) {
    return (mask & of(protocol)) != 0;
  }

  static Set<Protocol> protocols(int mask) {
    EnumSet<Protocol> set = EnumSet.noneOf(Protocol.class);
    for (Protocol protocol : Protocol.values()) {
      if (has(mask, protocol)) {
        set.add(protocol);
      }
    }
    return set;
  }
}
