package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which words of a run state how a server's connection is protected. */
final class Securities {
  private static final Set<String> ENCRYPTED = Set.of("tls", "starttls");
  private static final Set<String> NONE = Set.of("none");

  /** How far from an encryption a verb that turns it off may stand, in tokens. */
  private static final int DISABLE_REACH = 4;

  private final Run run;
  private final BitSet ports;
  private final List<Value> values;

  private Securities(Run run, BitSet ports, List<Value> values) {
    this.run = run;
    this.ports = ports;
    this.values = values;
  }

  static void find(Run run, BitSet ports, List<Value> values) {
    Securities securities = new Securities(run, ports, values);
    for (int i = 0; i < run.size(); i++) {
      securities.look(i);
    }
  }

  /** The encryption that a heading or a header names for what is below it: "SSL port". */
  static Optional<Value> implied(Run heading) {
    Securities securities = new Securities(heading, new BitSet(), List.of());
    Value found = null;
    for (int i = 0; i < heading.size(); i++) {
      Token token = heading.token(i);
      boolean stated = token.meaning().isSecurity() && !securities.isExplained(i);
      if (stated && found != null && !found.values().equals(token.values())
          || token.is(Meaning.NEGATION)) {
        return Optional.empty();
      }
      if (stated && found == null) {
        found = Value.of(Field.SECURITY, i, token, token.values(), Mention.Shape.IMPLIED);
      }
    }
    boolean question = heading.reading().at(heading.reading().length - 1) == '?';
    return question || heading.unknownWords() > 2 ? Optional.empty() : Optional.ofNullable(found);
  }

  private void look(int i) {
    Token token = run.token(i);
    Meaning meaning = token.meaning();
    int damaged = damagedPair(i);
    if (damaged > 0) {
      if (isStated(i)) {
        int end = run.token(damaged).end();
        values.add(
            new Value(
                Field.SECURITY,
                i,
                token.start(),
                end,
                Set.of(),
                Mention.Shape.PLAIN,
                Optional.empty()));
      }
    } else if (damagedPair(i - 2) > 0) {
      return;
    } else if (meaning.isSecurity()) {
      if (!isExplained(i) && (isStated(i) || run.spoken() && answer(i) > 0)) {
        int answer = answer(i);
        if (isDisabled(i)) {
          disabled(i, meaning);
        } else if (answer > 0 && meaning != Meaning.DAMAGED_SECURITY) {
          answered(i, answer);
        } else {
          add(i, token.values(), Mention.Shape.PLAIN);
        }
      }
    } else if (meaning == Meaning.AUTOMATIC || meaning == Meaning.NONE) {
      if (isInSlot(i)) {
        add(i, token.values(), Mention.Shape.WORDED);
      }
    } else if (isYes(i) || meaning == Meaning.NO) {
      lookAtAnswer(i, meaning);
    } else if (meaning.isContext() && !meaning.values.isEmpty()) {
      add(i, meaning.values, Mention.Shape.IMPLIED);
    } else if (meaning == Meaning.WORD && (isShort(i) && isInSlot(i) || isSure(i) && isStated(i))) {
      add(i, Set.of(), Mention.Shape.PLAIN);
    }
  }

  private boolean isShort(int i) {
    return DamagedWords.isShort(run.reading(), run.token(i).start(), run.token(i).end());
  }

  private boolean isSure(int i) {
    return DamagedWords.isSure(run.reading(), run.token(i).start(), run.token(i).end());
  }

  /** The second word of "SSL/TSL", of which one is damaged; 0 if it is no such pair. */
  private int damagedPair(int i) {
    if (run.meaning(i + 1) != Meaning.SLASH || i < 0) {
      return 0;
    }
    boolean first = run.meaning(i) == Meaning.WORD && isSure(i);
    boolean second = run.meaning(i + 2) == Meaning.WORD && isSure(i + 2);
    boolean named = run.meaning(i).isSecurity() || run.meaning(i + 2).isSecurity();
    return (first || second) && named ? i + 2 : 0;
  }

