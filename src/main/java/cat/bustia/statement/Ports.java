package cat.bustia.statement;

import cat.bustia.i18n.Letters;
import cat.bustia.truth.Field;
import java.util.BitSet;

/**
 * Tells which numbers of a run are ports: those that something binds to a server and that nothing
 * explains otherwise.
 */
final class Ports {
  /** How far before a number its subject may be, in tokens. */
  private static final int REACH = 60;

  private final Run run;
  private final Numbers numbers;
  private final SaidPorts said;
  private final BitSet bound = new BitSet();

  private Ports(Run run, Numbers numbers) {
    this.run = run;
    this.numbers = numbers;
    this.said = new SaidPorts(run, numbers);
  }

  /** The indexes of the tokens that are ports. */
  static BitSet find(Run run, Numbers numbers) {
    Ports ports = new Ports(run, numbers);
    boolean any = false;
    for (int i = 0; i < run.size(); i++) {
      if (run.meaning(i) == Meaning.NUMBER) {
        any = true;
        if (ports.isBound(i)) {
          ports.bound.set(i);
        }
      }
    }
    if (any && !ports.bound.isEmpty()) {
      ports.coordinate();
    }
    return ports.bound;
  }

  private boolean isBound(int i) {
    Token token = run.token(i);
    if (token.glued()) {
      return true;
    }
    if (isExplained(i)) {
      return false;
    }
    int number = token.number();
    int from = run.sentenceStart(i);
    int to = run.sentenceEnd(i);
    if (run.first(Meaning.PLACE, from, to) >= 0 && !namesServer(from, to)) {
      return false;
    }
    return hasLabel(i, number, from, to)
        || hasNeighbour(i, number)
        || said.isPort(i, number)
        || isSpoken(i, number, from, to);
  }

  private boolean namesServer(int from, int to) {
    for (int k = from; k < to; k++) {
      Meaning meaning = run.meaning(k);
      if (meaning.mask > 0 || meaning.isSecurity() || meaning == Meaning.HOST) {
        return true;
      }
    }
    return false;
  }

  private boolean isExplained(int i) {
    // "110-es szoba": an ending stands between a number and what it counts.
    boolean ending =
        run.meaning(i + 1) == Meaning.SMALL && run.reading().at(run.token(i).end()) == '-';
    if (run.meaning(ending ? i + 2 : i + 1) == Meaning.UNIT) {
      return true;
    }
    int before = i - 1;
    if (run.meaning(before) == Meaning.UNIT && Numbers.isYear(run.token(i).number())) {
      return true;
    }
    if (isCounted(before)) {
      return run.meaning(before - 1) != Meaning.PORT;
    }
    if (run.meaning(before) == Meaning.SMALL && isCounted(before - 1)) {
      return run.first(Meaning.PORT, run.sentenceStart(i), i) < 0;
    }
    return false;
  }

  private boolean isCounted(int i) {
    return run.meaning(i) == Meaning.COUNTED
        || run.meaning(i) == Meaning.STANDARD
        || run.meaning(i) == Meaning.LOG;
  }

  private boolean hasLabel(int i, int number, int from, int to) {
    if (run.labels().contains(Field.PORT)) {
      return run.unknownWords() <= 3 || numbers.isNear(number);
    }
    int label = run.last(Meaning.PORT, from, i);
    if (label >= 0 && isCounted(label - 1)) {
      // A street of this name.
      return false;
    }
    if (label >= 0) {
      int unknown = run.unknownBetween(label, i);
      boolean tight = unknown <= 1 && !isParted(label, i);
      boolean mail =
          numbers.isNear(number)
              || run.spoken()
              || run.hasSubject(Math.max(0, from - REACH), to)
              || run.first(Meaning.COLON, label, i) >= 0;
      boolean plausible = number >= 10 || run.joined(label, i);
      // "In the port lay 143 yachts": what is counted follows the number.
      boolean counts = unknown > 0 && !Endings.countsNothing(run, i);
      if (tight && mail && plausible && !counts && !isYear(number, label, i)) {
        return true;
      }
      return unknown <= 12
          && numbers.isNear(number)
          && !counts
          && (Endings.countsNothing(run, i) || isMail(i, from, to));
    }
    label = run.first(Meaning.PORT, i, to);
    if (label < 0 || run.first(Meaning.NUMBER, i + 1, label) >= 0) {
      return false;
    }
    int unknown = run.unknownBetween(i, label);
    boolean plausible = Endings.countsNothing(run, i) && (number > 99 || isMail(i, from, to));
    return unknown <= 4 && numbers.isNear(number) && plausible
        || label == i + 1 && number >= 20 && !Numbers.isYear(number) && isMail(i, from, to)
        || unknown == 0
            && number >= 20
            && !Numbers.isYear(number)
            && (isApart(i, label) || number > 99 && run.hasSubject(from, to))
            && run.joined(i, label);
  }

