package cat.bustia.statement;

import java.util.List;

/** Tells which values a sentence negates, warns of or replaces: those it does not state. */
final class Silences {
  /** How far a sentence is looked at, in tokens. */
  private static final int REACH = 60;

  private final Run run;
  private final int[] segments;

  Silences(Run run, int[] segments) {
    this.run = run;
    this.segments = segments;
  }

  /** Whether the sentence takes back a value. */
  boolean covers(List<Value> values, int index) {
    Value value = values.get(index);
    int at = value.token();
    int from = at;
    while (from > 0 && at - from < REACH && segments[from - 1] == segments[at]) {
      from--;
    }
    int to = at;
    while (to + 1 < run.size() && to - at < REACH && segments[to + 1] == segments[at]) {
      to++;
    }
    return isNegated(from, to, at) || isReplaced(values, index, from);
  }

  private boolean isNegated(int from, int to, int at) {
    for (int k = from; k <= to; k++) {
      Meaning meaning = run.meaning(k);
      if (meaning == Meaning.INSTEAD_OF && k < at && !isEnded(k, at)) {
        return true;
      }
      boolean denies =
          meaning == Meaning.NEGATION || meaning == Meaning.FORMER || meaning == Meaning.NO;
      if (denies && k != at && !isCondition(from, k) && reaches(k, at)) {
        return meaning != Meaning.NO || isInSentence(k);
      }
    }
    return false;
  }

  /** "instead of 25 enter 587": what follows the verb is meant again. */
  private boolean isEnded(int instead, int at) {
    return run.first(Meaning.ENTER, instead + 1, at) >= 0;
  }

  /** "if it does not work with 993": nothing is denied. */
  private boolean isCondition(int from, int k) {
    // Without its accent "yes" is "if" in several languages.
    return run.last(Meaning.CONDITION, from, k) >= 0 || run.last(Meaning.YES, from, k) >= 0;
  }

  /** What is denied in brackets is not denied outside. */
  private boolean reaches(int k, int at) {
    int open = k;
    while (open >= 0
        && k - open < REACH
        && run.meaning(open) != Meaning.OPEN
        && run.meaning(open) != Meaning.STOP) {
      if (run.meaning(open) == Meaning.CLOSE) {
        return true;
      }
      open--;
    }
    if (open < 0 || run.meaning(open) != Meaning.OPEN) {
      return true;
    }
    int close = run.first(Meaning.CLOSE, k, Math.min(run.size(), k + REACH));
    return at > open && (close < 0 || at < close);
  }

  /** A "no" that answers a label denies nothing else. */
  private boolean isInSentence(int k) {
    Meaning before = run.meaning(k - 1);
    return before != Meaning.COLON && run.size() > 2 && !before.isSecurity();
  }

  /** "change 143 to 993": of two values of a field the first is to go. */
  private boolean isReplaced(List<Value> values, int index, int from) {
    Value value = values.get(index);
    if (run.last(Meaning.REPLACE, from, value.token()) < 0) {
      return false;
    }
    for (int i = index + 1; i < Math.min(values.size(), index + REACH); i++) {
      Value other = values.get(i);
      if (other.field() == value.field() && segments[other.token()] == segments[value.token()]) {
        return true;
      }
    }
    return false;
  }
}
