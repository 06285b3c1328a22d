package cat.bustia.statement;

import cat.bustia.statement.Groups.Group;
import cat.bustia.truth.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whom each value of a run is said of, by the protocols and roles around it. */
final class Subjects {
  /** How many values of a sentence are looked at beyond one. */
  private static final int NEIGHBOURS = 30;

  /**
   * A value with what its own run says of it.
   *
   * @param mask the protocols, or {@link Masks#UNSAID}
   * @param subject where they are named; null if nowhere
   * @param each the protocols or roles that it is said of one by one; none: of any of the mask
   * @param list which values stand in one list of a field ("587 / 465"): the same number
   */
  record Placed(
      Value value,
      int mask,
      @Nullable Group subject,
      List<Integer> each,
      int list,
      @Nullable Silence silence) {

    private Placed silenced(Silence reason) {
      return new Placed(value, mask, subject, each, list, reason);
    }
  }

  private final Run run;
  private final List<Value> values;
  private final Groups groups;
  private final Clauses clauses;

  private Subjects(Run run, List<Value> values) {
    boolean[] valueAt = new boolean[run.size()];
    for (Value value : values) {
      // A transport name is subject and value at once, and parts nothing.
      valueAt[value.token()] = value.shape() != Mention.Shape.IMPLIED;
    }
    this.run = run;
    this.values = values;
    this.groups = Groups.of(run, valueAt);
    this.clauses = Clauses.of(run, values, groups, valueAt);
  }

  /**
   * Places values.
   *
   * @param values of the run, by position
   */
  static List<Placed> place(Run run, List<Value> values) {
    return new Subjects(run, values).place();
  }

  private List<Placed> place() {
    List<Placed> placed = new ArrayList<>(values.size());
    Silences silences = new Silences(run, values, clauses);
    int v = 0;
    while (v < values.size()) {
      int end = v + 1;
      while (end < values.size() && clauses.list(end) == clauses.list(v)) {
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
        List<Integer> each = each(subject, v, end);
        placed.add(new Placed(value, mask, subject, each, clauses.list(k), silences.of(k)));
      }
      v = end;
    }
    return deny(placed);
  }

  /** "Both incoming and outgoing mail go through in.posta.example": one value for two. */
  private List<Integer> each(@Nullable Group subject, int v, int end) {
    if (subject == null || subject.members.size() < 2 || end > v + 1) {
      return List.of();
    }
    int from = run.sentenceStart(subject.first);
    int to = run.sentenceEnd(subject.first);
    if (!run.saysBoth(Math.max(from, subject.first - 3), Math.min(to, subject.last + 4))
        || run.first(Meaning.OR, subject.first, subject.last) >= 0) {
      return List.of();
    }
    Field field = values.get(v).field();
    for (int i = clauses.firstValue(from); i < values.size() && i <= v + NEIGHBOURS; i++) {
      if (i != v && values.get(i).token() < to && values.get(i).field() == field) {
        return List.of();
      }
    }
    return subject.members;
  }

