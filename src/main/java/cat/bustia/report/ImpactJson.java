package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.report.Impact.Alarm;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.OnPage;
import cat.bustia.report.Impact.Part;
import cat.bustia.report.Impact.Showing;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** An impact as one JSON document; {@code src/docs/impact.md} names every key. */
final class ImpactJson {
  private static final ImpactWords WORDS = new ImpactWords(text -> "`" + text + "`");

  private ImpactJson() {}

  static void write(Impact impact, Appendable out) throws IOException {
    out.append("{\"base\": ").append(JSON.std.asString(impact.base())).append(",\n");
    list("alarms", impact.alarms(), ImpactJson::alarm, out);
    list("parts", impact.parts(), ImpactJson::part, out);
    list("changes", impact.changes(), ImpactJson::change, out);
    list("skipped", impact.skipped(), id -> id, out);
    list("unreadable", impact.unreadable(), ImpactJson::finding, out);
    list("broken", impact.broken(), ImpactJson::finding, out);
    ImpactSummary summary = ImpactSummary.of(impact);
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("changed", summary.changed());
    totals.put("added", summary.added());
    totals.put("removed", summary.removed());
    totals.put("follow", summary.follow());
    totals.put("look", summary.look());
    totals.put("pages", List.copyOf(summary.pages().keySet()));
    totals.put("locales", List.copyOf(summary.locales()));
    totals.put("clients", List.copyOf(summary.clients()));
    out.append("\"summary\": ").append(JSON.std.asString(totals)).append("}\n");
  }

  private static <T> void list(String key, List<T> items, Function<T, Object> json, Appendable out)
      throws IOException {
    out.append('"').append(key).append("\": [");
    String separator = "\n";
    for (T item : items) {
      out.append(separator).append(JSON.std.asString(json.apply(item)));
      separator = ",\n";
    }
    out.append(items.isEmpty() ? "],\n" : "\n],\n");
  }

  private static Map<String, Object> alarm(Alarm alarm) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("danger", word(alarm.danger()));
    json.put("key", alarm.key());
    alarm.before().ifPresent(before -> json.put("before", before));
    json.put("after", alarm.after());
    json.put("foreign", alarm.foreign());
    json.put("message", WORDS.alarm(alarm));
    return json;
  }

  private static Map<String, Object> part(Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", word(part.kind()));
    json.put("key", part.key());
    json.put("change", part.added() ? "added" : "removed");
    put(json, part.place());
    return json;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", change.key());
    json.put(
        "change",
        change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed");
    change.before().map(Located::value).ifPresent(before -> json.put("before", before));
    change.after().map(Located::value).ifPresent(after -> json.put("after", after));
    change.before().ifPresent(before -> json.put("formerly", place(before.place())));
    change.after().ifPresent(after -> json.put("defined", place(after.place())));
    List<Map<String, Object>> shown = new ArrayList<>();
    change.shown().forEach(showing -> shown.add(showing(showing)));
    json.put("shown", shown);
    return json;
  }

  private static Map<String, Object> showing(Showing showing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("by", word(showing.means()));
    json.put("fate", word(showing.fate()));
    json.put("text", showing.place().text());
    put(json, showing.place());
    showing.picture().ifPresent(picture -> json.put("picture", picture));
    showing
        .page()
        .ifPresent(
            page -> {
              json.put("page", page.path());
              json.put("locale", page.locale());
            });
    showing.page().flatMap(OnPage::client).ifPresent(client -> json.put("client", client));
    return json;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", finding.rule().id());
    json.put("message", finding.message());
    put(json, finding.place());
    return json;
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, place);
    return json;
  }

  private static void put(Map<String, Object> json, Place place) {
    json.put("file", place.file().path());
    if (!place.file().text().isEmpty()) {
      json.put("line", place.start().line());
      json.put("column", place.start().column());
      json.put("endLine", place.end().line());
      json.put("endColumn", place.end().column());
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
