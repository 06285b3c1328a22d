package cat.bustia.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The engine's inline parser without two costs of its own: a copy of the whole rest of a block at
 * each match of an expression, and a builder for every text that is one piece of source.
 */
final class LinearInlineParser extends CommonmarkInlineParser {

  LinearInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData referenceLinkProcessors,
      List<InlineParserExtensionFactory> inlineParserExtensions) {
    super(
        options,
        // The engine adds to this set while it parses, and would share it between threads.
        (BitSet) specialCharacters.clone(),
        delimiterCharacters,
        delimiterProcessors,
        referenceLinkProcessors,
        inlineParserExtensions);
  }

  @Override
  public @Nullable BasedSequence match(Pattern expression) {
    if (index >= input.length()) {
      return null;
    }
    Matcher matcher = expression.matcher(input);
    matcher.region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), index);
  }

  @Override
  public boolean flushTextNode() {
    ArrayList<BasedSequence> pieces = currentText;
    if (pieces == null) {
      return false;
    }
    block.appendChild(new Text(joined(pieces)));
    forgetText();
    return true;
  }

  @SuppressWarnings("NullAway") // The engine's own sign for "no text yet".
  private void forgetText() {
    currentText = null;
  }

  @Override
  public void mergeIfNeeded(@Nullable Text first, @Nullable Text last) {
    if (first == null || last == null || first == last) {
      return;
    }
    ArrayList<BasedSequence> pieces = new ArrayList<>();
    pieces.add(first.getChars());
    while (first.getNext() instanceof Text) {
      Text next = (Text) first.getNext();
      pieces.add(next.getChars());
      next.unlink();
      if (next == last) {
        break;
      }
    }
    first.setChars(joined(pieces));
  }

  /** Pieces that follow each other in the source are one piece of it. */
  private BasedSequence joined(List<BasedSequence> pieces) {
    BasedSequence first = pieces.get(0);
    if (pieces.size() == 1) {
      return first;
    }
    int end = first.getStartOffset();
    for (BasedSequence piece : pieces) {
      if (piece.getStartOffset() != end || piece.getEndOffset() - end != piece.length()) {
        return SegmentedSequence.create(input, pieces);
      }
      end = piece.getEndOffset();
    }
    return first.baseSubSequence(first.getStartOffset(), end);
  }
}
