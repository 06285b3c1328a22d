package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fingerprint;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Level;
import cat.bustia.finding.Related;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.Position;
import cat.bustia.source.SourceFile;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Findings as one run of SARIF 2.1.0 (OASIS), within the limits of GitHub's code scanning.
 *
 * <p>What a baseline lets pass is told as suppressed, so that a host does not take it for mended.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** GitHub refuses a run with more results. */
  static final int MOST_RESULTS = 25_000;

  /** GitHub cuts a rule's descriptions here, in characters. */
  private static final int LONGEST_DESCRIPTION = 1_000;

  private static final String BASE = "%SRCROOT%";

  private final Function<Rule, String> rulePages;

  SarifReport(Function<Rule, String> rulePages) {
    this.rulePages = rulePages;
  }

  private record Result(Finding finding, Fingerprint fingerprint, boolean known) {}

  void write(Report report, Appendable out) throws IOException {
    List<Result> all = results(report);
    List<Result> results = all;
    if (all.size() > MOST_RESULTS) {
      // The worst are kept; the order of those that are kept stays.
      TreeSet<Integer> kept = new TreeSet<>();
      for (int rank = 0; rank <= Level.values().length && kept.size() < MOST_RESULTS; rank++) {
        for (int i = 0; i < all.size() && kept.size() < MOST_RESULTS; i++) {
          if (rank(all.get(i)) == rank) {
            kept.add(i);
          }
        }
      }
      results = kept.stream().map(all::get).toList();
    }
    Map<String, Integer> rules = new LinkedHashMap<>();
    TreeSet<String> names = new TreeSet<>();
    results.forEach(result -> names.add(result.finding().rule().id()));
    names.forEach(name -> rules.put(name, rules.size()));

    out.append("{\"$schema\": \"").append(SCHEMA).append("\",\n\"version\": \"2.1.0\",\n");
    out.append("\"runs\": [{\n\"tool\": ").append(JSON.std.asString(tool(names))).append(",\n");
    out.append("\"columnKind\": \"utf16CodeUnits\",\n");
    out.append("\"newlineSequences\": [\"\\r\\n\", \"\\n\", \"\\r\"],\n");
    out.append("\"originalUriBaseIds\": ")
        .append(
            JSON.std.asString(
                Map.of(BASE, Map.of("description", text("The help center's folder.")))))
        .append(",\n\"invocations\": ")
        .append(JSON.std.asString(List.of(invocation(all.size()))))
        .append(",\n\"results\": [");
    String separator = "\n";
    for (Result result : results) {
      int index = rules.getOrDefault(result.finding().rule().id(), -1);
      out.append(separator).append(JSON.std.asString(of(result, index)));
      separator = ",\n";
    }
    out.append(results.isEmpty() ? "]}]}\n" : "\n]}]}\n");
  }

  private static int rank(Result result) {
    return result.known() ? Level.values().length : result.finding().level().ordinal();
  }

  /** New findings, then known ones; the fingerprints of these do not change with the former. */
  private static List<Result> results(Report report) {
    List<Finding> findings = new ArrayList<>(report.known());
    findings.addAll(report.findings());
    List<Fingerprint> fingerprints = Fingerprint.of(findings);
    List<Result> results = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      results.add(new Result(findings.get(i), fingerprints.get(i), i < report.known().size()));
    }
    Collections.rotate(results, -report.known().size());
    return results;
  }

  private Map<String, Object> tool(TreeSet<String> names) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Bústia");
    String version = SarifReport.class.getPackage().getImplementationVersion();
    if (version != null) {
      driver.put("version", version);
    }
    driver.put("rules", names.stream().map(name -> rule(Rule.of(name).orElseThrow())).toList());
    return Map.of("driver", driver);
  }

  private Map<String, Object> rule(Rule rule) {
    RuleText page = RuleText.of(rulePages.apply(rule));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rule.id());
    json.put("shortDescription", text(cut(page.summary())));
    json.put("fullDescription", text(cut(page.summary())));
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", page.plainHelp());
    help.put("markdown", page.help());
    json.put("help", help);
    json.put("defaultConfiguration", Map.of("level", rule.level().word()));
    json.put("properties", Map.of("tags", List.of("documentation", "mail")));
    return json;
  }

  private static Map<String, Object> invocation(int found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("executionSuccessful", true);
    if (found > MOST_RESULTS) {
      String message =
          String.format(
              Locale.ROOT,
              "%d of %d findings are in this report, errors first; the format json has them all.",
              MOST_RESULTS,
              found);
      json.put(
          "toolExecutionNotifications",
          List.of(Map.of("level", "warning", "message", text(message))));
    }
    return json;
  }

  private static Map<String, Object> of(Result result, int ruleIndex) {
    Finding finding = result.finding();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", finding.rule().id());
    json.put("ruleIndex", ruleIndex);
    json.put("level", finding.level().word());
    json.put("message", text(message(finding)));
    json.put("locations", List.of(location(finding.place())));
    if (!finding.related().isEmpty()) {
      json.put("relatedLocations", related(finding.related()));
    }
    json.put(
        "partialFingerprints",
        Map.of("bustiaFinding/v1", FingerprintHash.of(result.fingerprint())));
    if (result.known()) {
      json.put(
          "suppressions",
          List.of(
              Map.of(
                  "kind",
                  "external",
                  "status",
                  "accepted",
                  "justification",
                  "The baseline lists it.")));
    }
    finding.fix().ifPresent(fix -> json.put("fixes", List.of(of(fix))));
    return json;
  }

  /**
   * What a host shows. Braces stay as they are, though SARIF (3.11.5) would double them: hosts show
   * them as they stand, and a reference with four braces would be wrong advice.
   */
  private static String message(Finding finding) {
    // What would be read as a link (3.11.6) is taken apart.
    return Sentences.of(finding).replace("](", "] (");
  }

  private static List<Map<String, Object>> related(List<Related> related) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Related each : related) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", all.size() + 1);
      json.putAll(location(each.place()));
      json.put("message", text(Visible.of(each.message())));
      all.add(json);
    }
    return all;
  }

  private static Map<String, Object> of(Fix fix) {
    Map<String, List<Edit>> byFile = new TreeMap<>();
    for (Edit edit : fix.edits()) {
      byFile.computeIfAbsent(edit.place().file().path(), path -> new ArrayList<>()).add(edit);
    }
    List<Map<String, Object>> changes = new ArrayList<>();
    for (List<Edit> edits : byFile.values()) {
      Map<String, Object> change = new LinkedHashMap<>();
      change.put("artifactLocation", artifact(edits.get(0).place().file()));
      change.put("replacements", edits.stream().map(SarifReport::of).toList());
      changes.add(change);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("description", text(PlainReport.fix(fix) + "."));
    json.put("artifactChanges", changes);
    json.put("properties", Map.of("applicability", fix.applicability().word()));
    return json;
  }

  private static Map<String, Object> of(Edit edit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("deletedRegion", region(edit.place()));
    json.put("insertedContent", text(edit.text()));
    return json;
  }

  private static Map<String, Object> location(Place place) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact(place.file()));
    // GitHub wants a line even where a file has none to show.
    physical.put("region", place.file().text().isEmpty() ? Map.of("startLine", 1) : region(place));
    return new LinkedHashMap<>(Map.of("physicalLocation", physical));
  }

  private static Map<String, Object> artifact(SourceFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uri", uri(file.path()));
    json.put("uriBaseId", BASE);
    return json;
  }

  private static Map<String, Object> region(Place place) {
    Position start = place.start();
    Position end = place.end();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("startLine", start.line());
    json.put("startColumn", start.column());
    json.put("endLine", end.line());
    json.put("endColumn", end.column());
    return json;
  }

  /** A path as a relative reference (RFC 3986). */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 8);
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return uri.toString();
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_DESCRIPTION
        ? text
        : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
  }
}
