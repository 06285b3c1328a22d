package cat.bustia.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The protocols and roles that a run names, in the order of the text. */
final class Groups {
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

  private final Run run;
  private final boolean[] valueAt;
  private final List<Group> all = new ArrayList<>();

  private Groups(Run run, boolean[] valueAt) {
    this.run = run;
    this.valueAt = valueAt;
  }

  /** The groups of a run without values. */
  static Groups of(Run run) {
    return of(run, new boolean[run.size()]);
  }

  /**
   * The groups of a run.
   *
   * @param valueAt where values stand, which part groups
   */
  static Groups of(Run run, boolean[] valueAt) {
    Groups groups = new Groups(run, valueAt);
    groups.find();
    return groups;
  }

  List<Group> all() {
    return all;
  }

  /** The protocols that the run names, all together; {@link Masks#UNSAID} if none. */
  int named() {
    int union = Masks.UNSAID;
    for (Group group : all) {
      union = union == Masks.UNSAID ? group.union() : union | group.union();
    }
    return union;
  }

  /** The number of groups that begin before a token. */
  int before(int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).first < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last group that ends before a token and begins at another or after it; null if none. */
  @Nullable Group last(int from, int token) {
    for (int i = before(token) - 1; i >= 0 && all.get(i).first >= from; i--) {
      if (all.get(i).last < token) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The first group that begins at a token or after it; null if none does. */
  @Nullable Group next(int token) {
    int at = before(token);
    return at < all.size() ? all.get(at) : null;
  }

  private void find() {
    Group open = null;
    for (int i = 0; i < run.size(); i++) {
      Meaning meaning = run.meaning(i);
      if (!meaning.isContext() || isCompared(i)) {
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
      all.add(open);
    }
  }

  /** "SMTP: the same server as IMAP, port 587" does not speak of IMAP. */
  private boolean isCompared(int i) {
    int before = i - 1;
    while (run.meaning(before) == Meaning.SMALL
        || run.meaning(before) == Meaning.AS
        || run.meaning(before) == Meaning.SERVER) {
      before--;
    }
    return run.meaning(before) == Meaning.SAME_SERVER && !all.isEmpty();
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

  static boolean isConjunction(Meaning meaning) {
    return meaning == Meaning.AND
        || meaning == Meaning.OR
        || meaning == Meaning.COMMA
        || meaning == Meaning.SLASH;
  }
}
