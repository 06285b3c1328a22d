package cat.bustia.report;

import cat.bustia.finding.Level;
import cat.bustia.report.TranslationStatus.Changed;
import cat.bustia.report.TranslationStatus.Row;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The state of translations, for people, pull requests and scripts. */
public final class StatusReport {
  private static final String CURRENT = "current";
  private static final List<String> STATES =
      List.of(CURRENT, "stale", "unrecorded", "missing", "orphan");

  private final TranslationStatus status;
  private final Appendable out;
  private final Map<String, List<Row>> locales = new LinkedHashMap<>();

  private StatusReport(TranslationStatus status, Appendable out) {
    this.status = status;
    this.out = out;
    status
        .rows()
        .forEach(row -> locales.computeIfAbsent(row.locale(), l -> new ArrayList<>()).add(row));
  }

  /**
   * Writes the state of all translations.
   *
   * @param colour whether {@link AnswerForm#HUMAN}, and no other, is coloured
   */
  public static void write(
      AnswerForm form, TranslationStatus status, Appendable out, boolean colour)
      throws IOException {
    StatusReport report = new StatusReport(status, out);
    switch (form) {
      case HUMAN, PLAIN -> report.text(new Paint(colour && form == AnswerForm.HUMAN));
      case MARKDOWN -> report.markdown();
      case JSON -> report.json();
    }
  }

  private void text(Paint paint) throws IOException {
    if (locales.isEmpty()) {
      out.append("no other locale than ").append(status.source()).append('\n');
    }
    for (Map.Entry<String, List<Row>> locale : locales.entrySet()) {
      out.append(paint.strong(locale.getKey())).append(": ").append(counts(locale.getValue()));
      out.append('\n');
      for (Row row : locale.getValue()) {
        if (!row.state().equals(CURRENT)) {
          boolean missing = row.state().equals("missing");
          out.append("  ")
              .append(paint.level(missing ? Level.NOTE : Level.WARNING, row.state()))
              .append(" ".repeat(12 - row.state().length()))
              .append(Visible.of(row.file().orElse(row.page())))
              .append('\n');
          for (Changed changed : row.changes()) {
            changed(changed);
          }
        }
      }
    }
  }

  private void changed(Changed changed) throws IOException {
    if (changed.place().isPresent()) {
      var start = changed.place().get().start();
      out.append("    ")
          .append(Visible.of(changed.place().get().file().path()))
          .append(":" + start.line() + ":" + start.column() + "\n");
    }
    out.append("      was  ").append(changed.was().map(Visible::of).orElse("(nothing)"));
    out.append("\n      now  ").append(changed.now().map(Visible::of).orElse("(nothing)"));
    out.append('\n');
  }

  private static String counts(List<Row> rows) {
    Map<String, Long> byState = byState(rows);
    List<String> counts = new ArrayList<>();
    for (String state : STATES) {
      if (byState.containsKey(state)) {
        counts.add(byState.get(state) + " " + state);
      }
    }
    int blocks = rows.stream().mapToInt(Row::blocks).sum();
    int changes = rows.stream().mapToInt(row -> row.changes().size()).sum();
    String stale = changes == 0 ? "" : " (" + changes + " of " + blocks + " blocks stale)";
    return String.join(", ", counts) + stale;
  }

  private static Map<String, Long> byState(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::state, TreeMap::new, Collectors.counting()));
  }

  private void markdown() throws IOException {
    out.append("| locale | ").append(String.join(" | ", STATES)).append(" | stale blocks |\n");
    out.append("|---".repeat(STATES.size() + 2)).append("|\n");
    for (Map.Entry<String, List<Row>> locale : locales.entrySet()) {
      Map<String, Long> byState = byState(locale.getValue());
      out.append("| ").append(locale.getKey());
      for (String state : STATES) {
        out.append(" | ").append(String.valueOf(byState.getOrDefault(state, 0L)));
      }
      int changes = locale.getValue().stream().mapToInt(row -> row.changes().size()).sum();
      out.append(" | ").append(String.valueOf(changes)).append(" |\n");
    }
    for (Row row : status.rows()) {
      if (!row.state().equals(CURRENT)) {
        out.append("\n- ")
            .append(row.state())
            .append(": ")
            .append(ImpactMarkdown.code(row.file().orElse(row.locale() + "/" + row.page())));
        for (Changed changed : row.changes()) {
          out.append("\n  - was ").append(ImpactMarkdown.code(changed.was().orElse("")));
          out.append("\n    now ").append(ImpactMarkdown.code(changed.now().orElse("")));
        }
      }
    }
    out.append('\n');
  }

  private void json() throws IOException {
    List<Map<String, Object>> counts = new ArrayList<>();
    for (Map.Entry<String, List<Row>> locale : locales.entrySet()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("locale", locale.getKey());
      Map<String, Long> byState = byState(locale.getValue());
      STATES.forEach(state -> json.put(state, byState.getOrDefault(state, 0L)));
      json.put("blocks", locale.getValue().stream().mapToInt(Row::blocks).sum());
      json.put(
          "staleBlocks", locale.getValue().stream().mapToInt(row -> row.changes().size()).sum());
      counts.add(json);
    }
    List<Map<String, Object>> pages = new ArrayList<>();
    status.rows().forEach(row -> pages.add(json(row)));
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("source", status.source());
    whole.put("locales", counts);
    whole.put("pages", pages);
    whole.put("overBudget", status.overBudget());
    out.append(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(whole)).append('\n');
  }

  private static Map<String, Object> json(Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("locale", row.locale());
    json.put("page", row.page());
    row.file().ifPresent(file -> json.put("file", file));
    json.put("state", row.state());
    json.put("blocks", row.blocks());
    if (!row.changes().isEmpty()) {
      List<Map<String, Object>> changes = new ArrayList<>();
      for (Changed changed : row.changes()) {
        Map<String, Object> change = new LinkedHashMap<>();
        changed.was().ifPresent(text -> change.put("was", text));
        changed.now().ifPresent(text -> change.put("now", text));
        changed
            .place()
            .ifPresent(
                place -> {
                  change.put("file", place.file().path());
                  change.put("line", place.start().line());
                  change.put("column", place.start().column());
                });
        changes.add(change);
      }
      json.put("changes", changes);
    }
    return json;
  }
}