  private void add(int i, Set<String> meant, Mention.Shape shape) {
    values.add(Value.of(Field.SECURITY, i, run.token(i), meant, shape));
  }

  /** "TLS 1.2" is a version, "an SSL certificate" is none of a server's settings. */
  private boolean isExplained(int i) {
    if (run.meaning(i) == Meaning.STARTTLS || run.meaning(i) == Meaning.DAMAGED_SECURITY) {
      return isBeside(i, Meaning.CERTIFICATE);
    }
    Meaning next = run.meaning(i + 1);
    boolean version =
        next == Meaning.OPAQUE && run.token(i + 1).start() - run.token(i).end() <= 1
            || next == Meaning.NUMBER && run.token(i + 1).number() < 10;
    return version || isBeside(i, Meaning.CERTIFICATE);
  }

  private boolean isBeside(int i, Meaning other) {
    int before = run.meaning(i - 1) == Meaning.SMALL ? i - 2 : i - 1;
    int after = run.meaning(i + 1) == Meaning.SMALL ? i + 2 : i + 1;
    return run.meaning(before) == other || run.meaning(after) == other;
  }

  /** Whether a security word is said of a server, not explained in general. */
  private boolean isStated(int i) {
    if (run.labels().contains(Field.SECURITY) || run.labels().contains(Field.PORT)) {
      return true;
    }
    int from = run.sentenceStart(i);
    int to = run.sentenceEnd(i);
    if (run.first(Meaning.STANDARD, from, to) >= 0) {
      return false;
    }
    if (run.meaning(i) == Meaning.DAMAGED_SECURITY
        && (run.last(Meaning.ENTER, from, i) >= 0
            || run.last(Meaning.REPLACE, from, i) >= 0
            || run.meaning(i - 1) == Meaning.COLON)) {
      return true;
    }
    for (int k = from; k < to; k++) {
      Meaning meaning = run.meaning(k);
      if (ports.get(k) || meaning == Meaning.HOST || meaning.mask > 0) {
        return true;
      }
      if (meaning == Meaning.FACT && isOther(run.token(k))) {
        return true;
      }
    }
    if (isInSlot(i) && (run.spoken() || run.kind() != Run.Kind.PARAGRAPH || isLabelled(i))) {
      return true;
    }
    boolean entered = run.last(Meaning.ENTER, Math.max(from, i - 5), i) >= 0;
    boolean alone = run.unknownWords() <= 1 && run.size() <= 6 && run.kind() != Run.Kind.HEADING;
    return run.spoken() && (entered || alone);
  }

  private static boolean isOther(Token token) {
    return token.fact().isPresent()
        && token.fact().get().field().filter(field -> field != Field.SECURITY).isPresent();
  }

  private boolean isLabelled(int i) {
    int label = run.last(Meaning.ENCRYPTION, run.sentenceStart(i), i);
    return label >= 0 && run.first(Meaning.COLON, label, i) >= 0 && run.joined(label, i);
  }

  /** Whether the word stands where an encryption is named: under or after such a label. */
  private boolean isInSlot(int i) {
    if (run.labels().contains(Field.SECURITY)) {
      return run.unknownWords() <= 4;
    }
    int label = run.last(Meaning.ENCRYPTION, run.sentenceStart(i), i);
    return label >= 0 && run.unknownBetween(label, i) <= 1 && tied(label, i);
  }

  private boolean tied(int label, int i) {
    for (int k = label + 1; k < i; k++) {
      Meaning meaning = run.meaning(k);
      if (meaning == Meaning.COLON
          || meaning == Meaning.IS
          || meaning == Meaning.ENTER
          || meaning == Meaning.OR
          || meaning == Meaning.OPEN
          || meaning == Meaning.SLASH) {
        return true;
      }
    }
    return label == i - 1 && run.meaning(i) != Meaning.NONE;
  }

