package cat.bustia.statement;

import cat.bustia.i18n.Letters;
import cat.bustia.i18n.WordList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they mean, found at a place of a text; the longest wins, and of two meanings of
 * one word the one that was added first.
 */
final class Lexicon {
  /**
   * One entry.
   *
   * @param start whether a word must begin where it begins
   * @param end whether a word must end where it ends
   * @param values what a client's own word means, or which number a word is; else those of the
   *     meaning
   * @param spelling how it is written, in small letters, if its accents count; else empty
   */
  record Term(Meaning meaning, boolean start, boolean end, Set<String> values, String spelling) {}

  /** A term and the position after it. */
  record Match(Term term, int end) {}

  /** A word that is written onto the next one. */
  record Prefix(String letters, Meaning meaning) {}

  private static final Map<String, Meaning> CATEGORIES = categories();

  private int[] next = new int[1 << 12];
  private long[] edges = new long[1 << 12];
  private int edgeCount;
  private int nodeCount = 1;
  private Term[] terms = new Term[1 << 10];
  private final BitSet accentedNodes = new BitSet();
  private final Map<Integer, Term> accented = new HashMap<>();
  private boolean inner;
  private final List<Prefix> prefixes = new ArrayList<>();

  /** Adds the words of a list; a category that no meaning has is a mistake in the list. */
  Lexicon add(WordList list) {
    for (Map.Entry<String, List<String>> entry : list.entries().entrySet()) {
      String category = entry.getKey();
      boolean number = category.chars().allMatch(Character::isDigit);
      Meaning meaning = number ? Meaning.NUMBER : CATEGORIES.get(category);
      if (meaning == null) {
        throw new IllegalArgumentException("no such category of words: " + category);
      }
      for (String word : entry.getValue()) {
        add(word, meaning, number ? Set.of(category) : meaning.values);
      }
    }
    return this;
  }

  /**
   * Adds a word or phrase.
   *
   * @param entry a leading or trailing {@code *} says that the word may be part of a longer one, a
   *     trailing {@code +} that it is written onto the next word of the list, a leading {@code =}
   *     that its accents count
   */
  void add(String entry, Meaning meaning, Set<String> values) {
    if (entry.endsWith("+")) {
      String prefix = entry.substring(0, entry.length() - 1);
      prefixes.add(new Prefix(Letters.fold(prefix), meaning));
      add(prefix, meaning, values);
      return;
    }
    boolean spelled = entry.startsWith("=");
    String word = spelled ? entry.substring(1) : entry;
    boolean start = !word.startsWith("*");
    boolean end = !word.endsWith("*");
    String letters = Letters.fold(word.substring(start ? 0 : 1, word.length() - (end ? 0 : 1)));
    if (letters.isEmpty()) {
      return;
    }
    if (meaning == Meaning.EXAMPLE) {
      // With its dots it is found in names of hosts alone.
      letters = '.' + letters + '.';
    }
    char first = letters.charAt(0);
    boolean unspaced = Letters.isUnspaced(first);
    Term term =
        new Term(
            meaning,
            start && !unspaced,
            end && !Letters.isUnspaced(letters.charAt(letters.length() - 1)),
            values,
            spelled ? Normalizer.normalize(word, Normalizer.Form.NFC) : "");
    inner |= !term.start() && !unspaced;
    int node = walk(letters, true);
    if (spelled) {
      accentedNodes.set(node);
      accented.putIfAbsent(node, term);
    } else if (terms[node] == null) {
      terms[node] = term;
    }
  }

  /**
   * Adds a proper name, of which every letter counts; unless it is a word of a language, which it
   * then is.
   */
  void addName(String name, Meaning meaning, Set<String> values, Lexicon language) {
    String letters = Letters.fold(name);
    if (letters.length() < 2 || language.holds(letters)) {
      return;
    }
    int node = walk(letters, true);
    accentedNodes.set(node);
    String spelling = Normalizer.normalize(name, Normalizer.Form.NFC);
    accented.putIfAbsent(node, new Term(meaning, true, true, values, spelling));
  }