  /** "the 58 port" with something between, or in a script without blanks: "58 ports" counts. */
  private boolean isApart(int i, int label) {
    Token port = run.token(label);
    return label > i + 1 || Letters.isUnspaced(run.reading().at(port.start()));
  }

  /** Whether a sentence speaks of mail servers, or tells what to enter. */
  private boolean isMail(int i, int from, int to) {
    if (run.spoken() || run.hasSubject(from, to)) {
      return true;
    }
    for (int k = from; k < to; k++) {
      Meaning meaning = run.meaning(k);
      if (meaning.isSecurity()
          || meaning == Meaning.HOST
          || meaning == Meaning.SERVER
          || meaning == Meaning.ENTER && k < i) {
        return true;
      }
    }
    return false;
  }

  /** Whether another label stands between a port word and a number: that one names the number. */
  private boolean isParted(int label, int i) {
    for (int k = label + 1; k < i; k++) {
      Meaning meaning = run.meaning(k);
      if (meaning == Meaning.LINE && k != i - 1 || meaning == Meaning.UNIT) {
        return true;
      }
    }
    return false;
  }

  private boolean isYear(int number, int label, int i) {
    return number >= 1970 && number <= 2100 && !run.joined(label, i);
  }

  /** Something beside the number that makes it a port: a protocol, a security word, a host. */
  private boolean hasNeighbour(int i, int number) {
    if (!Endings.countsNothing(run, i)) {
      return false;
    }
    if (number >= 20
        && (Endings.endsClause(run, i) || run.meaning(i + 1) == Meaning.SLASH)
        && !Numbers.isYear(number)
        && isBesideHost(i)) {
      return true;
    }
    int before = i - 1;
    boolean close = true;
    boolean marked = false;
    while (isBridge(run.meaning(before))) {
      Meaning bridge = run.meaning(before);
      marked |= bridge == Meaning.COLON || bridge == Meaning.OPEN || bridge == Meaning.COMMA;
      close &= bridge != Meaning.SMALL && bridge != Meaning.ENTER && bridge != Meaning.IS;
      before--;
    }
    boolean strict = close && (marked || before == i - 1) && number >= 20 && !startsPhrase(i + 1);
    if (isAnchor(run.meaning(before))
        && (numbers.isNear(number) || strict && !Numbers.isYear(number))
        && (number > 30 || close)) {
      return true;
    }
    boolean subject = isAnchor(run.meaning(before)) && run.meaning(before).mask > 0;
    if (subject && number >= 20 && !Numbers.isYear(number) && Endings.endsClause(run, i)) {
      return true;
    }
    int after = i + 1;
    while (run.meaning(after) == Meaning.OPEN
        || run.meaning(after) == Meaning.SMALL
        || run.meaning(after) == Meaning.COLON) {
      after++;
    }
    boolean bracket = run.meaning(i + 1) == Meaning.OPEN;
    boolean between =
        run.meaning(after).isSecurity() && run.hasSubject(Math.max(run.sentenceStart(i), i - 4), i);
    return isAnchor(run.meaning(after))
        && (between && number >= 20 && !Numbers.isYear(number)
            || numbers.isNear(number) && (number > 30 || bracket)
            || bracket && number >= 20 && !Numbers.isYear(number));
  }

  /** "out.posta.example and 587" */
  private boolean isBesideHost(int i) {
    int before = i - 1;
    while (run.meaning(before) == Meaning.SMALL
        || run.meaning(before) == Meaning.AND
        || run.meaning(before) == Meaning.SLASH) {
      before--;
    }
    return run.meaning(before) == Meaning.HOST && before < i - 1;
  }

  private boolean startsPhrase(int next) {
    Meaning meaning = run.meaning(next);
    return meaning == Meaning.SMALL || meaning == Meaning.WORD;
  }

  private static boolean isBridge(Meaning meaning) {
    return switch (meaning) {
      case SMALL, COLON, OPEN, CLOSE, IS, ENTER, AS, COMMA, SLASH -> true;
      default -> false;
    };
  }

  private boolean isAnchor(Meaning meaning) {
    return meaning.isContext()
            && meaning != Meaning.INCOMING
            && meaning != Meaning.OUTGOING
            && meaning != Meaning.SERVICE
        || meaning.isSecurity()
        || meaning == Meaning.HOST
        || meaning == Meaning.FACT;
  }

