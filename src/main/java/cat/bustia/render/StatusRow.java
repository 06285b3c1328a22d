package cat.bustia.render;

import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageNames;
import cat.bustia.i18n.LanguageTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page in a locale, as translators see it.
 *
 * @param page its path below its locale's folder
 * @param state {@code current}, {@code stale}, {@code unrecorded}, {@code missing} or {@code
 *     orphan}
 * @param changes what has changed in the source since it was translated
 */
public record StatusRow(LanguageTag locale, String page, String state, List<Changed> changes) {

  public StatusRow {
    changes = List.copyOf(changes);
  }

  /** A block of the source before and after; empty where there was or is none. */
  public record Changed(String was, String now) {}

  /** The translators' page, as its template sees it. */
  static Map<String, Object> model(List<StatusRow> rows, LocaleView source) {
    Map<LanguageTag, List<Map<String, Object>>> locales = new LinkedHashMap<>();
    for (StatusRow row : rows) {
      List<Map<String, String>> changes = new ArrayList<>();
      row.changes.forEach(each -> changes.add(Map.of("was", each.was, "now", each.now)));
      locales
          .computeIfAbsent(row.locale, tag -> new ArrayList<>())
          .add(
              Map.of(
                  "page",
                  row.page,
                  "word",
                  source.messages().text("status." + row.state),
                  "changes",
                  changes));
    }
    List<Map<String, Object>> languages = new ArrayList<>();
    locales.forEach(
        (tag, pages) ->
            languages.add(
                Map.of(
                    "tag",
                    tag.text(),
                    "dir",
                    Direction.of(tag).word(),
                    "name",
                    LanguageNames.own(tag),
                    "pages",
                    pages)));
    return Map.of(
        "lang",
        source.locale().text(),
        "dir",
        Direction.of(source.locale()).word(),
        "locales",
        languages);
  }
}
