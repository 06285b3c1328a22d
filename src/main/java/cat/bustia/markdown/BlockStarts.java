package cat.bustia.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the engine's own blocks, each asked only where its first character stands.
 *
 * <p>Asked at every line, their expressions cost a tenth of the parse, and the heading parser puts
 * the whole paragraph together at each of its lines: quadratic in a long one.
 */
final class BlockStarts implements CustomBlockParserFactory {

  /** One kind of block, and the characters that may begin it. */
  private record Kind(CustomBlockParserFactory factory, String characters) {}

  /** The engine's own order. */
  private static List<Kind> kinds() {
    return List.of(
        new Kind(new BlockQuoteParser.Factory(), ">"),
        new Kind(new HeadingParser.Factory(), "#=-"),
        new Kind(new FencedCodeBlockParser.Factory(), "`~"),
        new Kind(new HtmlBlockParser.Factory(), "<"),
        new Kind(new ThematicBreakParser.Factory(), "*-_"),
        new Kind(new ListBlockParser.Factory(), "*-+0123456789"),
        new Kind(new IndentedCodeBlockParser.Factory(), ""));
  }

  /** Puts these in the place of the engine's own, and the directives before them. */
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {
      options
          .set(Parser.BLOCK_QUOTE_PARSER, false)
          .set(Parser.HEADING_PARSER, false)
          .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
          .set(Parser.HTML_BLOCK_PARSER, false)
          .set(Parser.THEMATIC_BREAK_PARSER, false)
          .set(Parser.LIST_BLOCK_PARSER, false)
          .set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    }

    @Override
    public void extend(Parser.Builder builder) {
      builder.customBlockParserFactory(new DirectiveParser.Factory());
      builder.customBlockParserFactory(new BlockStarts());
    }
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Starter(options);
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return Set.of(DirectiveParser.Factory.class);
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  private static final class Starter extends AbstractBlockParserFactory {
    private final BlockParserFactory[] factories;
    private final String[] characters;

    Starter(DataHolder options) {
      super(options);
      List<Kind> kinds = kinds();
      factories = new BlockParserFactory[kinds.size()];
      characters = new String[kinds.size()];
      for (int i = 0; i < factories.length; i++) {
        factories[i] = kinds.get(i).factory().apply(options);
        characters[i] = kinds.get(i).characters();
      }
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      if (at >= line.length()) {
        return BlockStart.none();
      }
      char first = line.charAt(at);
      boolean indented = state.getIndent() >= state.getParsing().CODE_BLOCK_INDENT;
      for (int i = 0; i < factories.length; i++) {
        if (indented || characters[i].indexOf(first) >= 0) {
          BlockStart start = factories[i].tryStart(state, matched);
          if (start != null) {
            return start;
          }
        }
      }
      return BlockStart.none();
    }
  }
}
