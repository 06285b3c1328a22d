package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.BitSet;
import java.util.List;

/** Tells which ports and encryptions stand beside a host of somebody else: they are that host's. */
final class Strangers {
  /** How far from its host a value may stand, in tokens. */
  private static final int REACH = 12;

  private final Run run;
  private final BitSet strange = new BitSet();

  private Strangers(Run run) {
    this.run = run;
  }

  /**
   * @param values of the run: a host among them is spoken of as ours
   */
  static Strangers of(Run run, List<Value> values, Hosts hosts) {
    Strangers strangers = new Strangers(run);
    for (int i = 0; i < run.size(); i++) {
      if (isStrange(run, i, hosts)) {
        strangers.strange.set(i);
      }
    }
    for (Value value : values) {
      strangers.strange.clear(value.token());
    }
    return strangers;
  }

  private static boolean isStrange(Run run, int i, Hosts hosts) {
    Token token = run.token(i);
    return switch (token.meaning()) {
      case HOST -> hosts.isStranger(token.text());
      case WEB_HOST -> run.reading().form(token.start()) != Piece.Form.TARGET;
      // Four numbers with dots: an address of the Internet Protocol.
      case OPAQUE ->
          run.reading().slice(token.start(), token.end()).chars().filter(c -> c == '.').count() == 3
              && Boundaries.isDigit(run.reading().at(token.start()));
      default -> false;
    };
  }

  /** Whether a value is a stranger's. */
  boolean own(Value value) {
    if (strange.isEmpty() || value.field() == Field.HOST || value.fact().isPresent()) {
      return false;
    }
    return isAfterHost(value.token()) || isBeforeHost(value.token());
  }

  private boolean isAfterHost(int at) {
    boolean named = false;
    for (int k = at - 1; k >= 0 && at - k <= REACH; k--) {
      if (strange.get(k)) {
        int unknown = run.unknownBetween(k, at);
        return named ? unknown == 0 : unknown <= 3;
      }
      switch (run.meaning(k)) {
        case HOST, WEB_HOST, FACT, STOP, LINE, CONTRAST, ENTER, REPLACE -> {
          return false;
        }
        default -> named |= run.meaning(k).isContext();
      }
    }
    return false;
  }

  /** "port 110 of pop.other.example" */
  private boolean isBeforeHost(int at) {
    int next = strange.nextSetBit(at);
    if (next < 0 || next - at > 4 || !run.joined(at, next)) {
      return false;
    }
    int from = run.sentenceStart(at);
    return run.first(Meaning.HOST, from, at) < 0 && run.first(Meaning.COLON, at, next) < 0;
  }
}
