package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise, on this repository's own help center: its pages cannot drift from the definition.
 */
final class RealContentTest {
  private static final Path CONTENT = Path.of("content");
  private static final String DEFINITION = "content/servers/active24.com.yaml";

  @TempDir private Path project = Path.of("");

  @BeforeEach
  void copy_the_content() throws IOException {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Request request() {
    return new Request(
        project,
        project.resolve("site"),
        Optional.empty(),
        2,
        Optional.of(LocalDate.of(2026, 11, 23)));
  }

  private List<Finding> check() throws IOException, InterruptedException {
    return SiteBuilder.check(request()).findings();
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("content/ca"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private Map<String, String> build() throws IOException, InterruptedException, OutputRefusal {
    Outcome outcome = SiteBuilder.build(request(), true, false);
    assertThat(outcome.findings()).isEmpty();
    Map<String, String> site = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project.resolve("site"))) {
      for (Path file : files.filter(file -> file.toString().endsWith("index.html")).toList()) {
        site.put(project.resolve("site").relativize(file).toString(), Files.readString(file));
      }
    }
    return site;
  }

  @Test
  void has_no_findings() throws IOException, InterruptedException {
    Outcome outcome = SiteBuilder.check(request());
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.pages()).hasSizeGreaterThanOrEqualTo(pages().size());
    assertThat(outcome.statements()).isPositive();
  }

  @Test
  void follows_a_changed_port_everywhere_by_itself()
      throws IOException, InterruptedException, OutputRefusal {
    Map<String, String> before = build();
    Path definition = project.resolve(DEFINITION);
    Files.writeString(definition, Files.readString(definition).replace("port: 993", "port: 1993"));
    assertThat(check()).allMatch(finding -> finding.rule().id().equals("unlikely-port"));
    assertThat(SiteBuilder.build(request(), false, false).findings())
        .noneMatch(finding -> finding.level() == Level.ERROR);
    for (Map.Entry<String, String> page : before.entrySet()) {
      String after = Files.readString(project.resolve("site").resolve(page.getKey()));
      assertThat(after).as(page.getKey()).doesNotContain(">993<");
      if (page.getValue().contains(">993<")) {
        assertThat(after).as(page.getKey()).contains(">1993<");
      }
    }
    assertThat(before.values()).filteredOn(html -> html.contains(">993<")).hasSizeGreaterThan(3);
  }

  @Test
  void catches_a_wrong_value_typed_into_any_page_in_any_place()
      throws IOException, InterruptedException {
    Map<String, String> drifts =
        Map.of(
            "text", "\n\nEl port de l'IMAP és el 995.\n",
            "table",
                "\n\n| Protocol | Servidor | Port |\n|---|---|---|\n| IMAP | {{imap.host}} | 939 |\n",
            "code", "\n\nEscriviu `imap.active24.com` com a servidor d'entrada.\n",
            "fence", "\n\n```\nSMTP: {{smtp.host}}:465\n```\n",
            "link", "\n\n[Servidor](imaps://mail.active24.com:993/)\n",
            "picture", "\n\n![Servidor de sortida, port 25](x.png)\n");
    Map<Path, String> pages = new TreeMap<>();
    for (Path page : pages()) {
      pages.put(page, Files.readString(page));
    }
    for (Map.Entry<String, String> drift : drifts.entrySet()) {
      assertCaught(pages, good -> good + drift.getValue(), drift.getKey());
    }
    assertCaught(
        pages,
        good ->
            good.replaceFirst("(?m)^description: .*$", "description: El port de l'SMTP és el 465"),
        "front matter");
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      Files.writeString(page.getKey(), page.getValue());
    }
    assertThat(check()).isEmpty();
  }

  /** Writes the same drift into each page, and sees each page told of it. */
  private void assertCaught(Map<Path, String> pages, UnaryOperator<String> drift, String where)
      throws IOException, InterruptedException {
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      Files.writeString(page.getKey(), drift.apply(page.getValue()));
    }
    Map<String, List<String>> rules = new TreeMap<>();
    for (Finding finding : check()) {
      if (finding.level() == Level.ERROR) {
        rules
            .computeIfAbsent(finding.place().file().path(), path -> new ArrayList<>())
            .add(finding.rule().id());
      }
    }
    for (Path page : pages.keySet()) {
      String path = project.relativize(page).toString();
      assertThat(rules.getOrDefault(path, List.of()))
          .as("drift in the %s of %s", where, path)
          .containsAnyOf("wrong-port", "wrong-host", "undeclared-host");
    }
  }
}
