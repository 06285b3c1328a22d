package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which values a sentence denies, replaces or puts in the past: those it does not state. Such
 * a word reaches no farther than its own clause, and there no farther than it must.
 */
final class Silences {
  /** How far a sentence is looked at, in tokens. */
  private static final int REACH = 60;

  private final Run run;
  private final List<Value> values;
  private final Clauses clauses;
  private final Denials denials;

  Silences(Run run, List<Value> values, Clauses clauses) {
    this.run = run;
    this.values = values;
    this.clauses = clauses;
    this.denials = new Denials(run, values, clauses);
  }

  /** Why what stands below a heading or header is not stated; null if it is. */
  static @Nullable Silence heading(Run run) {
    boolean former = false;
    for (int k = 0; k < run.size(); k++) {
      former |= run.meaning(k) == Meaning.FORMER || run.meaning(k) == Meaning.OLD;
    }
    return former && run.unknownWords() <= 1 ? Silence.FORMER : null;
  }

  /** Why what a sentence announces is not stated: "These ports are not supported:". */
  static @Nullable Silence lead(Run run) {
    int from = run.sentenceStart(run.size() - 1);
    int denied = run.last(Meaning.NEGATION, from, run.size());
    boolean ports = run.first(Meaning.PORT, from, run.size()) >= 0;
    boolean sure =
        denied >= 0
            && ports
            && run.last(Meaning.CONDITION, from, denied) < 0
            && run.first(Meaning.CONTRAST, denied, run.size()) < 0
            && run.first(Meaning.COMMA, denied, run.size()) < 0
            && run.unknownBetween(from - 1, run.size()) <= 3;
    return sure ? Silence.NEGATED : null;
  }

  /** Why a value is not stated; null if it is. */
  @Nullable Silence of(int index) {
    int at = values.get(index).token();
    int first = index;
    while (first > 0 && at - values.get(first - 1).token() < REACH && clauses.goesOn(first - 1)) {
      first--;
    }
    int last = index;
    while (last + 1 < values.size()
        && values.get(last + 1).token() - at < REACH
        && clauses.goesOn(last)) {
      last++;
    }
    int from = values.get(first).token();
    while (from > 0 && at - from < REACH && clauses.of(from - 1) == clauses.of(from)) {
      from--;
    }
    int to = values.get(last).token();
    while (to + 1 < run.size() && to - at < REACH && clauses.of(to + 1) == clauses.of(to)) {
      to++;
    }
    for (int k = from; k <= to; k++) {
      Silence silence = k == at ? null : said(k, index, from, to);
      if (silence != null && denials.reaches(k, at)) {
        return silence;
      }
    }
    if (denials.isRefused(at)
        || denials.isDenial(to + 1)
        || denials.isDeniedBehind(from, to, index)) {
      return Silence.NEGATED;
    }
    return isReplaced(index, from, to) || isReplacedLater(index) ? Silence.REPLACED : null;
  }

  /** What the word at a position takes from a value of its clause; null if nothing. */
  private @Nullable Silence said(int k, int index, int from, int to) {
    int at = values.get(index).token();
    return switch (run.meaning(k)) {
      case INSTEAD_OF ->
          k < at && !denials.isEnded(k, index) && !isSecond(k, index) ? Silence.REPLACED : null;
      case INSTEAD_AFTER -> k > at && clauses.isNearest(index, k) ? Silence.REPLACED : null;
      case FORMER ->
          clauses.isNearest(index, k) && !isReplacement(k, index, from, to) ? Silence.FORMER : null;
      case BLOCKED -> clauses.isNearest(index, k) ? Silence.NEGATED : null;
      case OLD ->
          clauses.isNearest(index, k) && isOfServer(k) && !isReplacement(k, index, from, to)
              ? Silence.FORMER
              : null;
      case SUGGESTED ->
          clauses.isNearest(index, k) && !isReplacement(k, index, from, to)
              ? Silence.SUGGESTED
              : null;
      case NEGATION -> denials.isNegated(k, index, from, to) ? Silence.NEGATED : null;
      case NO ->
          denials.isInSentence(k) && denials.isNegated(k, index, from, to) ? Silence.NEGATED : null;
      case NONE ->
          (k < at || run.meaning(at) == Meaning.UNENCRYPTED)
                  && !isValue(k)
                  && denials.isOfNoun(k)
                  && denials.isNegated(k, index, from, to)
              ? Silence.NEGATED
              : null;
      default -> null;
    };
  }

