package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a word of a word list says; the word lists name these as categories. */
enum Meaning {
  // Whom a sentence speaks of.
  IMAP(Masks.IMAP),
  POP3(Masks.POP3),
  SMTP(Masks.SMTP),
  IMAPS(Masks.IMAP, "tls"),
  POP3S(Masks.POP3, "tls"),
  SMTPS(Masks.SMTP, "tls"),
  SUBMISSION(Masks.SMTP, "starttls"),
  INCOMING(Masks.INCOMING),
  OUTGOING(Masks.SMTP),
  /** Other protocols and things that have ports: what they state is not ours. */
  OTHER(0),
  SERVICE(Masks.UNSAID),

  // Which field a value belongs to.
  PORT(Field.PORT),
  SERVER(Field.HOST),
  ENCRYPTION(Field.SECURITY),
  USERNAME(Field.USERNAME),

  // Values in words.
  TLS(Set.of("tls")),
  STARTTLS(Set.of("starttls")),
  EITHER(Set.of("tls", "starttls")),
  /** Certainly without encryption. */
  UNENCRYPTED(Set.of("none")),
  /** Without encryption where a sentence speaks of encryption; else any "none". */
  NONE(Set.of("none")),
  AUTOMATIC(Set.of("tls", "starttls", "none")),
  /** A client's own word; its values come with the term. */
  CLIENT_WORD,
  DAMAGED_SECURITY,
  YES,
  NO,
  /** What turns off the encryption beside it. */
  DISABLE,
  ADDRESS_FORM(Set.of("{address}")),
  LOCAL_FORM(Set.of("{local}")),
  SAME_SERVER,
  /** Binds a user name as its label does: "log in with". */
  SIGN_IN,
  /** Before or without: with an {@link #AT_SIGN} beside it, a {@link #LOCAL_FORM}. */
  BEFORE,
  AT_SIGN,

  // How a sentence is built.
  AND,
  OR,
  CONTRAST,
  RESPECTIVELY,
  /** "Both": what is said of two is said of each of them; parts nothing. */
  BOTH,
  IS,
  AS,
  ENTER,
  CONDITION,
  NEGATION,
  INSTEAD_OF,
  /** As {@link #INSTEAD_OF}, where it stands after the value that is not meant. */
  INSTEAD_AFTER,
  FORMER,
  /** Somebody closed the way, even where this stands in a condition. */
  BLOCKED,
  /** As {@link #FORMER}, where it says so of a server, a port or a value. */
  OLD,
  /** What a program offers by itself. */
  SUGGESTED,
  /** Of two values the first is to go. */
  REPLACE,
  SMALL,

  // What explains a number or a security word otherwise.
  UNIT,
  COUNTED,
  /** Of a sentence that names one, what is encrypted is no setting. */
  STANDARD,
  /** Part of a postal address: then no number of a sentence that names no server is a port. */
  PLACE,
  CERTIFICATE,
  /** A label by which example hosts are known: imap.your-domain.com. */
  EXAMPLE,
  LOG,

  // What is no word of a list.
  WORD,
  NUMBER,
  HOST,
  WEB_HOST,
  ADDRESS,
  PLACEHOLDER,
  FACT,
  COMMA,
  COLON,
  SLASH,
  OPEN,
  CLOSE,
  LINE,
  STOP,
  OPAQUE;

  final int mask;
  final Set<String> values;
  final Optional<Field> label;

  Meaning() {
    this(Masks.UNSAID, Set.of(), Optional.empty());
  }

  Meaning(int mask) {
    this(mask, Set.of(), Optional.empty());
  }

  Meaning(int mask, String security) {
    this(mask, Set.of(security), Optional.empty());
  }

  Meaning(Set<String> values) {
    this(Masks.UNSAID, values, Optional.empty());
  }

  Meaning(Field label) {
    this(Masks.UNSAID, Set.of(), Optional.of(label));
  }

  Meaning(int mask, Set<String> values, Optional<Field> label) {
    this.mask = mask;
    this.values = values;
    this.label = label;
  }

  /** Whether it names whom a sentence speaks of. */
  boolean isContext() {
    return mask != Masks.UNSAID;
  }

  /** Whether it is a way to protect a connection. */
  boolean isSecurity() {
    return switch (this) {
      case TLS, STARTTLS, EITHER, UNENCRYPTED, CLIENT_WORD, DAMAGED_SECURITY -> true;
      default -> false;
    };
  }

  /** Whether it is a value or may be a part of one, wherever it stands. */
  boolean isValue() {
    return isSecurity()
        || switch (this) {
          case IMAPS,
              POP3S,
              SMTPS,
              SUBMISSION,
              NONE,
              AUTOMATIC,
              YES,
              NO,
              ADDRESS_FORM,
              LOCAL_FORM,
              SAME_SERVER,
              NUMBER,
              HOST,
              WEB_HOST,
              ADDRESS,
              PLACEHOLDER,
              OPAQUE ->
              true;
          default -> false;
        };
  }

  /** Whether it may stand between a label and its value without parting them. */
  boolean isJoint() {
    return switch (this) {
      case IS, AS, ENTER, SMALL, COLON, OPEN, CLOSE, SLASH -> true;
      default -> false;
    };
  }

  /** The category of a word list: {@code same-server}. */
  String category() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
