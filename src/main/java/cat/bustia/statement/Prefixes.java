package cat.bustia.statement;

import cat.bustia.statement.Lexicon.Prefix;
import java.util.List;

/** Parts words that are written onto a known word from it, as "and the" in Arabic. */
final class Prefixes {
  /** No more are written onto one word. */
  private static final int DEEPEST = 4;

  private final Reading text;
  private final char[] folded;
  private final Words words;
  private final List<Token> tokens;

  /**
   * @param tokens takes what is found before the known word
   */
  Prefixes(Reading text, char[] folded, Words words, List<Token> tokens) {
    this.text = text;
    this.folded = folded;
    this.words = words;
    this.tokens = tokens;
  }

  /** Where the known word begins, if words of the list stand before it; else the start. */
  int read(int start) {
    return words.language().prefixes().isEmpty() ? start : read(start, 0);
  }

  private int read(int start, int depth) {
    for (Prefix prefix : words.language().prefixes()) {
      int end = start + prefix.letters().length();
      if (depth == DEEPEST || !stands(prefix.letters(), start) || Boundaries.between(text, end)) {
        continue;
      }
      tokens.add(Token.of(prefix.meaning(), start, end));
      if (words.match(text, folded, end, true) != null) {
        return end;
      }
      int stem = read(end, depth + 1);
      if (stem > end) {
        return stem;
      }
      tokens.remove(tokens.size() - 1);
    }
    return start;
  }

  private boolean stands(String letters, int start) {
    boolean stands = start + letters.length() < text.length;
    for (int i = 0; stands && i < letters.length(); i++) {
      stands = folded[start + i] == letters.charAt(i);
    }
    return stands;
  }
}
