package cat.bustia.search;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Letters;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of the words in some texts are forms of one word. The stems themselves stay here: whoever
 * searches needs the forms alone, and no stemmer.
 */
final class WordForms {
  private static final int SHORTEST = 3;

  /** Letters, and the dot between the letters of Catalan <i>l·l</i>. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++(?:·[\\p{L}\\p{M}]++)*+");

  private final Optional<UnaryOperator<String>> stemmer;
  private final TreeSet<String> words = new TreeSet<>();

  private WordForms(Optional<UnaryOperator<String>> stemmer) {
    this.stemmer = stemmer;
  }

  static WordForms of(LanguageTag locale) {
    return new WordForms(Stemmers.of(locale));
  }

  void read(String text) {
    if (stemmer.isEmpty()) {
      return;
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.end() - word.start() >= SHORTEST) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Words of two and more forms, sorted: the forms with blanks between them, then {@code ;}. */
  @Override
  public String toString() {
    TreeMap<String, TreeSet<String>> byStem = new TreeMap<>();
    for (String word : words) {
      // Not before: endings have accents, and accents differ within a word, as in adreça, adreces.
      String stem = Letters.fold(stemmer.map(of -> of.apply(word)).orElse(word));
      byStem.computeIfAbsent(stem, key -> new TreeSet<>()).add(word);
    }
    return byStem.values().stream()
        .filter(forms -> forms.size() > 1)
        .map(forms -> String.join(" ", forms))
        .collect(Collectors.joining(";"));
  }
}
