package cat.bustia.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line of colons: the end of a directive, or of nothing. */
final class DirectiveEndNode extends Block {
  final boolean stray;

  DirectiveEndNode(BasedSequence colons, boolean stray) {
    super(colons);
    this.stray = stray;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
