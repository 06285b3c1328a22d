package cat.bustia.statement;

import java.util.ArrayList;
import java.util.List;

/** The protocols that the earlier steps of a list or rows of a form name, the latest first. */
final class Steps {
  /** How many are remembered: enough for a tutorial, and bounded. */
  private static final int MOST = 12;

  private final List<Chain> earlier = new ArrayList<>();

  void add(Chain step) {
    if (step.mask() != Masks.UNSAID) {
      earlier.add(0, step);
      if (earlier.size() > MOST) {
        earlier.remove(MOST);
      }
    }
  }

  /** What they say, nearer than something else. */
  Chain over(Chain farther) {
    Chain chain = farther;
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Chain step = earlier.get(i);
      chain = chain.with(step.mask(), List.of(), step.said());
    }
    return chain;
  }
}
