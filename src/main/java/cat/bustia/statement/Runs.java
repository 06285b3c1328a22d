package cat.bustia.statement;

import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads runs of one outline: their tokens, what they name, and the values that they state. */
final class Runs {
  /** How far before a value a service may be named, in tokens. */
  private static final int SERVICE_REACH = 150;

  /** How much of a line of a log is looked at, in tokens. */
  private static final int LOG_REACH = 30;

  private final Words words;
  private final Hosts hosts;
  private final Numbers numbers;
  private final Provider provider;

  Runs(Words words, Hosts hosts, Numbers numbers, Provider provider) {
    this.words = words;
    this.hosts = hosts;
    this.numbers = numbers;
    this.provider = provider;
  }

  Run read(List<Piece> pieces, Run.Kind kind) {
    Reading reading = Reading.of(kind == Run.Kind.CODE ? pieces : Lines.folded(pieces));
    return new Run(reading, Tokenizer.tokens(reading, words, hosts), Set.of(), false, false, kind);
  }

  /** Whether cells without a label are ports: nothing but numbers, most of them known ones. */
  boolean arePorts(List<Run> cells) {
    int ports = 0;
    for (Run cell : cells) {
      if (cell.size() != 1 || cell.meaning(0) != Meaning.NUMBER) {
        return false;
      }
      ports += numbers.isKnown(cell.token(0).number()) ? 1 : 0;
    }
    return ports > 1 && ports * 2 > cells.size();
  }

  /** The fields that a run names. */
  static Set<Field> labels(Run run) {
    EnumSet<Field> labels = EnumSet.noneOf(Field.class);
    boolean security = false;
    for (Token token : run.tokens()) {
      token.meaning().label.ifPresent(labels::add);
      security |= token.meaning().isSecurity();
    }
    if (security && !labels.contains(Field.PORT)) {
      labels.add(Field.SECURITY);
    }
    return labels;
  }

  /** The ids of the services that a run names. */
  static List<String> services(Run run) {
    Set<String> ids = new TreeSet<>();
    for (Token token : run.tokens()) {
      if (token.is(Meaning.SERVICE)) {
        ids.addAll(token.values());
      }
    }
    return List.copyOf(ids);
  }

  /**
   * The services that a value is said of: those named last before it, in its sentence or an earlier
   * one, else the first ones after it in its sentence; "587 for A, 465 for B" names them after.
   */
  private static List<String> services(Run run, int token, List<Value> values) {
    int from = run.sentenceStart(token);
    int to = run.sentenceEnd(token);
    int named = run.first(Meaning.SERVICE, from, to);
    boolean valueFirst = false;
    for (Value value : values) {
      valueFirst |= value.token() >= from && value.token() < named;
    }
    int next = run.first(Meaning.SERVICE, token, to);
    int last = run.last(Meaning.SERVICE, Math.max(0, token - SERVICE_REACH), token);
    if (next >= 0 && (valueFirst || last < 0)) {
      last = next;
      for (int k = next + 1; k < to && isOfServices(run, k); k++) {
        last = k;
      }
    }
    Set<String> ids = new TreeSet<>();
    for (int k = last; k >= 0 && isOfServices(run, k); k--) {
      ids.addAll(run.meaning(k) == Meaning.SERVICE ? run.token(k).values() : Set.of());
    }
    return List.copyOf(ids);
  }

  private static boolean isOfServices(Run run, int k) {
    return switch (run.meaning(k)) {
      case SERVICE, AND, OR, COMMA, SLASH, SMALL -> true;
      default -> false;
    };
  }

