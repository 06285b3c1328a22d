package cat.bustia.statement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A run's clauses, and which of its values stand in one list or clause. */
final class Clauses {
  /** How far a clause is looked at, in tokens. */
  private static final int REACH = 60;

  private final Run run;
  private final List<Value> values;
  private final Groups groups;
  private final boolean[] valueAt;
  private final int[] listOf;
  private final int[] segments;
  private final int[] starts;
  private final BitSet hardStart = new BitSet();

  private Clauses(Run run, List<Value> values, Groups groups, boolean[] valueAt) {
    this.run = run;
    this.values = values;
    this.groups = groups;
    this.valueAt = valueAt;
    this.listOf = new int[values.size()];
    this.segments = new int[run.size() + 1];
    this.starts = new int[run.size() + 2];
  }

  /**
   * Cuts a run.
   *
   * @param values of the run, by position
   * @param valueAt where values stand
   */
  static Clauses of(Run run, List<Value> values, Groups groups, boolean[] valueAt) {
    Clauses clauses = new Clauses(run, values, groups, valueAt);
    clauses.findLists();
    clauses.cut();
    return clauses;
  }

  /** The clause of a token. */
  int of(int token) {
    return segments[token];
  }

  /** Where a clause begins. */
  int start(int clause) {
    return clause < starts.length ? starts[clause] : run.size();
  }

  /** The token after the last of a clause. */
  int end(int clause) {
    return Math.min(run.size(), start(clause + 1));
  }

  /** Whether a clause begins at a sentence's or a line's end, or a contrast. */
  boolean isHard(int clause) {
    return hardStart.get(clause);
  }

  /** The first such clause at or after one; -1 if there is none. */
  int nextHard(int clause) {
    return hardStart.nextSetBit(clause);
  }

  /** Equal for the values of one list of a field: "587 / 465". */
  int list(int value) {
    return listOf[value];
  }

  /** The index of the first value at a token or after it; their number if there is none. */
  int firstValue(int token) {
    int low = 0;
    int high = values.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values.get(middle).token() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void findLists() {
    for (int v = 0; v < values.size(); v++) {
      listOf[v] = v;
      if (v > 0 && inOneList(values.get(v - 1), values.get(v))) {
        listOf[v] = listOf[v - 1];
      }
    }
  }

  private boolean inOneList(Value first, Value second) {
    if (first.field() != second.field()) {
      return false;
    }
    boolean conjoined = false;
    for (int k = first.token() + 1; k < second.token(); k++) {
      Meaning meaning = run.meaning(k);
      conjoined |= Groups.isConjunction(meaning);
      boolean passes =
          Groups.isConjunction(meaning)
              || meaning == Meaning.SMALL
              || meaning == Meaning.IS && Groups.isConjunction(run.meaning(k - 1))
              || meaning.label.isPresent()
              || meaning == Meaning.WORD && run.isParticle(k);
      if (!passes) {
        return false;
      }
    }
    return conjoined;
  }

  /** "STARTTLS and port 587 for sending": where nothing is named before, both are said of one. */
  private boolean isOneSetting(Value first, Value second) {
    if (first.field() == second.field()) {
      return false;
    }
    for (int k = first.token() + 1; k < second.token(); k++) {
      Meaning meaning = run.meaning(k);
      if (meaning != Meaning.AND && meaning != Meaning.SMALL && meaning.label.isEmpty()) {
        return false;
      }
    }
    int start = run.sentenceStart(first.token());
    Groups.Group before = groups.last(0, first.token());
    return before == null || before.last < start;
  }

  /** Numbers the stretches between commas, conjunctions and sentence ends. */
  private void cut() {
    boolean[] inside = new boolean[run.size()];
    for (Groups.Group group : groups.all()) {
      Arrays.fill(inside, group.first, group.last, true);
    }
    for (int v = 1; v < values.size(); v++) {
      if (listOf[v] == listOf[v - 1] || isOneSetting(values.get(v - 1), values.get(v))) {
        Arrays.fill(inside, values.get(v - 1).token(), values.get(v).token(), true);
      }
    }
    int segment = 0;
    boolean separated = true;
    boolean valued = false;
    boolean denied = false;
    for (int i = 0; i < run.size(); i++) {
      Meaning meaning = run.meaning(i);
      boolean hard =
          meaning == Meaning.STOP
              || meaning == Meaning.LINE
              || meaning == Meaning.CONTRAST
              || meaning == Meaning.COLON
                  && valued
                  && (denied || run.meaning(i + 1) == Meaning.ENTER);
      boolean soft = meaning == Meaning.COMMA || meaning == Meaning.AND || meaning == Meaning.OR;
      boolean separates = !inside[i] && (hard || soft);
      if (separates && !separated) {
        segment++;
      }
      if (separates && hard) {
        hardStart.set(segment);
      }
      separated = separates;
      valued = !separates && (valued || valueAt[i]);
      denied = !separates && (denied || meaning == Meaning.NEGATION);
      segments[i] = segment;
      if (i == 0 || segments[i - 1] != segment) {
        starts[segment] = i;
      }
    }
    segments[run.size()] = segment + 1;
    Arrays.fill(starts, segment + 1, starts.length, run.size());
    hardStart.set(segment + 1);
  }

  /** Whether nothing but "and", commas and labels part a value from the next, of another field. */
  boolean isJoined(int v) {
    Value value = values.get(v);
    Value next = values.get(v + 1);
    boolean joined = value.field() != next.field();
    for (int k = value.token() + 1; joined && k < next.token(); k++) {
      Meaning meaning = run.meaning(k);
      joined =
          Groups.isConjunction(meaning)
              || meaning == Meaning.SMALL
              || meaning.label.isPresent()
              || run.isParticle(k);
    }
    return joined;
  }

  /** Whether one clause names the next value too: "not imap.posta.example and port 143". */
  boolean goesOn(int index) {
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

  /** Whether no other value of its field stands nearer to a word of its clause on that side. */
  boolean isNearest(int index, int k) {
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

  boolean hasValue(int k, int to, int index) {
    for (int i = index + 1; i < values.size() && values.get(i).token() <= to; i++) {
      if (values.get(i).token() > k) {
        return true;
      }
    }
    return false;
  }
}
