package cat.bustia.i18n;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the language of a text by the small words of the word lists, whose languages are the only
 * ones that matter here.
 */
public final class LanguageGuess {
  /** The categories of a word list whose words are frequent in any text. */
  private static final List<String> FREQUENT =
      List.of("small", "and", "or", "is", "enter", "negation", "condition", "server", "username");

  /** More than this of a text tells no more. */
  private static final int LONGEST = 20_000;

  private final Map<String, List<LanguageTag>> spaced = new HashMap<>();
  private final Map<LanguageTag, List<String>> unspaced = new HashMap<>();

  /** Reads the word lists of all languages. */
  public LanguageGuess() {
    for (LanguageTag language : listed()) {
      WordList list = WordList.of(language);
      for (String category : FREQUENT) {
        for (String word : list.entries().getOrDefault(category, List.of())) {
          String folded = Letters.fold(word.replace("*", ""));
          if (folded.isEmpty()) {
            continue;
          }
          if (Letters.isUnspaced(folded.charAt(0))) {
            unspaced.computeIfAbsent(language, tag -> new ArrayList<>()).add(folded);
          } else if (folded.indexOf(' ') < 0) {
            spaced.computeIfAbsent(folded, key -> new ArrayList<>()).add(language);
          }
        }
      }
    }
  }

  /** The languages that have a word list, by their tags. */
  public static List<LanguageTag> listed() {
    return Stream.concat(Arrays.stream(java.util.Locale.getISOLanguages()), Stream.of("zh-Hant"))
        .filter(tag -> !WordList.named(tag).entries().isEmpty())
        .sorted()
        .map(LanguageTag::new)
        .toList();
  }

  /** The language of a text; empty if no list has enough of its words. */
  public Optional<LanguageTag> of(String text) {
    String folded = Letters.fold(text.substring(0, Math.min(text.length(), LONGEST)));
    Map<LanguageTag, Double> scores = new HashMap<>();
    for (String word : folded.split("[^\\p{L}\\p{M}]+")) {
      List<LanguageTag> languages = spaced.getOrDefault(word, List.of());
      // A word of few languages says more.
      languages.forEach(tag -> scores.merge(tag, 1.0 / languages.size(), Double::sum));
    }
    unspaced.forEach(
        (language, words) -> {
          double hits = 0;
          for (String word : Set.copyOf(words)) {
            hits += folded.contains(word) ? word.length() : 0;
          }
          scores.merge(language, hits, Double::sum);
        });
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() >= 1)
        .max(
            Map.Entry.<LanguageTag, Double>comparingByValue()
                .thenComparing(Map.Entry.<LanguageTag, Double>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }
}
