package cat.bustia.report;

import cat.bustia.report.Coverage.Row;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What pages state of the truth, for people, pull requests and scripts.
 *
 * <p>A cell of the table counts the facts that are stated; {@code +2} more stand on pages in
 * another language, {@code -3} on none.
 */
public final class CoverageReport {
  private final Coverage coverage;
  private final Appendable out;

  /** A line of the table: a service and a client, with a row for each locale. */
  private record Line(String service, String client, List<Row> rows) {
    String title() {
      return client.equals(Coverage.NO_CLIENT) ? "(no client)" : client;
    }
  }

  private CoverageReport(Coverage coverage, Appendable out) {
    this.coverage = coverage;
    this.out = out;
  }

  /**
   * Writes what pages state.
   *
   * @param colour whether {@link AnswerForm#HUMAN}, and no other, is coloured
   */
  public static void write(AnswerForm form, Coverage coverage, Appendable out, boolean colour)
      throws IOException {
    CoverageReport report = new CoverageReport(coverage, out);
    switch (form) {
      case HUMAN, PLAIN -> report.text(new Paint(colour && form == AnswerForm.HUMAN));
      case MARKDOWN -> report.markdown();
      case JSON -> report.json();
    }
  }

  private List<Line> lines() {
    Map<List<String>, List<Row>> byLine = new LinkedHashMap<>();
    for (Row row : coverage.rows()) {
      byLine
          .computeIfAbsent(List.of(row.service(), row.client()), key -> new ArrayList<>())
          .add(row);
    }
    List<Line> lines = new ArrayList<>();
    byLine.forEach((key, rows) -> lines.add(new Line(key.get(0), key.get(1), rows)));
    return lines;
  }

  private static String cell(Row row) {
    String more = row.fallback().isEmpty() ? "" : "+" + row.fallback().size();
    String none = row.missing().isEmpty() ? "" : "-" + row.missing().size();
    return row.stated().size() + more + none;
  }

  private void text(Paint paint) throws IOException {
    List<Line> lines = lines();
    int first = "(no client)".length();
    for (Line line : lines) {
      first = Math.max(first, line.title().length());
    }
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < coverage.locales().size(); i++) {
      int width = coverage.locales().get(i).length();
      for (Line line : lines) {
        width = Math.max(width, cell(line.rows().get(i)).length());
      }
      widths.add(width);
    }
    String service = "";
    for (Line line : lines) {
      if (!line.service().equals(service)) {
        out.append(service.isEmpty() ? "" : "\n");
        service = line.service();
        out.append(paint.strong(service)).append('\n');
        StringBuilder head = new StringBuilder(" ".repeat(first + 2));
        for (int i = 0; i < widths.size(); i++) {
          pad(coverage.locales().get(i), widths.get(i), head);
        }
        out.append(head).append('\n');
      }
      StringBuilder text = new StringBuilder("  ").append(line.title());
      text.append(" ".repeat(first - line.title().length()));
      for (int i = 0; i < widths.size(); i++) {
        pad(cell(line.rows().get(i)), widths.get(i), text);
      }
      out.append(text).append('\n');
    }
    out.append("\nfacts that a page states; +: only in another language, -: on no page\n");
  }

  private static void pad(String text, int width, StringBuilder line) {
    line.append(" ".repeat(2 + width - text.length())).append(text);
  }

  private void markdown() throws IOException {
    out.append("| service | client | ").append(String.join(" | ", coverage.locales()));
    out.append(" |\n").append("|---".repeat(coverage.locales().size() + 2)).append("|\n");
    for (Line line : lines()) {
      out.append("| ").append(ImpactMarkdown.code(line.service()));
      out.append(" | ").append(line.title());
      for (Row row : line.rows()) {
        out.append(" | ").append(cell(row));
      }
      out.append(" |\n");
    }
    out.append("\nFacts that a page states; `+`: only in another language, `-`: on no page.\n");
  }

  private void json() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : coverage.rows()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("service", row.service());
      if (!row.client().equals(Coverage.NO_CLIENT)) {
        json.put("client", row.client());
      }
      json.put("locale", row.locale());
      json.put("stated", row.stated());
      json.put("fallback", row.fallback());
      json.put("missing", row.missing());
      rows.add(json);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("locales", coverage.locales());
    whole.put("coverage", rows);
    out.append(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(whole)).append('\n');
  }
}
