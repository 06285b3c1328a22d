package cat.bustia.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word or several in a row as a glossary gives them. A star before or after a word stands for any
 * letters ({@code encripta*}), a circumflex before the phrase for the beginning of a sentence.
 *
 * @param parts at least one
 * @param opens whether it is meant at the beginning of a sentence only
 */
record Phrase(List<Part> parts, boolean opens) {
  /** What {@code *} leaves of a word must still say which one it is. */
  private static final int FEWEST_LETTERS = 3;

  /**
   * One word.
   *
   * @param before what stands between it and the word before, as {@link Word#before}
   * @param anyStart whether other letters may stand before {@code text}
   * @param anyEnd whether other letters may follow {@code text}
   */
  record Part(String text, String before, boolean anyStart, boolean anyEnd) {
    boolean fits(String folded) {
      if (anyStart) {
        return anyEnd ? folded.contains(text) : folded.endsWith(text);
      }
      return anyEnd ? folded.startsWith(text) : folded.equals(text);
    }
  }

  Phrase {
    parts = List.copyOf(parts);
  }

  /** Reads a phrase; empty if it holds no word, or a star where none can be. */
  static Optional<Phrase> parse(String written) {
    boolean opens = written.startsWith("^");
    String text = opens ? written.substring(1) : written;
    List<Part> parts = new ArrayList<>();
    int stars = 0;
    for (Word word : Word.of(text)) {
      boolean anyStart = word.start() > 0 && text.charAt(word.start() - 1) == '*';
      boolean anyEnd = word.end() < text.length() && text.charAt(word.end()) == '*';
      if ((anyStart || anyEnd) && word.folded().length() < FEWEST_LETTERS) {
        return Optional.empty();
      }
      stars += (anyStart ? 1 : 0) + (anyEnd ? 1 : 0);
      parts.add(new Part(word.folded(), word.before().replace("*", ""), anyStart, anyEnd));
    }
    boolean sound = !parts.isEmpty() && stars == text.chars().filter(c -> c == '*').count();
    return sound ? Optional.of(new Phrase(parts, opens)) : Optional.empty();
  }

  /** Whether it stands for one row of letters, so that another can be written in its place. */
  boolean isWhole() {
    return parts.stream().noneMatch(part -> part.anyStart() || part.anyEnd());
  }
}
