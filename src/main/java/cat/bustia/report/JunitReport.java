package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as a JUnit report: a test case for each file, which fails by its errors; what else was
 * found is its output.
 */
final class JunitReport {
  private final Appendable out;

  private JunitReport(Appendable out) {
    this.out = out;
  }

  static void write(Report report, Appendable out) throws IOException {
    Map<String, List<Finding>> files = new TreeMap<>();
    report.pages().forEach(page -> files.put(page, new ArrayList<>()));
    for (Finding finding : report.findings()) {
      files.computeIfAbsent(finding.place().file().path(), path -> new ArrayList<>()).add(finding);
    }
    new JunitReport(out).write(files);
  }

  private void write(Map<String, List<Finding>> files) throws IOException {
    long failed = files.values().stream().filter(found -> !ofLevel(found, true).isEmpty()).count();
    String counts =
        " tests=\"" + files.size() + "\" failures=\"" + failed + "\" errors=\"0\" skipped=\"0\"";
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"bustia\"").append(counts).append(">\n");
    out.append("<testsuite name=\"bustia\"").append(counts).append(">\n");
    for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    out.append("</testsuite>\n</testsuites>\n");
  }

  private void write(String path, List<Finding> findings) throws IOException {
    List<Finding> errors = ofLevel(findings, true);
    List<Finding> others = ofLevel(findings, false);
    out.append("<testcase classname=\"bustia\" name=\"")
        .append(Xml.attribute(path))
        .append("\" file=\"")
        .append(Xml.attribute(path))
        .append('"');
    if (findings.isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    if (!errors.isEmpty()) {
      Finding first = errors.get(0);
      String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
      out.append("<failure type=\"")
          .append(first.rule().id())
          .append("\" message=\"")
          .append(Xml.attribute(Visible.of(first.message()) + more))
          .append("\">")
          .append(Xml.text(Report.plain(errors)))
          .append("</failure>\n");
    }
    if (!others.isEmpty()) {
      out.append("<system-out>").append(Xml.text(Report.plain(others))).append("</system-out>\n");
    }
    out.append("</testcase>\n");
  }

  private static List<Finding> ofLevel(List<Finding> findings, boolean errors) {
    return findings.stream().filter(each -> (each.level() == Level.ERROR) == errors).toList();
  }
}
