package cat.bustia.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code :::name arguments} … {@code :::}: a container that may stand wherever a quote may.
 *
 * <p>A line of colons closes the innermost open directive that was opened with as many; if there is
 * none, the innermost that was opened with fewer.
 */
final class DirectiveParser extends AbstractBlockParser {
  private static final int SHORTEST = 3;

  private final DirectiveNode block;
  private int closedOnLine = -1;

  private DirectiveParser(DirectiveNode block) {
    this.block = block;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
    return true;
  }

  @Override
  public boolean isPropagatingLastBlankLine(BlockParser lastMatchedBlockParser) {
    return false;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    int colons = closingColons(state);
    if (colons > 0 && closedBy(colons, state) == this) {
      closedOnLine = state.getLineNumber();
      block.close(state.getLine().getStartOffset() + state.getNextNonSpaceIndex() + colons);
      return BlockContinue.none();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }

  /** The directive that the line of colons closes, among this one and those open inside it. */
  private @Nullable DirectiveParser closedBy(int colons, ParserState state) {
    @Nullable DirectiveParser equal = block.fence == colons ? this : null;
    @Nullable DirectiveParser shorter = block.fence < colons ? this : null;
    List<BlockParser> open = state.getActiveBlockParsers();
    for (int i = open.indexOf(this) + 1; i < open.size(); i++) {
      BlockParser inner = open.get(i);
      if (inner instanceof FencedCodeBlockParser || inner instanceof HtmlBlockParser) {
        return null;
      }
      if (inner instanceof DirectiveParser directive) {
        equal = directive.block.fence == colons ? directive : equal;
        shorter = directive.block.fence < colons ? directive : shorter;
      } else if (inner.isContainer() && !reaches(state, inner.getBlock())) {
        break;
      }
    }
    return equal != null ? equal : shorter;
  }

  /** Whether the line is indented far enough to stand inside the container. */
  private static boolean reaches(ParserState state, Block container) {
    if (container instanceof ListItem item) {
      BasedSequence marker = item.getOpeningMarker();
      int column = marker.getEndOffset() - marker.baseStartOfLine(marker.getStartOffset());
      return state.getNextNonSpaceIndex() > column;
    }
    return container instanceof com.vladsch.flexmark.ast.ListBlock;
  }

  /** How many colons the line consists of; 0 if it is no closing line. */
  private static int closingColons(ParserState state) {
    if (state.getIndent() >= state.getParsing().CODE_BLOCK_INDENT) {
      return 0;
    }
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    int end = colonsEnd(line, start);
    return end - start >= SHORTEST && isBlankFrom(line, end) ? end - start : 0;
  }

  private static int colonsEnd(BasedSequence line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) == ':') {
      end++;
    }
    return end;
  }

  private static boolean isBlankFrom(BasedSequence line, int start) {
    for (int i = start; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Starts a directive at its opening line, and swallows closing lines. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starter(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  private static final class Starter extends AbstractBlockParserFactory {
    Starter(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (start >= line.length()
          || line.charAt(start) != ':'
          || state.getIndent() >= state.getParsing().CODE_BLOCK_INDENT) {
        return BlockStart.none();
      }
      int end = colonsEnd(line, start);
      if (end - start < SHORTEST) {
        return BlockStart.none();
      }
      BlockParser started =
          isBlankFrom(line, end)
              ? new End(new DirectiveEndNode(line.subSequence(start, end), isStray(state)))
              : new DirectiveParser(
                  new DirectiveNode(line.subSequence(start, line.length()), end - start));
      return BlockStart.of(started).atIndex(line.length());
    }

    private static boolean isStray(ParserState state) {
      for (BlockParser open : state.getActiveBlockParsers()) {
        if (open instanceof DirectiveParser directive
            && directive.closedOnLine == state.getLineNumber()) {
          return false;
        }
      }
      return true;
    }
  }

  private static final class End extends AbstractBlockParser {
    private final DirectiveEndNode block;

    End(DirectiveEndNode block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}
  }
}
