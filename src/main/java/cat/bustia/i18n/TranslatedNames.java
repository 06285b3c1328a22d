package cat.bustia.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which of our names a word of a language means, for names that were translated by accident:
 * {@code puerto} is {@code port}. Any thread may use it.
 */
public final class TranslatedNames {
  /** What the categories of word lists are called in references. */
  private static final List<Map.Entry<String, String>> CATEGORIES =
      List.of(
          Map.entry("port", "port"),
          Map.entry("server", "host"),
          Map.entry("encryption", "security"),
          Map.entry("username", "username"),
          Map.entry("incoming", "incoming"),
          Map.entry("outgoing", "outgoing"));

  private final Map<String, Map<String, Set<String>>> lists = new ConcurrentHashMap<>();

  /**
   * The names that a word means, most likely first.
   *
   * @param languages whose words are tried, in order, before those of English
   */
  public List<String> of(String word, List<LanguageTag> languages) {
    String key = key(word);
    Set<String> names = new LinkedHashSet<>(names("").getOrDefault(key, Set.of()));
    for (LanguageTag language : languages) {
      names.addAll(names(language.text()).getOrDefault(key, Set.of()));
    }
    names.addAll(names("en").getOrDefault(key, Set.of()));
    return new ArrayList<>(names);
  }

  /** The names by the words of a language; without one, by those that are in no word list. */
  private Map<String, Set<String>> names(String language) {
    return lists.computeIfAbsent(language, TranslatedNames::read);
  }

  private static Map<String, Set<String>> read(String language) {
    Map<String, Set<String>> names = new HashMap<>();
    if (language.isEmpty()) {
      WordList.at("/names/translated")
          .entries()
          .forEach(
              (name, words) -> {
                // In another case it is the same name.
                add(name, List.of(name), names);
                add(name, words, names);
              });
    } else {
      Map<String, List<String>> entries = WordList.of(new LanguageTag(language)).entries();
      CATEGORIES.forEach(
          each -> add(each.getValue(), entries.getOrDefault(each.getKey(), List.of()), names));
    }
    return names;
  }

  private static void add(String name, List<String> words, Map<String, Set<String>> names) {
    for (String word : words) {
      names.computeIfAbsent(key(word), key -> new LinkedHashSet<>()).add(name);
    }
  }

  /** A word as names are written: without blanks, hyphens and the signs of word lists. */
  private static String key(String word) {
    return Letters.fold(word).replaceAll("[ '·_*+=-]", "");
  }
}
