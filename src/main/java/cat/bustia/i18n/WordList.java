package cat.bustia.i18n;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which one language speaks of servers, by category: a data file in the jar's folder
 * {@code words}, whose README describes the form.
 *
 * @param entries by category, in the order of the file
 */
public record WordList(Map<String, List<String>> entries) {
  /** The category by which a list is no more than another name of a list. */
  private static final String ANOTHER = "list";

  public WordList {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * The list of a locale: that of its tag, else of a shorter form of the tag, else of its language
   * in the script that its region writes, as {@code zh-Hant} for {@code zh-TW}, else of its
   * language, else an empty one.
   */
  public static WordList of(LanguageTag locale) {
    String tag = locale.text();
    for (int dash = tag.lastIndexOf('-'); dash > 0; dash = tag.lastIndexOf('-')) {
      WordList list = named(tag);
      if (!list.entries.isEmpty()) {
        return list;
      }
      tag = tag.substring(0, dash);
    }
    if (locale.text().equals(tag)) {
      return named(tag);
    }
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(locale.text()));
    WordList list = named(tag + '-' + likely.getScript());
    return list.entries.isEmpty() ? named(tag) : list;
  }

  /** How a locale, or else its language, addresses readers; empty if nothing is known of it. */
  public static WordList register(LanguageTag locale) {
    WordList list = at("/register/" + locale);
    return list.entries.isEmpty() ? at("/register/" + locale.language()) : list;
  }

  /** The words of one category alone. */
  public WordList only(String category) {
    List<String> words = entries.get(category);
    return new WordList(words == null ? Map.of() : Map.of(category, words));
  }

  /** The list of this file name, without its ending; empty if there is none. */
  public static WordList named(String name) {
    WordList list = at("/words/" + name);
    return list.entries.containsKey(ANOTHER) ? named(list.entries.get(ANOTHER).get(0)) : list;
  }

  /** The list in this file of the jar, without its ending; empty if there is none. */
  static WordList at(String path) {
    try (InputStream in = WordList.class.getResourceAsStream(path + ".words")) {
      return parse(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines of the form {@code category: word | word}; {@code #} starts a comment line. */
  public static WordList parse(String text) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      String line = text.substring(lineStart, lineEnd).strip();
      lineStart = lineEnd + 1;
      int colon = line.indexOf(':');
      if (line.startsWith("#") || colon < 0) {
        continue;
      }
      List<String> words =
          entries.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>());
      int from = colon + 1;
      while (from <= line.length()) {
        int bar = line.indexOf('|', from);
        bar = bar < 0 ? line.length() : bar;
        String word = line.substring(from, bar).strip();
        if (!word.isEmpty()) {
          words.add(word);
        }
        from = bar + 1;
      }
    }
    return new WordList(entries);
  }
}
