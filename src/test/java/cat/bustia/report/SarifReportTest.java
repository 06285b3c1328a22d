package cat.bustia.report;

import static cat.bustia.report.Format.SARIF;
import static cat.bustia.report.Samples.about;
import static cat.bustia.report.Samples.in;
import static cat.bustia.report.Samples.report;
import static cat.bustia.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import com.fasterxml.jackson.jr.ob.JSON;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final Path SCHEMA = Path.of("src/test/resources/sarif/sarif-schema-2.1.0.json");

  /** The one run of a report that its schema accepts. */
  private static Map<String, Object> run(String report) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                SchemaLocation.of("https://schema.invalid/sarif"),
                Files.readString(SCHEMA),
                InputFormat.JSON);
    assertThat(
            schema.validate(
                report,
                InputFormat.JSON,
                run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .as(report)
        .isEmpty();
    Map<String, Object> document = JSON.std.mapFrom(report);
    assertThat(document).containsEntry("version", "2.1.0").containsKey("$schema");
    return maps(document, "runs").get(0);
  }

  private static List<Map<String, Object>> results(Finding... findings) throws IOException {
    return maps(run(write(SARIF, findings)), "results");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) Objects.requireNonNull(map.get(key), key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> map, String... keys) {
    Map<String, Object> found = map;
    for (String key : keys) {
      found = (Map<String, Object>) Objects.requireNonNull(found.get(key), key);
    }
    return found;
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  @Test
  void the_schema_refuses_what_is_no_sarif() {
    String wrong = "{\"version\": \"2.1.0\", \"runs\": [{\"columnKind\": \"bytes\"}]}";
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> run(wrong))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void tells_a_finding_with_both_places_its_rule_and_its_fix() throws Exception {
    Map<String, Object> run = run(write(SARIF, Samples.wrongPort()));
    Map<String, Object> result = maps(run, "results").get(0);
    assertThat(result)
        .containsEntry("ruleId", "wrong-port")
        .containsEntry("ruleIndex", 0)
        .containsEntry("level", "error")
        .containsEntry(
            "message",
            text(
                "port `995` is not the IMAP port of Active24."
                    + " Note: 995 is the POP3 port of the same provider. Help: state it by reference."));
    Map<String, Object> page =
        Map.of("uri", "content/ca/clients/thunderbird.md", "uriBaseId", "%SRCROOT%");
    Map<String, Object> region =
        Map.of("startLine", 41, "startColumn", 24, "endLine", 41, "endColumn", 27);
    assertThat(maps(result, "locations"))
        .containsExactly(
            Map.of("physicalLocation", Map.of("artifactLocation", page, "region", region)));
    assertThat(maps(result, "relatedLocations").get(0))
        .containsEntry("id", 1)
        .containsEntry("message", text("declared here"));
    Map<String, Object> fix = maps(result, "fixes").get(0);
    assertThat(fix).containsEntry("properties", Map.of("applicability", "safe"));
    Map<String, Object> change = maps(fix, "artifactChanges").get(0);
    assertThat(change).containsEntry("artifactLocation", page);
    assertThat(maps(change, "replacements"))
        .containsExactly(Map.of("deletedRegion", region, "insertedContent", text("{{imap.port}}")));
    Map<String, Object> rule = maps(map(run, "tool", "driver"), "rules").get(0);
    assertThat(rule)
        .containsEntry("id", "wrong-port")
        .containsEntry("shortDescription", text("What it is."))
        .containsEntry("defaultConfiguration", Map.of("level", "error"));
    assertThat(run).containsEntry("columnKind", "utf16CodeUnits");
  }

  @Test
  void carries_what_a_rules_page_says_before_its_cases() throws Exception {
    StringBuilder out = new StringBuilder();
    String page =
        "# wrong-port\n\nA port that\nis wrong.\n\n## Why\n\nBecause.\n\n## How to mend it\n\nDo.\n\n## Fires: x\n\nno\n";
    report(Samples.wrongPort()).write(SARIF, false, rule -> page, out);
    Map<String, Object> rule = maps(map(run(out.toString()), "tool", "driver"), "rules").get(0);
    assertThat(rule)
        .containsEntry("shortDescription", text("A port that is wrong."))
        .containsEntry(
            "help",
            Map.of(
                "text",
                "Why\n\nBecause.\n\nHow to mend it\n\nDo.",
                "markdown",
                "## Why\n\nBecause.\n\n## How to mend it\n\nDo."));
  }

  @Test
  void takes_the_page_of_every_rule() throws Exception {
    SourceFile file = SourceFile.of("a.md", "x");
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      findings.add(Finding.of(rule, file.at(new Span(0, 1)), "x").build());
    }
    StringBuilder out = new StringBuilder();
    new Report(findings, List.of(), List.of(), 0)
        .write(SARIF, false, cat.bustia.check.Explain::page, out);
    List<Map<String, Object>> rules = maps(map(run(out.toString()), "tool", "driver"), "rules");
    assertThat(rules).hasSize(Rule.values().length);
    for (Map<String, Object> rule : rules) {
      assertThat(map(rule, "shortDescription").get("text"))
          .asString()
          .hasSizeBetween(20, 1_000)
          .doesNotContain("\n");
      assertThat(map(rule, "help").get("text"))
          .asString()
          .startsWith("Why\n")
          .contains("How to mend it")
          .doesNotContain("Fires:");
    }
  }

  @Test
  void is_valid_without_findings() throws Exception {
    assertThat(maps(run(write(SARIF)), "results")).isEmpty();
  }

  @Test
  void counts_columns_in_utf16_units_and_names_a_place_between_characters() throws Exception {
    SourceFile file = SourceFile.of("a.md", "📬 host");
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, file.at(Span.at(3)), "something is missing").build();
    assertThat(map(maps(results(finding).get(0), "locations").get(0), "physicalLocation"))
        .containsEntry(
            "region", Map.of("startLine", 1, "startColumn", 4, "endLine", 1, "endColumn", 4));
  }

  @Test
  void names_the_first_line_of_a_file_without_text() throws Exception {
    Finding finding =
        Finding.of(Rule.UNSAFE_IMAGE, SourceFile.opaque("a.svg").at(Span.at(0)), "x").build();
    assertThat(map(maps(results(finding).get(0), "locations").get(0), "physicalLocation"))
        .containsEntry("region", Map.of("startLine", 1));
  }

  @Test
  void writes_paths_as_relative_references() throws Exception {
    assertThat(SarifReport.uri("content/ca/bústia 100%:a#b?.md"))
        .isEqualTo("content/ca/b%C3%BAstia%20100%25%3Aa%23b%3F.md");
    SourceFile file = SourceFile.of("content/zh-Hant/設定 1.md", "x");
    Finding finding = Finding.of(Rule.BROKEN_LINK, file.at(new Span(0, 1)), "x").build();
    assertThat(new java.net.URI(SarifReport.uri(file.path())).getPath()).isEqualTo(file.path());
    assertThat(results(finding)).hasSize(1);
  }

  @Test
  void tells_an_unsafe_fix_from_a_safe_one() throws Exception {
    SourceFile file = SourceFile.of("a.md", "one two");
    Fix fix =
        Fix.unsafe(
            List.of(new Edit(in(file, "one"), "1"), new Edit(in(file, "two"), "2")), "it is odd");
    Finding finding = Finding.of(Rule.BROKEN_LINK, in(file, "one"), "x").fix(fix).build();
    Map<String, Object> json = maps(results(finding).get(0), "fixes").get(0);
    assertThat(json)
        .containsEntry("properties", Map.of("applicability", "unsafe"))
        .containsEntry(
            "description",
            text("Fix to look at: `1` instead of `one`, and `2` instead of `two` (it is odd)."));
    assertThat(maps(maps(json, "artifactChanges").get(0), "replacements")).hasSize(2);
  }

  @Test
  void fingerprints_stay_when_lines_move_and_never_repeat() throws Exception {
    Object before = results(Samples.wrongPort()).get(0).get("partialFingerprints");
    SourceFile moved =
        SourceFile.of("content/ca/clients/thunderbird.md", "\n\n-  Port del *servidor*: 995\n");
    Finding finding = Finding.of(Rule.WRONG_PORT, in(moved, "995"), "x").build();
    List<Map<String, Object>> twice = results(finding, finding);
    assertThat(twice.get(0).get("partialFingerprints")).isEqualTo(before);
    assertThat(twice.get(1).get("partialFingerprints")).isNotEqualTo(before);
  }

  @Test
  void tells_what_a_baseline_lets_pass_as_suppressed() throws Exception {
    Finding known = Samples.wrongPort();
    StringBuilder out = new StringBuilder();
    new Report(List.of(about("a host", "host")), List.of(known), List.of(), 0)
        .write(SARIF, false, rule -> "", out);
    List<Map<String, Object>> results = maps(run(out.toString()), "results");
    assertThat(results.get(0)).doesNotContainKey("suppressions");
    assertThat(maps(results.get(1), "suppressions").get(0))
        .containsEntry("kind", "external")
        .containsEntry("status", "accepted");
    assertThat(results.get(1).get("partialFingerprints"))
        .isEqualTo(results(known).get(0).get("partialFingerprints"));
  }

  @Test
  void keeps_within_githubs_limit_and_drops_the_least_important() throws Exception {
    List<Finding> findings =
        new ArrayList<>(
            Collections.nCopies(
                SarifReport.MOST_RESULTS, about("a host", "host").withLevel(Level.WARNING)));
    findings.add(Samples.wrongPort());
    StringBuilder out = new StringBuilder();
    new Report(findings, List.of(), List.of(), 0).write(SARIF, false, rule -> "", out);
    Map<String, Object> run = JSON.std.mapFrom(out.toString());
    Map<String, Object> only = maps(run, "runs").get(0);
    assertThat(maps(only, "results")).hasSize(SarifReport.MOST_RESULTS);
    assertThat(maps(only, "results").get(SarifReport.MOST_RESULTS - 1))
        .containsEntry("level", "error");
    assertThat(maps(maps(only, "invocations").get(0), "toolExecutionNotifications").get(0))
        .containsEntry(
            "message",
            text(
                "25000 of 25001 findings are in this report, errors first; the format json has them all."));
  }

  @Test
  void stays_valid_whatever_the_text_holds() throws Exception {
    String hostile = "\"\\\n\t\u0000\u2028\uD83D{0}[x](https://evil.example)";
    SourceFile file = SourceFile.of("content/ca/\"<&\u0001.md", "x" + hostile + "y");
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, in(file, hostile), "no page " + hostile)
            .note(hostile)
            .related(in(file, "y"), hostile)
            .fix(Fix.unsafe(new Edit(in(file, hostile), hostile), hostile))
            .build();
    String message =
        (String) Objects.requireNonNull(map(results(finding).get(0), "message").get("text"));
    assertThat(message).doesNotContain("](").doesNotContain("\u0000").contains("[x] (https:");
  }
}