  /**
   * The "yes" or "no" that answers a security word: "SSL: no", "use SSL: no"; 0 if there is none.
   */
  private int answer(int i) {
    int k = i + 1;
    while (run.meaning(k) == Meaning.CLOSE
        || run.meaning(k) == Meaning.ENTER
        || run.meaning(k) == Meaning.SMALL) {
      k++;
    }
    boolean colon = run.meaning(k) == Meaning.COLON;
    k += colon ? 1 : 0;
    Meaning after = run.meaning(k + 1);
    boolean answers = isYes(k) || run.meaning(k) == Meaning.NO;
    boolean ends = after != Meaning.WORD;
    boolean closes = after == Meaning.STOP || after == Meaning.COMMA || after == Meaning.LINE;
    return answers && (colon || closes) && ends ? k : 0;
  }

  /** In Chinese "is" alone means yes, and everywhere ": use". */
  private boolean isYes(int k) {
    Meaning after = run.meaning(k + 1);
    boolean ends = after == Meaning.STOP || after == Meaning.COMMA || after == Meaning.LINE;
    boolean alone = ends && (k == 0 || run.meaning(k - 1) == Meaning.COLON);
    boolean verb = run.meaning(k) == Meaning.ENTER || run.meaning(k) == Meaning.IS;
    return run.meaning(k) == Meaning.YES || alone && verb;
  }

  private void answered(int i, int answer) {
    boolean yes = isYes(answer);
    boolean start = run.meaning(i) == Meaning.STARTTLS;
    Set<String> meant =
        yes ? (start ? Set.of("starttls") : ENCRYPTED) : start ? Set.of("tls", "none") : NONE;
    values.add(Value.of(Field.SECURITY, answer, run.token(answer), meant, Mention.Shape.WORDED));
  }

  /** "Turn off SSL": a verb on either side, with no more than one other word between. */
  private boolean isDisabled(int i) {
    return isDisabled(i, -1) || isDisabled(i, 1);
  }

  private boolean isDisabled(int i, int step) {
    int unknown = 0;
    for (int k = i + step; Math.abs(k - i) <= DISABLE_REACH && unknown <= 1; k += step) {
      switch (run.meaning(k)) {
        case DISABLE -> {
          return run.last(Meaning.NEGATION, run.sentenceStart(k), k) < 0;
        }
        case WORD -> unknown += run.token(k).weight();
        case SMALL, OPEN, CLOSE, ENCRYPTION -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** "Turn off SSL and select STARTTLS" says by the second word what is on. */
  private void disabled(int i, Meaning meaning) {
    int to = run.sentenceEnd(i);
    for (int k = run.sentenceStart(i); k < to; k++) {
      if (k != i && run.meaning(k).isSecurity()) {
        return;
      }
    }
    add(i, meaning == Meaning.STARTTLS ? Set.of("tls", "none") : NONE, Mention.Shape.IMPLIED);
  }

  /** Whether nothing but protocols and words that bind stand between two positions. */
  private boolean isOnlyNamed(int from, int to) {
    for (int k = from; k < to; k++) {
      if (!run.meaning(k).isContext() && !run.meaning(k).isJoint()) {
        return false;
      }
    }
    return true;
  }

  /** A bare answer to an encryption label, or to a header that names one. */
  private void lookAtAnswer(int i, Meaning meaning) {
    boolean alone = run.size() <= 2;
    int label = run.last(Meaning.ENCRYPTION, run.sentenceStart(i), i);
    boolean afterLabel =
        run.meaning(i - 1) == Meaning.COLON && label >= 0 && isOnlyNamed(label + 1, i - 1);
    if (run.labels().contains(Field.SECURITY) && alone || afterLabel) {
      add(i, meaning == Meaning.NO ? NONE : ENCRYPTED, Mention.Shape.WORDED);
    }
  }
}
