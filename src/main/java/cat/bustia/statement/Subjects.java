package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whom each value of a run is said of, by the protocols and roles around it. */
final class Subjects {
  /**
   * A protocol or role, or several in one list: "IMAP and POP3".
   *
   * @param members the masks, in the order of the list
   */
  static final class Group {
    final int first;
    int last;
    final List<Integer> members = new ArrayList<>();
    boolean taken;

    Group(int first, int mask) {
      this.first = first;
      this.last = first;
      members.add(mask);
    }

    int union() {
      int union = 0;
      for (int mask : members) {
        union |= mask;
      }
      return union;
    }

    private void refine(int mask, int at) {
      members.set(members.size() - 1, mask);
      last = at;
    }
  }

  /**
   * A value with what its own run says of it.
   *
   * @param mask the protocols, or {@link Masks#UNSAID}
   * @param subject where they are named; null if nowhere
   * @param list which values stand in one list of a field ("587 / 465"): the same number
   */
  record Placed(
      Value value, int mask, @Nullable Group subject, int list, @Nullable Silence silence) {}

  private final Run run;
  private final List<Value> values;
  private final List<Group> groups = new ArrayList<>();
  private final int[] listOf;
  private final int[] segments;
  private final boolean[] valueAt;
  private final BitSet hardStart = new BitSet();

  private Subjects(Run run, List<Value> values) {
    this.run = run;
    this.values = values;
    this.listOf = new int[values.size()];
    this.segments = new int[run.size() + 1];
    this.valueAt = new boolean[run.size()];
    for (Value value : values) {
      // A transport name is subject and value at once, and parts nothing.
      valueAt[value.token()] = value.shape() != Mention.Shape.IMPLIED;
    }
  }

  /** The protocols that a run names, all together; {@link Masks#UNSAID} if none. */
  static int named(Run run) {
    int union = Masks.UNSAID;
    for (Group group : groups(run)) {
      union = union == Masks.UNSAID ? group.union() : union | group.union();
    }
    return union;
  }

  /** The groups of a run without values, in order. */
  static List<Group> groups(Run run) {
    Subjects subjects = new Subjects(run, List.of());
    subjects.findGroups();
    return subjects.groups;
  }

  /**
   * Places values.
   *
   * @param values of the run, by position
   */
  static List<Placed> place(Run run, List<Value> values) {
    Subjects subjects = new Subjects(run, values);
    subjects.findGroups();
    subjects.findLists();
    subjects.cut();
    return subjects.place();
  }

  private void findGroups() {
    Group open = null;
    for (int i = 0; i < run.size(); i++) {
      Meaning meaning = run.meaning(i);
      if (!meaning.isContext()) {
        continue;
      }
      if (open != null && continues(open, i)) {
        int before = open.members.get(open.members.size() - 1);
        int common = before & meaning.mask;
        if (common != 0) {
          open.refine(common, i);
          continue;
        }
        if (isConjoined(open.last, i)) {
          open.members.add(meaning.mask);
          open.last = i;
          continue;
        }
      }
      open = new Group(i, meaning.mask);
      groups.add(open);
    }
  }

  private boolean continues(Group open, int i) {
    int unknown = 0;
    boolean closed = false;
    for (int k = open.last + 1; k < i; k++) {
      Meaning meaning = run.meaning(k);
      closed = meaning == Meaning.CLOSE || closed && meaning != Meaning.OPEN;
      if (valueAt[k]
          || meaning == Meaning.NUMBER
          || meaning == Meaning.HOST
          || meaning == Meaning.FACT
          || meaning == Meaning.STOP
          || meaning == Meaning.LINE
          || meaning == Meaning.CONTRAST
          || meaning == Meaning.NEGATION
          || meaning == Meaning.ENTER) {
        return false;
      }
      unknown += meaning == Meaning.WORD ? run.token(k).weight() : 0;
    }
    // "993 (IMAP), to send 587": what is in brackets goes on in brackets only.
    return unknown <= 1 && !closed;
  }

