package cat.bustia.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A directive as the engine knows it: its opening line, and where its closing line ends. */
final class DirectiveNode extends Block {
  /** How many colons open it: at least 3. */
  final int fence;

  final BasedSequence opening;
  private int closedAt = -1;

  DirectiveNode(BasedSequence opening, int fence) {
    this.opening = opening;
    this.fence = fence;
  }

  void close(int end) {
    closedAt = end;
  }

  /** The offset after its closing line; -1 where it is never closed. */
  int closedAt() {
    return closedAt;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {opening};
  }
}
