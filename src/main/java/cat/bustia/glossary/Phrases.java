package cat.bustia.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases, each with what it stands for, found in texts whatever their letter case. Of several that
 * begin at one word the longest counts, and what it covers is found once.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {
  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
  private final List<Entry<T>> others = new ArrayList<>();

  private record Entry<T>(Phrase phrase, T value) {}

  /**
   * Where a phrase stands.
   *
   * @param start its first unit in the text
   * @param end after its last unit
   */
  record Hit<T>(int start, int end, Phrase phrase, T value) {}

  void add(Phrase phrase, T value) {
    Phrase.Part first = phrase.parts().get(0);
    List<Entry<T>> entries =
        first.anyStart() || first.anyEnd()
            ? others
            : byFirst.computeIfAbsent(first.text(), text -> new ArrayList<>());
    entries.add(new Entry<>(phrase, value));
  }

  /** The phrases in what the author of a text says in words of his own. */
  List<Hit<T>> find(Prose prose) {
    List<Hit<T>> hits = new ArrayList<>();
    List<Word> words = prose.words();
    for (int i = 0; i < words.size(); ) {
      Optional<Hit<T>> hit = longest(prose, i);
      hit.ifPresent(hits::add);
      int end = hit.map(Hit::end).orElse(words.get(i).end());
      while (i < words.size() && words.get(i).start() < end) {
        i++;
      }
    }
    return hits;
  }

  /** What all phrases stand for that a text says, one inside another too. */
  Set<T> all(Prose prose) {
    Set<T> all = new LinkedHashSet<>();
    for (int i = 0; i < prose.words().size(); i++) {
      at(prose, i).forEach(hit -> all.add(hit.value()));
    }
    return all;
  }

  private Optional<Hit<T>> longest(Prose prose, int at) {
    Optional<Hit<T>> longest = Optional.empty();
    for (Hit<T> hit : at(prose, at)) {
      if (longest.isEmpty() || hit.end() > longest.get().end()) {
        longest = Optional.of(hit);
      }
    }
    return longest;
  }

  /** The phrases that begin at a word, those without a star at it first. */
  private List<Hit<T>> at(Prose prose, int at) {
    List<Hit<T>> hits = new ArrayList<>();
    Word first = prose.words().get(at);
    for (List<Entry<T>> entries :
        List.of(byFirst.getOrDefault(first.folded(), List.of()), others)) {
      for (Entry<T> entry : entries) {
        if (stands(entry.phrase(), prose, at)) {
          int last = at + entry.phrase().parts().size() - 1;
          int end = prose.words().get(last).end();
          hits.add(new Hit<>(first.start(), end, entry.phrase(), entry.value()));
        }
      }
    }
    return hits;
  }

  private static boolean stands(Phrase phrase, Prose prose, int at) {
    List<Phrase.Part> parts = phrase.parts();
    List<Word> words = prose.words();
    if (at + parts.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      Word word = words.get(at + i);
      boolean joined = i == 0 || parts.get(i).before().equals(word.before());
      if (!joined || !parts.get(i).fits(word.folded())) {
        return false;
      }
    }
    int start = words.get(at).start();
    return prose.isOwn(start, words.get(at + parts.size() - 1).end())
        && (!phrase.opens() || prose.opensSentence(start));
  }
}