  /** Where a run names protocols or roles; null if nowhere. */
  static @Nullable Span subject(Run run) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < run.size(); i++) {
      if (run.meaning(i).isContext()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? null : run.reading().span(run.token(first).start(), run.token(last).end());
  }

  /** Whether a run can state anything at all. */
  static boolean hasMatter(Run run) {
    for (Token token : run.tokens()) {
      switch (token.meaning()) {
        case NUMBER, HOST, WEB_HOST, FACT, PLACEHOLDER, ADDRESS, DAMAGED_SECURITY, SAME_SERVER -> {
          return true;
        }
        case ADDRESS_FORM, LOCAL_FORM, TLS, STARTTLS, EITHER, UNENCRYPTED, CLIENT_WORD, NONE -> {
          return true;
        }
        case IMAPS, POP3S, SMTPS, SUBMISSION, YES, NO, AUTOMATIC, ENCRYPTION -> {
          return true;
        }
        default -> {
          if (!run.labels().isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The values of a run, each with whom it is said of. */
  List<Resolved> values(Run plain, Chain chain, Set<Field> labels) {
    return values(plain, chain, labels, false);
  }

  List<Resolved> values(Run plain, Chain chain, Set<Field> labels, boolean counted) {
    boolean spoken = chain.resolve(Masks.UNSAID) > 0;
    Run run = new Run(plain.reading(), plain.tokens(), labels, spoken, counted, plain.kind());
    if (!hasMatter(run)) {
      return List.of();
    }
    List<Value> values = find(run);
    if (values.isEmpty()) {
      return List.of();
    }
    boolean named = run.first(Meaning.SERVICE, 0, run.size()) >= 0;
    List<String> around = chain.service();
    boolean log = run.kind() == Run.Kind.CODE && run.first(Meaning.LOG, 0, run.size()) >= 0;
    Silence silenced = chain.silenced();
    Chain.Implied implied = chain.implied();
    Strangers strangers = Strangers.of(run, values, hosts);
    List<Resolved> resolved = new ArrayList<>(values.size());
    for (Subjects.Placed placed : Subjects.place(run, values)) {
      int mask = chain.resolve(placed.mask());
      Groups.Group subject = placed.subject();
      Span said =
          subject == null
              ? chain.place()
              : run.reading().span(run.token(subject.first).start(), run.token(subject.last).end());
      boolean strange = strangers.own(placed.value());
      boolean other = mask == 0 && !placed.value().standsAlone();
      Silence stated = placed.silence() == null ? silenced : placed.silence();
      Silence of = strange ? Silence.STRANGER : other ? Silence.OTHER : stated;
      boolean quoted = log || isQuotedLog(run, placed.value().token());
      Silence silence = quoted ? Silence.LOG : of;
      List<String> own = named ? services(run, placed.value().token(), values) : List.of();
      List<String> services = own.isEmpty() ? around : own;
      resolved.add(
          new Resolved(
              run,
              placed.value(),
              mask,
              placed.each(),
              services,
              said,
              placed.list(),
              implied,
              silence));
    }
    return resolved;
  }

  /** Whether a value stands in a stretch of code that is a line of a log. */
  private static boolean isQuotedLog(Run run, int at) {
    if (run.kind() == Run.Kind.CODE || !run.isCode(at)) {
      return false;
    }
    int from = at;
    while (from > 0 && at - from < LOG_REACH && run.isCode(from - 1)) {
      from--;
    }
    int to = at + 1;
    while (to < run.size() && to - at < LOG_REACH && run.isCode(to)) {
      to++;
    }
    return run.first(Meaning.LOG, from, to) >= 0;
  }

  private List<Value> find(Run run) {
    List<Value> values = new ArrayList<>();
    BitSet ports = Ports.find(run, numbers);
    for (int i = ports.nextSetBit(0); i >= 0; i = ports.nextSetBit(i + 1)) {
      Token token = run.token(i);
      Set<String> value = Set.of(Integer.toString(token.number()));
      values.add(Value.of(Field.PORT, i, token, value, Mention.Shape.PLAIN));
    }
    for (int i = 0; i < run.size(); i++) {
      Token token = run.token(i);
      if (token.is(Meaning.FACT)) {
        Fact fact = token.fact().orElseThrow();
        int index = i;
        fact.field()
            .filter(field -> field != Field.AUTHENTICATION)
            .ifPresent(field -> values.add(Value.reference(index, token, fact, field)));
      } else if (token.is(Meaning.SAME_SERVER)) {
        sameServer(run, i, values);
      }
    }
    HostNames.find(run, ports, hosts, values);
    values.removeIf(value -> isPortOfOther(run, value, values));
    Securities.find(run, ports, values);
    UserNames.find(run, values);
    values.sort(Comparator.comparingInt(Value::token));
    return values;
  }

  /** A port that follows an example or somebody else's host says nothing of ours. */
  private static boolean isPortOfOther(Run run, Value value, List<Value> values) {
    if (value.field() != Field.PORT) {
      return false;
    }
    int host = value.token() - 1;
    while (isBetweenHostAndPort(run.meaning(host))) {
      host--;
    }
    for (Value other : values) {
      if (other.token() == host) {
        return false;
      }
    }
    return run.meaning(host) == Meaning.HOST || run.isPattern(host);
  }

  private static boolean isBetweenHostAndPort(Meaning meaning) {
    return switch (meaning) {
      case PORT, SERVER, SMALL, IS, AND, COMMA, COLON, OPEN -> true;
      default -> false;
    };
  }

  /** "The same server as for receiving" states that two servers have one host. */
  private void sameServer(Run run, int i, List<Value> values) {
    int named = 0;
    // What is explained after a colon need not be the subject: "the password is the same as for
    // receiving: sending needs it as well".
    int colon = run.first(Meaning.COLON, i, run.sentenceEnd(i));
    int end = colon < 0 ? run.sentenceEnd(i) : colon;
    for (int k = run.sentenceStart(i); k < end; k++) {
      named |= Math.max(0, run.meaning(k).mask);
    }
    int label = run.last(Meaning.SERVER, run.sentenceStart(i), i);
    boolean ofUser = run.last(Meaning.USERNAME, run.sentenceStart(i), i) > label;
    if ((named & Masks.SMTP) == 0 || ofUser) {
      return;
    }
    Set<String> incoming = new TreeSet<>();
    for (Server server : provider.servers()) {
      if (Masks.has(Masks.INCOMING, server.protocol())) {
        incoming.addAll(Hosts.of(server, provider));
      }
    }
    values.add(Value.of(Field.HOST, i, run.token(i), incoming, Mention.Shape.IMPLIED));
  }
}