  /** Whether a word is an entry by itself. */
  private boolean holds(String letters) {
    int node = walk(letters, false);
    return node > 0 && (terms[node] != null || accentedNodes.get(node));
  }

  /** A hyphen and a blank are one: lists of two languages may write one word in two ways. */
  private int walk(String letters, boolean make) {
    int node = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      node = follow(node, c == '-' ? ' ' : c, make);
      if (node == 0) {
        return 0;
      }
    }
    return node;
  }

  /** Whether some entries may begin inside a word. */
  boolean hasInner() {
    return inner;
  }

  /** The words that are written onto the next one, in the order of the lists. */
  List<Prefix> prefixes() {
    return prefixes;
  }

  /**
   * The longest entry that begins at a position; null if none does.
   *
   * @param folded the text without case and accents
   * @param atStart whether a word begins here
   */
  @Nullable Match match(Reading text, char[] folded, int start, boolean atStart) {
    int node = 0;
    int i = start;
    Match best = null;
    boolean phrase = false;
    while (i < text.length) {
      char c = folded[i];
      int after = i + 1;
      if (c == ' ' || c == '-') {
        node = follow(node, ' ', false);
        while (c == ' ' && after < text.length && folded[after] == ' ') {
          after++;
        }
        phrase = true;
      } else {
        node = follow(node, c, false);
      }
      if (node == 0) {
        break;
      }
      i = after;
      Term term = accentedNodes.get(node) ? spelled(node, text, start, i) : terms[node];
      if (term != null
          && (atStart || !term.start())
          && (!term.end() || Boundaries.between(text, i))
          && !(phrase && isInHost(text, i))) {
        best = new Match(term, i);
      }
    }
    return best;
  }

  /** Italian "è" is a verb, and "e" joins. */
  private @Nullable Term spelled(int node, Reading text, int start, int end) {
    Term exact = Objects.requireNonNull(accented.get(node));
    String typed = text.slice(start, end);
    // Only names are spelled with capitals here, and these count.
    boolean same =
        typed.equals(exact.spelling()) || typed.toLowerCase(Locale.ROOT).equals(exact.spelling());
    return same ? exact : terms[node];
  }

  /** Whether a position is inside a name with dots: "type in.posta.example" has no "type in". */
  private static boolean isInHost(Reading text, int position) {
    return text.at(position) == '.' && Boundaries.isLetter(text.at(position + 1));
  }

  private int follow(int node, char c, boolean make) {
    long key = ((long) node << 16) | c;
    int mask = edges.length - 1;
    int slot = slot(key, mask);
    while (next[slot] != 0) {
      if (edges[slot] == key) {
        return next[slot];
      }
      slot = (slot + 1) & mask;
    }
    if (!make) {
      return 0;
    }
    edges[slot] = key;
    int made = nodeCount++;
    next[slot] = made;
    if (made == terms.length) {
      terms = Arrays.copyOf(terms, made * 2);
    }
    if (++edgeCount * 2 > edges.length) {
      grow();
    }
    return made;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldNext = next;
    edges = new long[oldEdges.length * 2];
    next = new int[oldNext.length * 2];
    int mask = edges.length - 1;
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldNext[i] != 0) {
        int slot = slot(oldEdges[i], mask);
        while (next[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        edges[slot] = oldEdges[i];
        next[slot] = oldNext[i];
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  private static Map<String, Meaning> categories() {
    Map<String, Meaning> categories = new HashMap<>();
    List<Meaning> meanings = new ArrayList<>(List.of(Meaning.values()));
    for (Meaning meaning : meanings.subList(0, Meaning.WORD.ordinal())) {
      categories.put(meaning.category(), meaning);
    }
    return categories;
  }
}
