package cat.bustia.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Numbers a page's footnotes in the order of their first use, from 1. */
final class FootnoteNumbers {
  private final List<FootnoteBlock> used = new ArrayList<>();
  private final List<FootnoteBlock> defined = new ArrayList<>();
  private final Map<FootnoteBlock, Integer> numbers = new IdentityHashMap<>();
  private boolean closed;

  /** The number of a footnote that a text refers to; 0 after {@link #close} if none did before. */
  int number(FootnoteBlock footnote) {
    Integer known = numbers.get(footnote);
    if (known != null) {
      return known;
    }
    if (closed) {
      return 0;
    }
    used.add(footnote);
    numbers.put(footnote, used.size());
    return used.size();
  }

  void define(FootnoteBlock footnote) {
    defined.add(footnote);
  }

  /** Those that are referred to, by number; grows while their contents are read. */
  List<FootnoteBlock> used() {
    return used;
  }

  /** Ends the numbering, and gives the footnotes that nothing refers to. */
  List<FootnoteBlock> close() {
    closed = true;
    return defined.stream().filter(footnote -> !numbers.containsKey(footnote)).toList();
  }
}
