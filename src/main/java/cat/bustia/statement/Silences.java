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
  private final int[] segments;
  private final int[] listOf;

  /**
   * @param segments the clause of each token
   * @param listOf equal for the values of one list
   */
  Silences(Run run, List<Value> values, int[] segments, int[] listOf) {
    this.run = run;
    this.values = values;
    this.segments = segments;
    this.listOf = listOf;
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
    while (first > 0 && at - values.get(first - 1).token() < REACH && goesOn(first - 1)) {
      first--;
    }
    int last = index;
    while (last + 1 < values.size() && values.get(last + 1).token() - at < REACH && goesOn(last)) {
      last++;
    }
    int from = values.get(first).token();
    while (from > 0 && at - from < REACH && segments[from - 1] == segments[from]) {
      from--;
    }
    int to = values.get(last).token();
    while (to + 1 < run.size() && to - at < REACH && segments[to + 1] == segments[to]) {
      to++;
    }
    for (int k = from; k <= to; k++) {
      Silence silence = k == at ? null : said(k, index, from, to);
      if (silence != null && reaches(k, at)) {
        return silence;
      }
    }
    if (isRefused(at) || isDenial(to + 1) || isDeniedBehind(from, to, index)) {
      return Silence.NEGATED;
    }
    return isReplaced(index, from, to) || isReplacedLater(index) ? Silence.REPLACED : null;
  }

  /** "Do I have to enter 465? No, it is closed." */
  private boolean isRefused(int at) {
    int end = run.sentenceEnd(at);
    Meaning answer = run.meaning(end + 1);
    Meaning after = run.meaning(end + 2);
    return end < run.size()
        && Signs.isQuestion(run.reading(), run.token(end).start())
        && (answer == Meaning.NO || answer == Meaning.NEGATION)
        && (after == Meaning.COMMA || after == Meaning.STOP);
  }

  /** "25, do not use": a clause that holds no more than a denial denies the one before it. */
  private boolean isDenial(int start) {
    boolean denies = false;
    for (int k = start; k < run.size() && segments[k] == segments[start]; k++) {
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
    for (Value value : values) {
      single &= value.token() == at || value.token() < from || value.token() >= to;
    }
    return single
        && segments[from] == segments[at]
        && run.first(Meaning.NEGATION, at, to) >= 0
        && run.first(Meaning.ENTER, from, to) < 0
        && run.first(Meaning.CONDITION, from, to) < 0
        && run.first(Meaning.CONTRAST, from, to) < 0
        && !run.hasSubject(from, to);
  }

  /** "Port 143, without encryption, is not accepted": the subject of the denial stands alone. */
  private boolean isDeniedBehind(int from, int to, int index) {
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
    while (next < run.size() && next - middle < 6 && segments[next] == segments[middle]) {
      next++;
    }
    boolean apart =
        to == at
            && run.meaning(middle) == Meaning.COMMA
            && run.meaning(next) == Meaning.COMMA
            && run.first(Meaning.ENTER, middle, next) < 0;
    int denied = apart ? run.first(Meaning.NEGATION, next, Math.min(run.size(), next + 4)) : -1;
    return denied > 0 && segments[denied] == segments[next];
  }

  /** Whether one clause names the next value too: "not imap.posta.example and port 143". */
  private boolean goesOn(int index) {
    Value value = values.get(index);
    Value next = values.get(index + 1);
    if (listOf[index] == listOf[index + 1]) {
      return true;
    }
    boolean joined = value.field() != next.field();
    for (int k = value.token() + 1; joined && k < next.token(); k++) {
      Meaning meaning = run.meaning(k);
      joined =
          meaning == Meaning.AND
              || meaning == Meaning.OR
              || meaning == Meaning.SMALL
              || meaning.label.isPresent()
              || run.isParticle(k);
    }
    return joined;
  }

  /** What the word at a position takes from a value of its clause; null if nothing. */
  private @Nullable Silence said(int k, int index, int from, int to) {
    int at = values.get(index).token();
    return switch (run.meaning(k)) {
      case INSTEAD_OF ->
          k < at && !isEnded(k, index) && !isSecond(k, index) ? Silence.REPLACED : null;
      case INSTEAD_AFTER -> k > at && isNearest(index, k) ? Silence.REPLACED : null;
      case FORMER ->
          isNearest(index, k) && !isReplacement(k, index, from, to) ? Silence.FORMER : null;
      case BLOCKED -> isNearest(index, k) ? Silence.NEGATED : null;
      case OLD ->
          isNearest(index, k) && isOfServer(k) && !isReplacement(k, index, from, to)
              ? Silence.FORMER
              : null;
      case SUGGESTED ->
          isNearest(index, k) && !isReplacement(k, index, from, to) ? Silence.SUGGESTED : null;
      case NEGATION -> isNegated(k, index, from, to) ? Silence.NEGATED : null;
      case NO -> isInSentence(k) && isNegated(k, index, from, to) ? Silence.NEGATED : null;
      case NONE ->
          (k < at || run.meaning(at) == Meaning.UNENCRYPTED)
                  && isOfNoun(k)
                  && isNegated(k, index, from, to)
              ? Silence.NEGATED
              : null;
      default -> null;
    };
  }

  /** "Replace 143 proposed by it with 993": the second is what replaces. */
  private boolean isReplacement(int k, int index, int from, int to) {
    Value value = values.get(index);
    boolean replaces = value.token() > k && run.first(Meaning.REPLACE, from, to + 1) >= 0;
    for (int i = index - 1; replaces && i >= 0; i--) {
      Value other = values.get(i);
      if (segments[other.token()] != segments[k]) {
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

  private boolean isNegated(int k, int index, int from, int to) {
    int at = values.get(index).token();
    if (isCondition(from, k)) {
      return false;
    }
    if (k < at) {
      return !isEnded(k, index);
    }
    // "Enter 995, which no firewall blocks" affirms; "verwenden Sie 25 nicht" does not.
    boolean affirmed = run.last(Meaning.ENTER, from, at) >= 0;
    boolean tail = follows(k, at) || run.unknownBetween(k, to + 1) == 0 && !hasValue(k, to, index);
    return (!affirmed || tail) && isNearest(index, k);
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
  private boolean isOfNoun(int k) {
    return switch (run.meaning(k + 1)) {
      case WORD, SMALL, PORT, SERVER, INCOMING, OUTGOING, IMAP, POP3, SMTP, UNIT ->
          run.meaning(k - 1) != Meaning.COLON && run.meaning(k - 1) != Meaning.ENCRYPTION;
      default -> false;
    };
  }

  /** "instead of 25 enter 587": what follows a verb after a value is meant again. */
  private boolean isEnded(int k, int index) {
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

  /** "instead of port 25 port 587": from the second value of a field on all is meant again. */
  private boolean isSecond(int k, int index) {
    int first = index;
    while (first > 0 && values.get(first - 1).token() > k) {
      first--;
    }
    Map<Field, Integer> lists = new EnumMap<>(Field.class);
    for (int i = first; i <= index; i++) {
      Integer before = lists.putIfAbsent(values.get(i).field(), listOf[i]);
      if (before != null && before != listOf[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other value of its field stands nearer to a word of its clause on that side. */
  private boolean isNearest(int index, int k) {
    Value value = values.get(index);
    boolean before = value.token() < k;
    int step = before ? 1 : -1;
    for (int i = index + step; i >= 0 && i < values.size(); i += step) {
      Value other = values.get(i);
      if (before ? other.token() > k : other.token() < k) {
        break;
      }
      if (other.field() == value.field() && listOf[i] != listOf[index]) {
        return false;
      }
    }
    return !before || run.meaning(k) == Meaning.INSTEAD_AFTER || !hasSameField(k, index);
  }

  /** Whether the clause goes on after a position with another value of a field. */
  private boolean hasSameField(int k, int index) {
    return hasSameField(k, run.size() - 1, index);
  }

  private boolean hasSameField(int k, int to, int index) {
    Value value = values.get(index);
    for (int i = index + 1; i < values.size() && values.get(i).token() <= to; i++) {
      Value other = values.get(i);
      if (segments[other.token()] != segments[value.token()]) {
        return false;
      }
      if (other.token() > k && other.field() == value.field()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasValue(int k, int to, int index) {
    for (int i = index + 1; i < values.size() && values.get(i).token() <= to; i++) {
      if (values.get(i).token() > k) {
        return true;
      }
    }
    return false;
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
  private boolean reaches(int k, int at) {
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

  /** A "no" that answers a label denies nothing else. */
  private boolean isInSentence(int k) {
    Meaning before = run.meaning(k - 1);
    boolean verb = run.meaning(k + 1) == Meaning.WORD;
    return before != Meaning.COLON && run.size() > 2 && (verb || !before.isSecurity());
  }

  /** "change 143 to 993": of two values of a field that are no list the first is to go. */
  private boolean isReplaced(int index, int from, int to) {
    Value value = values.get(index);
    int verb = run.first(Meaning.REPLACE, from, to + 1);
    if (verb < 0) {
      return false;
    }
    for (int i = index + 1; i < values.size() && values.get(i).token() <= to; i++) {
      if (values.get(i).field() == value.field() && listOf[i] != listOf[index]) {
        return !isTakenBack(i, from, to);
      }
    }
    return false;
  }

  /** "if the port is 143, change it to 993": the next clause puts another value in its place. */
  private boolean isReplacedLater(int index) {
    int at = values.get(index).token();
    for (int i = index + 1; i < values.size() && values.get(i).token() - at < REACH; i++) {
      if (values.get(i).field() == values.get(index).field() && listOf[i] != listOf[index]) {
        int to = values.get(i).token();
        int from = run.sentenceStart(at);
        int verb = run.last(Meaning.REPLACE, from, at);
        boolean before = verb >= 0 && segments[verb] == segments[at];
        return (before || run.first(Meaning.REPLACE, at, run.sentenceEnd(at)) >= 0)
            && run.first(Meaning.STOP, at, to) < 0
            && run.first(Meaning.LINE, at, to) < 0
            && !run.hasSubject(at, to)
            && !(before && hasSubjectAfter(to))
            && !isTakenBack(i, to, to + 1);
      }
    }
    return false;
  }

  /** "Change the port to 995 and use 587 for SMTP": two different things. */
  private boolean hasSubjectAfter(int token) {
    int end = token;
    while (end < run.size() && segments[end] == segments[token]) {
      end++;
    }
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
