package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fingerprint;
import cat.bustia.finding.Level;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as GitLab's code quality report, which merge requests compare by fingerprint. */
final class GitlabReport {
  private GitlabReport() {}

  static void write(List<Finding> findings, Appendable out) throws IOException {
    List<Fingerprint> fingerprints = Fingerprint.of(findings);
    String separator = "\n";
    out.append('[');
    for (int i = 0; i < findings.size(); i++) {
      out.append(separator).append(JSON.std.asString(of(findings.get(i), fingerprints.get(i))));
      separator = ",\n";
    }
    out.append(findings.isEmpty() ? "]\n" : "\n]\n");
  }

  private static Map<String, Object> of(Finding finding, Fingerprint fingerprint) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("description", Sentences.of(finding));
    json.put("check_name", finding.rule().id());
    json.put("fingerprint", FingerprintHash.of(fingerprint));
    json.put("severity", severity(finding.level()));
    json.put(
        "location",
        Map.of(
            "path",
            finding.place().file().path(),
            "lines",
            Map.of("begin", finding.place().start().line())));
    return json;
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
