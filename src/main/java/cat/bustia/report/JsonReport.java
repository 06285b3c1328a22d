package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.source.Place;
import cat.bustia.source.Position;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as one JSON document, a finding a line; absent fields are left out. */
final class JsonReport {
  private JsonReport() {}

  static void write(Report report, Appendable out) throws IOException {
    List<Finding> findings = report.findings();
    out.append("{\"findings\": [");
    String separator = "\n";
    for (Finding finding : findings) {
      out.append(separator).append(JSON.std.asString(of(finding)));
      separator = ",\n";
    }
    out.append(findings.isEmpty() ? "],\n" : "\n],\n");
    Counts counts = Counts.of(findings);
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("errors", counts.errors());
    totals.put("warnings", counts.warnings());
    totals.put("notes", counts.notes());
    totals.put("pages", report.pages().size());
    totals.put("statements", report.statements());
    if (!report.known().isEmpty()) {
      totals.put("known", report.known().size());
    }
    out.append("\"summary\": ").append(JSON.std.asString(totals)).append("}\n");
  }

  private static Map<String, Object> of(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", finding.rule().id());
    json.put("level", finding.level().word());
    json.put("message", finding.message());
    putPlace(json, finding.place());
    finding.fact().ifPresent(value -> json.put("fact", value));
    finding.actual().ifPresent(value -> json.put("actual", value));
    finding.expected().ifPresent(value -> json.put("expected", value));
    if (!finding.related().isEmpty()) {
      List<Map<String, Object>> related = new ArrayList<>();
      finding
          .related()
          .forEach(
              other -> {
                Map<String, Object> place = new LinkedHashMap<>();
                putStart(place, other.place());
                place.put("message", other.message());
                related.add(place);
              });
      json.put("related", related);
    }
    if (!finding.notes().isEmpty()) {
      json.put("notes", finding.notes());
    }
    finding.help().ifPresent(value -> json.put("help", value));
    finding.fix().ifPresent(fix -> json.put("fix", of(fix)));
    return json;
  }

  private static Map<String, Object> of(Fix fix) {
    List<Map<String, Object>> edits = new ArrayList<>();
    fix.edits()
        .forEach(
            edit -> {
              Map<String, Object> json = new LinkedHashMap<>();
              putPlace(json, edit.place());
              json.put("text", edit.text());
              edits.add(json);
            });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("applicability", fix.applicability().word());
    fix.reason().ifPresent(reason -> json.put("reason", reason));
    json.put("edits", edits);
    return json;
  }

  private static void putPlace(Map<String, Object> json, Place place) {
    putStart(json, place);
    Position end = place.end();
    json.put("endLine", end.line());
    json.put("endColumn", end.column());
  }

  private static void putStart(Map<String, Object> json, Place place) {
    Position start = place.start();
    json.put("file", place.file().path());
    json.put("line", start.line());
    json.put("column", start.column());
  }
}