  /** "From None to STARTTLS": a value denies nothing. */
  private boolean isValue(int k) {
    int index = clauses.firstValue(k);
    return index < values.size() && values.get(index).token() == k;
  }

  /** "Replace 143 proposed by it with 993": the second is what replaces. */
  private boolean isReplacement(int k, int index, int from, int to) {
    Value value = values.get(index);
    boolean replaces = value.token() > k && run.first(Meaning.REPLACE, from, to + 1) >= 0;
    for (int i = index - 1; replaces && i >= 0; i--) {
      Value other = values.get(i);
      if (clauses.of(other.token()) != clauses.of(k)) {
        return false;
      }
      if (other.token() < k && other.field() == value.field()) {
        return true;
      }
    }
    return false;
  }

  /** "the old IMAP server", not "in old versions". */
  private boolean isOfServer(int k) {
    int next = k + 1;
    while (run.meaning(next) == Meaning.SMALL || run.meaning(next).isContext()) {
      next++;
    }
    return isNamed(next) || isNamed(k - 1) && run.meaning(k - 1) != Meaning.COLON;
  }

  private boolean isNamed(int k) {
    Meaning meaning = run.meaning(k);
    return meaning.label.isPresent()
        || meaning == Meaning.NUMBER
        || meaning == Meaning.HOST
        || meaning == Meaning.COLON;
  }

  /** "instead of port 25 port 587": from the second value of a field on all is meant again. */
  private boolean isSecond(int k, int index) {
    int first = index;
    while (first > 0 && values.get(first - 1).token() > k) {
      first--;
    }
    Map<Field, Integer> lists = new EnumMap<>(Field.class);
    for (int i = first; i <= index; i++) {
      Integer before = lists.putIfAbsent(values.get(i).field(), clauses.list(i));
      if (before != null && before != clauses.list(i)) {
        return true;
      }
    }
    return false;
  }

  /** "change 143 to 993": of two values of a field that are no list the first is to go. */
  private boolean isReplaced(int index, int from, int to) {
    Value value = values.get(index);
    int verb = run.first(Meaning.REPLACE, from, to + 1);
    if (verb < 0) {
      return false;
    }
    for (int i = index + 1; i < values.size() && values.get(i).token() <= to; i++) {
      if (values.get(i).field() == value.field() && clauses.list(i) != clauses.list(index)) {
        return !isTakenBack(i, from, to);
      }
    }
    return false;
  }

  /** "if the port is 143, change it to 993": the next clause puts another value in its place. */
  private boolean isReplacedLater(int index) {
    int at = values.get(index).token();
    for (int i = index + 1; i < values.size() && values.get(i).token() - at < REACH; i++) {
      if (values.get(i).field() == values.get(index).field()
          && clauses.list(i) != clauses.list(index)) {
        int to = values.get(i).token();
        int from = run.sentenceStart(at);
        int verb = run.last(Meaning.REPLACE, from, at);
        boolean before = verb >= 0 && clauses.of(verb) == clauses.of(at);
        return (before || run.first(Meaning.REPLACE, at, run.sentenceEnd(at)) >= 0)
            && run.first(Meaning.STOP, at, to) < 0
            && run.first(Meaning.LINE, at, to) < 0
            && (!run.hasSubject(at, to) || isOfOneHost(index, at, to))
            && !(before && hasSubjectAfter(to))
            && !isTakenBack(i, to, to + 1);
      }
    }
    return false;
  }

  /** "If it is X for SMTP, change it to Y": whom it is of comes before the verb. */
  private boolean isOfOneHost(int index, int at, int to) {
    int verb = run.first(Meaning.REPLACE, at, to);
    return values.get(index).field() == Field.HOST && verb > 0 && !run.hasSubject(verb, to);
  }

  /** "Change the port to 995 and use 587 for SMTP": two different things. */
  private boolean hasSubjectAfter(int token) {
    int end = Math.min(clauses.end(clauses.of(token)), token + REACH);
    return run.hasSubject(token, end);
  }

  /** "change it to 993 instead of 143": the second is the one to go. */
  private boolean isTakenBack(int index, int from, int to) {
    for (int k = from; k <= to; k++) {
      Silence silence = k == values.get(index).token() ? null : said(k, index, from, to);
      if (silence != null) {
        return true;
      }
    }
    return false;
  }
}
