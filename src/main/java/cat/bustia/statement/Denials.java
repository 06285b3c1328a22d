package cat.bustia.statement;

import java.util.List;

/** Tells which values the word "not", however it is said, takes back. */
final class Denials {
  /** How far a sentence is looked at, in tokens. */
  private static final int REACH = 60;

  private final Run run;
  private final List<Value> values;
  private final Clauses clauses;

  Denials(Run run, List<Value> values, Clauses clauses) {
    this.run = run;
    this.values = values;
    this.clauses = clauses;
  }

  boolean isNegated(int k, int index, int from, int to) {
    int at = values.get(index).token();
    if (isCondition(from, k)) {
      return false;
    }
    if (k < at) {
      return !isEnded(k, index);
    }
    // "Enter 995, which no firewall blocks" affirms; "verwenden Sie 25 nicht" does not.
    boolean affirmed = run.last(Meaning.ENTER, from, at) >= 0;
    boolean tail =
        follows(k, at) || run.unknownBetween(k, to + 1) == 0 && !clauses.hasValue(k, to, index);
    return (!affirmed || tail) && clauses.isNearest(index, k);
  }

  /** "Do I have to enter 465? No, it is closed." */
  boolean isRefused(int at) {
    int end = run.sentenceEnd(at);
    Meaning answer = run.meaning(end + 1);
    Meaning after = run.meaning(end + 2);
    return end < run.size()
        && Signs.isQuestion(run.reading(), run.token(end).start())
        && (answer == Meaning.NO || answer == Meaning.NEGATION)
        && (after == Meaning.COMMA || after == Meaning.STOP || after == Meaning.COLON);
  }

  /** "25, do not use": a clause that holds no more than a denial denies the one before it. */
  boolean isDenial(int start) {
    boolean denies = false;
    int end = start < run.size() ? clauses.end(clauses.of(start)) : start;
    for (int k = start; k < Math.min(end, start + REACH); k++) {
      switch (run.meaning(k)) {
        case NEGATION -> denies = true;
        case COMMA, SMALL, ENTER, IS, AS, PORT -> {}
        default -> {
          return false;
        }
      }
    }
    return denies;
  }

  /** "Port 25 serves other servers and is blocked for customers." */
  private boolean isOnlySubject(int at) {
    int from = run.sentenceStart(at);
    int to = Math.min(run.sentenceEnd(at), at + REACH);
    boolean single = true;
    for (int i = clauses.firstValue(from); i < values.size() && values.get(i).token() < to; i++) {
      single &= values.get(i).token() == at;
    }
    return single
        && clauses.of(from) == clauses.of(at)
        && run.first(Meaning.NEGATION, at, to) >= 0
        && run.first(Meaning.ENTER, from, to) < 0
        && run.first(Meaning.CONDITION, from, to) < 0
        && run.first(Meaning.CONTRAST, from, to) < 0
        && !run.hasSubject(from, to);
  }

  /** "Port 143, without encryption, is not accepted": the subject of the denial stands alone. */
  boolean isDeniedBehind(int from, int to, int index) {
    int at = values.get(index).token();
    for (int k = from; k < at; k++) {
      if (!isSeparator(run.meaning(k))
          && run.meaning(k) != Meaning.SMALL
          && run.meaning(k) != Meaning.PORT) {
        return false;
      }
    }
    if (isOnlySubject(at)) {
      return true;
    }
    int middle = to + 1;
    int next = middle;
    while (next < run.size() && next - middle < 6 && clauses.of(next) == clauses.of(middle)) {
      next++;
    }
    boolean apart =
        to == at
            && run.meaning(middle) == Meaning.COMMA
            && run.meaning(next) == Meaning.COMMA
            && run.first(Meaning.ENTER, middle, next) < 0;
    int denied = apart ? run.first(Meaning.NEGATION, next, Math.min(run.size(), next + 4)) : -1;
    return denied > 0 && clauses.of(denied) == clauses.of(next);
  }

  /** "25 nicht", "25 er blokkert". */
  private boolean follows(int k, int at) {
    int before = k - 1;
    while (before > at && run.meaning(before) == Meaning.IS) {
      before--;
    }
    return before == at;
  }

  /** "No mail comes in on port 143", not "encryption: none, port 143". */
  boolean isOfNoun(int k) {
    return switch (run.meaning(k + 1)) {
      case WORD, SMALL, PORT, SERVER, INCOMING, OUTGOING, IMAP, POP3, SMTP, UNIT ->
          run.meaning(k - 1) != Meaning.COLON && run.meaning(k - 1) != Meaning.ENCRYPTION;
      default -> false;
    };
  }

  /** A "no" that answers a label denies nothing else. */
  boolean isInSentence(int k) {
    Meaning before = run.meaning(k - 1);
    boolean verb = run.meaning(k + 1) == Meaning.WORD;
    return before != Meaning.COLON && run.size() > 2 && (verb || !before.isSecurity());
  }

  /** "if it does not work with 993": nothing is denied. */
  private boolean isCondition(int from, int k) {
    int first = from;
    while (first < k && isSeparator(run.meaning(first))) {
      first++;
    }
    // Without its accent "yes" is "if" in several languages.
    return run.last(Meaning.CONDITION, from, k) >= 0 || run.meaning(first) == Meaning.YES;
  }

  private static boolean isSeparator(Meaning meaning) {
    return switch (meaning) {
      case COMMA, AND, OR, LINE, STOP, CONTRAST, COLON -> true;
      default -> false;
    };
  }

  /** What is denied in brackets is not denied outside. */
  boolean reaches(int k, int at) {
    int open = k;
    while (open >= 0
        && k - open < REACH
        && !isBracket(open, Meaning.OPEN)
        && run.meaning(open) != Meaning.STOP) {
      if (isBracket(open, Meaning.CLOSE)) {
        return true;
      }
      open--;
    }
    if (open < 0 || run.meaning(open) != Meaning.OPEN) {
      return true;
    }
    for (int close = k; close < Math.min(run.size(), k + REACH); close++) {
      if (isBracket(close, Meaning.CLOSE)) {
        return at > open && at < close;
      }
    }
    return at > open;
  }

  /** Whether a sign is a bracket; quotation marks close in one language as they open in another. */
  private boolean isBracket(int k, Meaning meaning) {
    return run.meaning(k) == meaning
        && "\"«»‹›“”„".indexOf(run.reading().at(run.token(k).start())) < 0;
  }

  /** "instead of 25 enter 587": what follows a verb after a value is meant again. */
  boolean isEnded(int k, int index) {
    int at = values.get(index).token();
    int verb = run.last(Meaning.ENTER, k + 1, at);
    if (verb < 0) {
      return false;
    }
    for (int i = k + 1; i < verb; i++) {
      Meaning meaning = run.meaning(i);
      if (meaning == Meaning.NUMBER
          || meaning == Meaning.HOST
          || meaning == Meaning.FACT
          || meaning.isSecurity()) {
        return true;
      }
    }
    return false;
  }
}