  private boolean isConjoined(int first, int second) {
    for (int k = first + 1; k < second; k++) {
      if (isConjunction(run.meaning(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConjunction(Meaning meaning) {
    return meaning == Meaning.AND
        || meaning == Meaning.OR
        || meaning == Meaning.COMMA
        || meaning == Meaning.SLASH;
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
      conjoined |= isConjunction(meaning);
      boolean passes =
          isConjunction(meaning)
              || meaning == Meaning.SMALL
              || meaning == Meaning.IS && isConjunction(run.meaning(k - 1))
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
    return groups.stream().noneMatch(group -> group.last >= start && group.first < first.token());
  }

  /** Numbers the stretches between commas, conjunctions and sentence ends. */
  private void cut() {
    boolean[] inside = new boolean[run.size()];
    for (Group group : groups) {
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
    }
    segments[run.size()] = segment + 1;
    hardStart.set(segment + 1);
  }

  private List<Placed> place() {
    List<Placed> placed = new ArrayList<>(values.size());
    Silences silences = new Silences(run, values, segments, listOf);
    int v = 0;
    while (v < values.size()) {
      int end = v + 1;
      while (end < values.size() && listOf[end] == listOf[v]) {
        end++;
      }
      Group subject = subject(v, end);
      if (subject != null) {
        subject.taken = true;
      }
      int size = end - v;
      for (int k = v; k < end; k++) {
        int mask = subject == null ? Masks.UNSAID : narrowed(subject);
        if (subject != null && size > 1 && subject.members.size() == size) {
          mask = subject.members.get(k - v);
        }
        Value value = values.get(k);
        Meaning own = run.meaning(value.token());
        if (own.isContext()) {
          mask = own.mask;
        } else if (own == Meaning.SAME_SERVER) {
          // Whoever says it of receiving says it of sending.
          mask = Masks.SMTP;
        }
        placed.add(new Placed(value, mask, subject, listOf[k], silences.of(k)));
      }
      v = end;
    }
    return deny(placed);
  }

  /** "Port 143 is gone, as passwords went in clear text": so the second is not stated either. */
  private List<Placed> deny(List<Placed> placed) {
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      boolean open = one.silence() == null && one.value().field() == Field.SECURITY;
      Silence silence = open ? deniedBefore(placed, i) : null;
      if (silence != null) {
        placed.set(i, new Placed(one.value(), one.mask(), one.subject(), one.list(), silence));
      }
    }
    return placed;
  }

  private @Nullable Silence deniedBefore(List<Placed> placed, int index) {
    int at = placed.get(index).value().token();
    int from = run.sentenceStart(at);
    if (run.last(Meaning.ENTER, Math.max(from, at - 4), at) >= 0) {
      return null;
    }
    Silence silence = null;
    for (int i = index - 1; i >= 0 && placed.get(i).value().token() >= from; i--) {
      Placed before = placed.get(i);
      if (before.silence() == null) {
        return null;
      }
      silence = before.value().field() == Field.PORT ? before.silence() : silence;
    }
    boolean goesOn =
        index + 1 < placed.size() && placed.get(index + 1).value().token() < run.sentenceEnd(at);
    return goesOn ? null : silence;
  }

  /**
   * "Choose POP3 … as the incoming server": a role is that of the protocol named before it, or of
   * one that is named after it: "the incoming port is 993, if you use IMAP".
   */
  private int narrowed(Group subject) {
    int mask = subject.union();
    if (mask != Masks.INCOMING || subject.members.size() > 1) {
      return mask;
    }
    int before = 0;
    int after = 0;
    for (Group group : groups) {
      if (group.first < subject.first) {
        before |= group.union() & Masks.INCOMING;
      } else if (group != subject && segments[group.first] == segments[subject.last]) {
        after |= group.union() & Masks.INCOMING;
      }
    }
    Group next = aheadOnly(subject.last, segments[subject.last]);
    if (after == 0 && next != null) {
      after = next.union() & Masks.INCOMING;
    }
    return before != 0 ? before : after != 0 ? after : mask;
  }

  /** Whom the values from one to another, which form one list, are said of. */
  private @Nullable Group subject(int v, int end) {
    int first = values.get(v).token();
    int last = values.get(end - 1).token();
    int segment = segments[first];
    Group before = null;
    Group after = null;
    for (Group group : groups) {
      if (segments[group.last] < segment) {
        continue;
      }
      if (segments[group.first] > segment) {
        break;
      }
      if (group.first <= first) {
        before = group;
      } else if (after == null) {
        after = group;
      }
    }
    if (before != null || after != null) {
      return inSegment(before, after, segment, last);
    }
    Group joined = joinedAhead(end - 1);
    if (joined != null) {
      return joined;
    }
    Group next = aheadOnly(first, segment);
    Group previous = previous(first, values.get(v).field());
    if (next != null && (previous == null || previous.taken)) {
      return next;
    }
    if (previous == null) {
      return isOnly(v) ? ahead(segment, first) : null;
    }
    if (previous.last >= run.sentenceStart(first)) {
      return previous;
    }
    return speaksForItself(v) ? null : topic(previous);
  }

  /** Whom an earlier sentence speaks of: all that it names, as the next may take up any of them. */
  private Group topic(Group last) {
    int from = run.sentenceStart(last.first);
    int union = 0;
    int first = last.first;
    for (Group group : groups) {
      if (group.first >= from && group.first <= last.first && group.union() > 0) {
        union |= group.union();
        first = Math.min(first, group.first);
      }
    }
    if (union == 0 || union == last.union()) {
      return last;
    }
    Group topic = new Group(first, union);
    topic.last = last.last;
    return topic;
  }

  /**
   * Whether a reference says itself whose it is: where only an earlier sentence names a protocol,
   * and its own sentence neither names its field nor ties it to anything.
   */
  private boolean speaksForItself(int v) {
    Value value = values.get(v);
    int from = run.sentenceStart(value.token());
    int to = run.sentenceEnd(value.token());
    if (run.first(Meaning.REPLACE, from, to) >= 0
        || run.first(Meaning.INSTEAD_OF, from, to) >= 0
        || run.first(Meaning.INSTEAD_AFTER, from, to) >= 0) {
      return true;
    }
    if (value.fact().isEmpty()) {
      return false;
    }
    for (Value other : values) {
      boolean beside = other.token() >= from && other.field() == value.field();
      if (beside && !other.fact().map(f -> f.server()).equals(value.fact().map(f -> f.server()))) {
        return other.fact().isPresent();
      }
    }
    int near = Math.max(from, value.token() - 4);
    return run.first(Meaning.COLON, near, value.token()) < 0
        && run.first(Meaning.IS, near, value.token()) < 0
        && run.first(Meaning.ENTER, near, value.token()) < 0
        && run.sentenceLabels(value.token()).isEmpty();
  }

  /** "out.posta.example and port 587 (SMTP)": one unit, whose last part names whom it is of. */
  private @Nullable Group joinedAhead(int v) {
    int last = v;
    while (last + 1 < values.size() && last - v < 4 && isJoined(last)) {
      last++;
    }
    int segment = segments[values.get(last).token()];
    if (last == v || segment == segments[values.get(v).token()]) {
      return null;
    }
    boolean valued = last + 1 < values.size() && segments[values.get(last + 1).token()] == segment;
    for (Group group : groups) {
      if (segments[group.first] == segment && group.first > values.get(last).token()) {
        return valued ? null : group;
      }
    }
    return null;
  }

  /** Whether nothing but "and", commas and labels part a value from the next, of another field. */
  private boolean isJoined(int v) {
    Value value = values.get(v);
    Value next = values.get(v + 1);
    boolean joined = value.field() != next.field();
    for (int k = value.token() + 1; joined && k < next.token(); k++) {
      Meaning meaning = run.meaning(k);
      joined =
          isConjunction(meaning)
              || meaning == Meaning.SMALL
              || meaning.label.isPresent()
              || run.isParticle(k);
    }
    return joined;
  }

  /** Whether a value is typed and no other of its field stands in the run: "SSL, to send TLS". */
  private boolean isOnly(int v) {
    Value value = values.get(v);
    return value.fact().isEmpty()
        && values.stream().noneMatch(other -> other != value && other.field() == value.field());
  }

  /**
   * The first group of the sentence after a segment: "Tick SSL and set the IMAP port to 993"; in
   * lines of which only one names a protocol, that one.
   */
  private @Nullable Group ahead(int segment, int token) {
    for (Group group : groups) {
      int of = segments[group.first];
      if (of > segment) {
        int hard = hardStart.nextSetBit(segment + 1);
        boolean form = groups.size() == 1 && run.first(Meaning.STOP, token, group.first) < 0;
        return form || hard < 0 || hard > of ? group : null;
      }
    }
    return null;
  }

  private @Nullable Group inSegment(
      @Nullable Group before, @Nullable Group after, int segment, int last) {
    if (before == null || after == null) {
      return before == null ? after : before;
    }
    boolean bracket =
        run.meaning(last + 1) == Meaning.OPEN
            && after.first - last <= 3
            && run.first(Meaning.CLOSE, last, after.first) < 0;
    boolean valueFirst = false;
    for (Value value : values) {
      if (segments[value.token()] == segment) {
        valueFirst = value.token() < before.first && before.taken;
        break;
      }
    }
    return bracket || valueFirst ? after : before;
  }

  /** The group of the next segment, if that segment holds no value and belongs to the sentence. */
  private @Nullable Group aheadOnly(int token, int segment) {
    if (hardStart.get(segment + 1)) {
      return null;
    }
    for (Value value : values) {
      if (segments[value.token()] == segment + 1 && value.shape() != Mention.Shape.IMPLIED) {
        return null;
      }
    }
    for (Group group : groups) {
      if (segments[group.first] == segment + 1) {
        return isClosed(token, group.first) ? null : group;
      }
    }
    return null;
  }

  /** "(IMAP, port 993), to send": a bracket that is closed has said whom it speaks of. */
  private boolean isClosed(int token, int next) {
    int open = run.last(Meaning.OPEN, run.sentenceStart(token), token);
    int close = run.first(Meaning.CLOSE, token, next);
    return open >= 0 && close >= 0 && run.hasSubject(open, token);
  }

  private @Nullable Group previous(int token, Field field) {
    Group previous = null;
    int start = run.sentenceStart(token);
    // "Replace X by Y" speaks of whatever X was, not of what was said before.
    int end = run.sentenceEnd(token);
    boolean replaces =
        run.first(Meaning.REPLACE, start, token) >= 0
            || field == Field.HOST
                && (run.first(Meaning.REPLACE, token, end) >= 0
                    || run.first(Meaning.INSTEAD_OF, start, end) >= 0
                    || run.first(Meaning.INSTEAD_AFTER, start, end) >= 0);
    int from = replaces ? start : 0;
    for (Group group : groups) {
      if (group.first >= from && group.last < token) {
        previous = group;
      }
    }
    return previous;
  }
}
