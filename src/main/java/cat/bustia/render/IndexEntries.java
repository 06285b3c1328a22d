package cat.bustia.render;

import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.i18n.Collation;
import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index from A to Z: titles and keywords, sorted and grouped as the locale's dictionaries do.
 */
final class IndexEntries {
  private IndexEntries() {}

  private record Entry(String text, Page page, boolean keyword) {}

  /**
   * The groups of an index page, as templates see them: {@code id}, {@code letter}, {@code
   * entries}.
   */
  static List<Map<String, Object>> of(LocaleView view, Page index) {
    Collation collation = Collation.of(view.locale());
    List<Entry> entries = new ArrayList<>();
    for (Page page : view.outline(index).pages()) {
      Layout layout = page.front().layout();
      if (layout != Layout.INDEX && layout != Layout.NOT_FOUND) {
        entries.add(new Entry(view.title(page), page, false));
        for (Located<String> keyword : page.front().keywords()) {
          entries.add(new Entry(keyword.value(), page, true));
        }
      }
    }
    entries.sort(
        (a, b) -> {
          int order = collation.compare(a.text(), b.text());
          return order != 0 ? order : a.page().name().compareTo(b.page().name());
        });
    Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      groups
          .computeIfAbsent(collation.letter(entry.text()), letter -> new ArrayList<>())
          .add(model(entry, view));
    }
    List<Map<String, Object>> models = new ArrayList<>();
    groups.forEach(
        (letter, group) ->
            models.add(Map.of("id", id(letter), "letter", letter, "entries", group)));
    return models;
  }

  /** An id that an address can hold, for {@code #} too, which stands for all that is no letter. */
  static String id(String letter) {
    boolean word = letter.codePoints().allMatch(Character::isLetterOrDigit);
    return "az-" + (word ? letter : "other");
  }

  private static Map<String, Object> model(Entry entry, LocaleView view) {
    Map<String, Object> model = new HashMap<>(view.link(entry.page()));
    model.put("text", entry.text());
    if (entry.keyword()) {
      model.put("page", view.title(entry.page()));
    }
    return model;
  }
}
