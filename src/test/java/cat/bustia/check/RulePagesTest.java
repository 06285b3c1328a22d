package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cat.bustia.finding.Applicability;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs the rules' pages; {@code -Dexpected=overwrite} writes what they expect anew. */
class RulePagesTest {
  private static final Path PAGES = Path.of("src/main/resources/cat/bustia/check/rules");
  private static final boolean OVERWRITE = "overwrite".equals(System.getProperty("expected"));

  @TestFactory
  Stream<DynamicNode> each_rule_has_a_page_that_holds() {
    return Arrays.stream(Rule.values())
        .map(
            rule -> {
              List<DynamicNode> tests = new ArrayList<>();
              tests.add(dynamicTest("has every part", () -> hasEveryPart(rule)));
              if (OVERWRITE) {
                tests.add(dynamicTest("is written anew", () -> overwrite(rule)));
              }
              for (RulePage.Case each : cases(rule)) {
                tests.add(dynamicTest(each.heading(), () -> holds(rule, each)));
              }
              return dynamicContainer(rule.id(), tests);
            });
  }

  private static RulePage page(Rule rule) {
    return RulePage.parse(rule.id(), Explain.page(rule));
  }

  /** What is being written anew cannot be held yet. */
  private static List<RulePage.Case> cases(Rule rule) {
    return OVERWRITE ? List.of() : page(rule).cases();
  }

  private static void hasEveryPart(Rule rule) {
    RulePage page = page(rule);
    assertThat(page.lines()).contains("# " + rule.id(), "## Why", "## How to mend it");
    assertThat(page.cases()).anyMatch(RulePage.Case::fires).anyMatch(RulePage.Case::isSilent);
    List<String> pages =
        page.cases().stream()
            .flatMap(each -> each.files().keySet().stream())
            .filter(path -> path.endsWith(".md") || path.endsWith(".html"))
            .toList();
    if (!pages.isEmpty()) {
      assertThat(pages).anyMatch(path -> !path.contains("/ca/"));
    }
  }

  private static void holds(Rule rule, RulePage.Case each) {
    TinyProject project = project(each);
    List<Finding> findings = project.findings();
    assertThat(Report.plain(findings)).isEqualTo(each.report().string());
    assertThat(findings.stream().anyMatch(finding -> finding.rule() == rule))
        .as(each.heading())
        .isEqualTo(each.fires());

    TinyProject fixed = project.fixed();
    each.fixed().forEach((path, text) -> assertThat(fixed.text(path)).isEqualTo(text.string()));
    assertThat(each.fixed().keySet())
        .containsAll(
            Fixes.apply(findings, false).keySet().stream().map(file -> file.path()).toList());
    assertThat(fixed.findings())
        .noneMatch(
            finding ->
                finding.rule() == rule
                    && finding
                        .fix()
                        .filter(fix -> fix.applicability() == Applicability.SAFE)
                        .isPresent());
    assertThat(Fixes.apply(fixed.findings(), false)).isEmpty();
  }

  private static TinyProject project(RulePage.Case each) {
    TinyProject project = new TinyProject();
    each.files().forEach((path, text) -> project.with(path, text.content()));
    return project;
  }

  private static void overwrite(Rule rule) throws IOException {
    RulePage page = page(rule);
    Map<RulePage.Fence, String> texts = new HashMap<>();
    for (RulePage.Case each : page.cases()) {
      TinyProject project = project(each);
      texts.put(each.report(), project.report());
      TinyProject fixed = project.fixed();
      each.fixed().forEach((path, fence) -> texts.put(fence, fixed.text(path)));
    }
    Files.writeString(PAGES.resolve(rule.id() + ".md"), page.with(texts));
  }
}