  /** Known ports in a sentence that speaks of a server, or where one is to be typed in. */
  private boolean isSpoken(int i, int number, int from, int to) {
    if (number >= 20 && Endings.countsNothing(run, i) && answers(i, from)) {
      return true;
    }
    if (number < 100 || !numbers.isNear(number) || !Endings.countsNothing(run, i)) {
      return false;
    }
    boolean typed = run.isCode(i) || run.meaning(i - 1) == Meaning.OPEN;
    boolean entered = run.last(Meaning.ENTER, Math.max(from, i - 5), i) >= 0;
    boolean alone = run.unknownWords() == 0 && run.kind() != Run.Kind.HEADING && !run.counted();
    boolean subject = run.hasSubject(from, to);
    if (numbers.isKnown(number)
        && !counts(from, to)
        && (subject || run.first(Meaning.HOST, from, to) >= 0)) {
      return true;
    }
    return (typed || entered || alone) && (subject || run.spoken())
        || !subject && followsPort(i, from);
  }

  /** Whether a sentence counts: "sent 587 messages and received 993". */
  private boolean counts(int from, int to) {
    for (int k = from; k < to - 1; k++) {
      if (run.meaning(k) == Meaning.NUMBER && run.meaning(k + 1) == Meaning.UNIT) {
        return true;
      }
    }
    return false;
  }

  /** "What is the SMTP port? 587. And IMAP's? 993." */
  private boolean answers(int i, int from) {
    boolean headed = run.first(Meaning.COLON, from, i) >= 0 && run.unknownBetween(from, i) <= 1;
    if (!run.answersQuestion(i) || !headed && !run.joined(from - 1, i)) {
      return false;
    }
    int question = run.sentenceStart(from - 1);
    return run.last(Meaning.PORT, question, from) >= 0
        || run.hasSubject(question, from) && run.unknownBetween(question - 1, from) <= 1;
  }

  /** "The SMTP port used to be 25. Now it is 587.", "There is a box for the port. Put 587 in." */
  private boolean followsPort(int i, int from) {
    boolean said =
        run.last(Meaning.ENTER, Math.max(from, i - 4), i) >= 0
            || run.last(Meaning.IS, Math.max(from, i - 4), i) >= 0;
    if (!said || from == 0 || run.unknownBetween(from - 1, i) > 1) {
      return false;
    }
    int start = run.sentenceStart(from - 1);
    int before = bound.previousSetBit(from - 1);
    return before >= start
        || numbers.isKnown(run.token(i).number())
            && run.last(Meaning.PORT, start, from) >= 0
            && run.last(Meaning.ENTER, Math.max(from, i - 4), i) >= 0;
  }

  /** Numbers that stand in one list with a port are ports: "143 or 993". */
  private void coordinate() {
    boolean changed = true;
    for (int pass = 0; changed && pass < 8; pass++) {
      changed = false;
      for (int i = 0; i < run.size(); i++) {
        if (run.meaning(i) == Meaning.NUMBER
            && !bound.get(i)
            && run.token(i).number() >= 20
            && Endings.countsNothing(run, i)
            && !isExplained(i)
            && (isListed(i, -1) || isListed(i, 1))) {
          bound.set(i);
          changed = true;
        }
      }
    }
  }

  /** "110 és a 143": where an article stands for "is", it follows "and". */
  private boolean isConjunction(int k) {
    return run.meaning(k) == Meaning.AND || run.meaning(k) == Meaning.OR;
  }

  private boolean isListed(int i, int step) {
    boolean conjunction = false;
    for (int k = i + step; k >= 0 && k < run.size() && Math.abs(k - i) < 20; k += step) {
      Meaning meaning = run.meaning(k);
      if (meaning == Meaning.NUMBER) {
        return bound.get(k) && conjunction;
      }
      boolean joins =
          meaning == Meaning.AND
              || meaning == Meaning.OR
              || meaning == Meaning.SLASH
              || meaning == Meaning.COMMA;
      conjunction |= joins;
      boolean passes =
          joins
              || meaning == Meaning.SMALL
              || meaning == Meaning.IS && isConjunction(k - 1)
              || meaning == Meaning.OPEN
              || meaning == Meaning.CLOSE
              || meaning == Meaning.CONTRAST
              || meaning == Meaning.INSTEAD_OF
              || meaning.isSecurity()
              || meaning.isContext()
              || meaning == Meaning.WORD && run.isParticle(k);
      conjunction |= meaning == Meaning.CONTRAST || meaning == Meaning.INSTEAD_OF;
      if (!passes) {
        return false;
      }
    }
    return false;
  }
}
