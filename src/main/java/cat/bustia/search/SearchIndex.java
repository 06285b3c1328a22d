package cat.bustia.search;

import cat.bustia.html.PageSection;
import cat.bustia.i18n.Collation;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.report.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser needs to search the pages of one locale: their texts by sections, the forms of
 * their words, and the words of the search box. The browser indexes them when it first searches.
 */
public final class SearchIndex {
  /** Characters of all texts of a locale, beyond which long sections are cut. */
  public static final int MOST_TEXT = 1_000_000;

  private static final int SHORTEST_CUT = 64;
  private static final int LONGEST_CUT = 4096;

  private SearchIndex() {}

  /**
   * Makes a locale's index. Its name holds no digest, as every page names it: one changed word
   * would change all pages.
   *
   * @param pages in any order; equally good results come in the order of the locale's dictionaries
   * @param words of the search box, by their names there
   */
  public static OutputFile of(
      LanguageTag locale, List<SearchPage> pages, Map<String, String> words) {
    List<SearchPage> sorted = new ArrayList<>(pages);
    Collation collation = Collation.of(locale);
    sorted.sort(
        (a, b) -> {
          int order = collation.compare(a.title(), b.title());
          return order != 0 ? order : a.url().compareTo(b.url());
        });
    int longest = longest(sorted, MOST_TEXT);
    WordForms forms = WordForms.of(locale);
    List<Object> models = new ArrayList<>();
    for (SearchPage page : sorted) {
      models.add(model(page, longest, forms));
    }
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("lang", locale.language());
    index.put("words", words);
    index.put("forms", forms.toString());
    index.put("pages", models);
    return new OutputFile(
        path(locale),
        JsonDocument.dense(index).getBytes(StandardCharsets.UTF_8),
        "application/json",
        CacheClass.SHORT,
        List.of(),
        "the pages in " + locale);
  }

  /** The path of a locale's index in a site. */
  static String path(LanguageTag locale) {
    return "search/" + locale + ".json";
  }

  private static Map<String, Object> model(SearchPage page, int longest, WordForms forms) {
    forms.read(page.title());
    page.keywords().forEach(forms::read);
    List<List<String>> sections = new ArrayList<>();
    for (PageSection section : page.sections()) {
      String text = cut(section.text(), longest);
      forms.read(section.heading());
      forms.read(text);
      List<String> parts = new ArrayList<>(List.of(section.id(), section.heading(), text));
      if (!section.values().isEmpty()) {
        parts.add(String.join(" ", section.values()));
      }
      sections.add(parts);
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("url", page.url());
    model.put("title", page.title());
    if (page.general()) {
      model.put("general", true);
    }
    if (page.start()) {
      model.put("start", true);
    }
    if (!page.keywords().isEmpty()) {
      model.put("keywords", page.keywords());
    }
    model.put("sections", sections);
    return model;
  }

  /** How long a section's text may be so that all of them come to no more than {@code most}. */
  static int longest(List<SearchPage> pages, int most) {
    int longest = Integer.MAX_VALUE;
    while (longest > SHORTEST_CUT && total(pages, longest) > most) {
      longest = Math.min(LONGEST_CUT, longest / 2);
    }
    return longest;
  }

  private static long total(List<SearchPage> pages, int longest) {
    long total = 0;
    for (SearchPage page : pages) {
      for (PageSection section : page.sections()) {
        total += Math.min(longest, section.text().length());
      }
    }
    return total;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, longest / 2));
  }
}