  /** "Port 143 is gone, as passwords went in clear text": so the second is not stated either. */
  private List<Placed> deny(List<Placed> placed) {
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      boolean open = one.silence() == null && one.value().field() == Field.SECURITY;
      Silence silence = open ? deniedBefore(placed, i) : null;
      if (silence != null) {
        placed.set(i, one.silenced(silence));
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
    for (int i = 0; i < groups.before(subject.first) && before != Masks.INCOMING; i++) {
      before |= groups.all().get(i).union() & Masks.INCOMING;
    }
    int end = groups.before(clauses.end(clauses.of(subject.last)));
    for (int i = groups.before(subject.first + 1); i < end && after != Masks.INCOMING; i++) {
      after |= groups.all().get(i).union() & Masks.INCOMING;
    }
    Group next = aheadOnly(subject.last, clauses.of(subject.last));
    if (after == 0 && next != null) {
      after = next.union() & Masks.INCOMING;
    }
    return before != 0 ? before : after != 0 ? after : mask;
  }

  /** Whom the values from one to another, which form one list, are said of. */
  private @Nullable Group subject(int v, int end) {
    int first = values.get(v).token();
    int last = values.get(end - 1).token();
    int segment = clauses.of(first);
    Group before = groups.last(clauses.start(segment), first + 1);
    Group next = groups.next(first + 1);
    Group after = next != null && next.first < clauses.end(segment) ? next : null;
    if (before != null || after != null) {
      return inSegment(before, after, segment, last);
    }
    Group joined = joinedAhead(end - 1);
    if (joined != null) {
      return joined;
    }
    Group ahead = aheadOnly(first, segment);
    Group previous = previous(first, values.get(v).field());
    if (ahead != null && (previous == null || previous.taken)) {
      return ahead;
    }
    if (previous == null) {
      return ahead(segment, values.get(v));
    }
    if (previous.last >= run.sentenceStart(first)) {
      return previous;
    }
    boolean asked =
        run.answersQuestion(first)
            && previous.first >= run.sentenceStart(run.sentenceStart(first) - 1);
    return !asked && speaksForItself(v) ? null : topic(previous);
  }

  /** Whom an earlier sentence speaks of: all that it names, as the next may take up any of them. */
  private Group topic(Group last) {
    int from = run.sentenceStart(last.first);
    int union = 0;
    int first = last.first;
    for (int i = groups.before(from); i < groups.before(last.first + 1); i++) {
      Group group = groups.all().get(i);
      if (group.union() > 0) {
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
    for (int i = clauses.firstValue(from); i < values.size() && i <= v + NEIGHBOURS; i++) {
      Value other = values.get(i);
      boolean beside = other.field() == value.field();
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
    while (last + 1 < values.size() && last - v < 4 && clauses.isJoined(last)) {
      last++;
    }
    int segment = clauses.of(values.get(last).token());
    if (last == v || segment == clauses.of(values.get(v).token())) {
      return null;
    }
    boolean valued =
        last + 1 < values.size() && clauses.of(values.get(last + 1).token()) == segment;
    Group group = groups.next(values.get(last).token() + 1);
    boolean own = group != null && clauses.of(group.first) == segment;
    return own && !valued ? group : null;
  }

  /**
   * The first group of the sentence after a segment: "Tick SSL and set the IMAP port to 993"; in
   * lines of which only one names a protocol, that one.
   */
  private @Nullable Group ahead(int segment, Value value) {
    Group group = groups.next(clauses.end(segment));
    if (group == null) {
      return null;
    }
    int of = clauses.of(group.first);
    for (int i = clauses.firstValue(clauses.start(of));
        i < values.size() && clauses.of(values.get(i).token()) == of;
        i++) {
      if (values.get(i).field() == value.field()) {
        // "SSL/TLS, and STARTTLS for sending": the second has a value of its own.
        return null;
      }
    }
    int hard = clauses.nextHard(segment + 1);
    boolean form =
        groups.all().size() == 1 && run.first(Meaning.STOP, value.token(), group.first) < 0;
    return form || hard < 0 || hard > of ? group : null;
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
    Value value = values.get(clauses.firstValue(clauses.start(segment)));
    boolean valueFirst = value.token() < before.first && before.taken;
    return bracket || valueFirst ? after : before;
  }

  /** The group of the next segment, if that segment holds no value and belongs to the sentence. */
  private @Nullable Group aheadOnly(int token, int segment) {
    if (clauses.isHard(segment + 1)) {
      return null;
    }
    int end = clauses.end(segment + 1);
    int value = clauses.firstValue(clauses.start(segment + 1));
    while (value < values.size() && values.get(value).token() < end) {
      if (values.get(value).shape() != Mention.Shape.IMPLIED) {
        return null;
      }
      value++;
    }
    Group group = groups.next(clauses.start(segment + 1));
    return group == null || group.first >= end || isClosed(token, group.first) ? null : group;
  }

  /** "(IMAP, port 993), to send": a bracket that is closed has said whom it speaks of. */
  private boolean isClosed(int token, int next) {
    int open = run.last(Meaning.OPEN, run.sentenceStart(token), token);
    int close = run.first(Meaning.CLOSE, token, next);
    return open >= 0 && close >= 0 && run.hasSubject(open, token);
  }

  private @Nullable Group previous(int token, Field field) {
    int start = run.sentenceStart(token);
    // "Replace X by Y" speaks of whatever X was, not of what was said before.
    int end = run.sentenceEnd(token);
    boolean replaces =
        run.first(Meaning.REPLACE, start, token) >= 0
            || field == Field.HOST
                && (run.first(Meaning.REPLACE, token, end) >= 0
                    || run.first(Meaning.INSTEAD_OF, start, end) >= 0
                    || run.first(Meaning.INSTEAD_AFTER, start, end) >= 0);
    return groups.last(replaces ? start : 0, token);
  }
}
