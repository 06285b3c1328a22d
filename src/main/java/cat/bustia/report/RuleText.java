package cat.bustia.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule's page says before its cases, in the parts that SARIF asks for.
 *
 * @param summary what the rule finds: the first paragraph, in one line
 * @param help why it matters and how to mend it, as Markdown
 */
record RuleText(String summary, String help) {

  /** Reads a rule's page; one that has other parts gives what there is. */
  static RuleText of(String page) {
    List<String> help = new ArrayList<>();
    StringBuilder summary = new StringBuilder();
    boolean inSummary = true;
    for (String line : page.lines().toList()) {
      if (line.startsWith("## Fires: ") || line.startsWith("## Silent: ")) {
        break;
      }
      if (line.startsWith("# ")) {
        continue;
      }
      inSummary &= !line.startsWith("#");
      if (!inSummary) {
        help.add(line);
      } else if (!line.isBlank()) {
        summary.append(summary.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    return new RuleText(summary.toString(), String.join("\n", help).strip());
  }

  /** The help without signs of headings. */
  String plainHelp() {
    List<String> lines = new ArrayList<>();
    help.lines().forEach(line -> lines.add(line.startsWith("## ") ? line.substring(3) : line));
    return String.join("\n", lines);
  }
}
