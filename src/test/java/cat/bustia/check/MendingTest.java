package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cat.bustia.finding.Applicability;
import cat.bustia.finding.Finding;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What fixes make of pages: the value becomes a reference, and all around it stays. */
class MendingTest {
  private static final String PAGE = "content/ca/prova.md";
  private static final String FRONT = TinyProject.front("");
  private static final int ROUNDS = 5;

  @TempDir private Path folder = Path.of("");

  /** A page's body, and what the safe fixes make of it. */
  private static final Map<String, String> SAFE =
      Map.ofEntries(
          Map.entry("Port IMAP: **995**\n", "Port IMAP: **{{imap.port}}**\n"),
          Map.entry("**Port IMAP:** *993*\n", "**Port IMAP:** *{{imap.port}}*\n"),
          Map.entry("Port IMAP: `995`\n", "Port IMAP: `{{imap.port}}`\n"),
          Map.entry("`in.posta.example:995`\n", "`{{pop3.host}}:{{pop3.port}}`\n"),
          Map.entry("IMAP: `in.posta.example:995`\n", "IMAP: `{{imap.host}}:{{imap.port}}`\n"),
          Map.entry("Port IMAP: 9&#57;5\n", "Port IMAP: {{imap.port}}\n"),
          Map.entry("Port&nbsp;IMAP:&nbsp;995.\n", "Port&nbsp;IMAP:&nbsp;{{imap.port}}.\n"),
          Map.entry(
              "Port IMAP:\u00A0995\u00A0(TLS)\n",
              "Port IMAP:\u00A0{{imap.port}}\u00A0({{imap.security}})\n"),
          Map.entry("Servidor IMAP: in\\.posta\\.example\n", "Servidor IMAP: {{imap.host}}\n"),
          Map.entry("Port IMAP: \"995\"\n", "Port IMAP: \"{{imap.port}}\"\n"),
          Map.entry("- [ ] Port IMAP: ~~x~~ 995\n", "- [ ] Port IMAP: ~~x~~ {{imap.port}}\n"),
          Map.entry(
              "| a | Port |\n|---|---|\n|IMAP|995|\n|POP3|`993`|\n",
              "| a | Port |\n|---|---|\n|IMAP|{{imap.port}}|\n|POP3|`{{pop3.port}}`|\n"),
          Map.entry("> Port IMAP: 995\n", "> Port IMAP: {{imap.port}}\n"),
          Map.entry("```\nport IMAP: 995\n```\n", "```\nport IMAP: {{imap.port}}\n```\n"),
          Map.entry(
              "[Port IMAP: 995](prova.md \"Port IMAP: 995\")\n",
              "[Port IMAP: {{imap.port}}](prova.md \"Port IMAP: {{imap.port}}\")\n"),
          Map.entry("Port IMAP: 995  \nmés\n", "Port IMAP: {{imap.port}}  \nmés\n"),
          Map.entry("## Port IMAP 995\n", "## Port IMAP {{imap.port}} {#port-imap-995}\n"),
          Map.entry(
              "## Port IMAP 995 {#imap}\n\n[a](#imap)\n",
              "## Port IMAP {{imap.port}} {#imap}\n\n[a](#imap)\n"),
          Map.entry(
              "Port IMAP: *995* ##\n===\n\n[a](#port-imap-995)\n",
              "Port IMAP: *{{imap.port}}* ## {#port-imap-995}\n===\n\n[a](#port-imap-995)\n"),
          Map.entry("Port IMAP: 995", "Port IMAP: {{imap.port}}"),
          // What would break stays as it is.
          Map.entry("Port IMAP: \\995\n", "Port IMAP: \\995\n"),
          Map.entry("Port IMAP: {995}\n", "Port IMAP: {995}\n"),
          Map.entry("Port IMAP: **9**95\n", "Port IMAP: **9**95\n"));

  /** A page's body, and what all fixes make of it. */
  private static final Map<String, String> UNSAFE =
      Map.of(
          "Port IMAP: **9**95\n", "Port IMAP: **{{imap.port}}**\n",
          "Port IMAP: 9**95**\n", "Port IMAP: **{{imap.port}}**\n",
          "Port IMAP: 9*9*5\n", "Port IMAP: {{imap.port}}\n",
          "Port IMAP: \\995\n", "Port IMAP: \\995\n",
          "Nom d'usuari: **nom**@posta.example\n", "Nom d'usuari: **{{imap.username}}**\n");

  /** Lines of front matter, and what the safe fixes make of them. */
  private static final Map<String, String> IN_FRONT =
      Map.of(
          "title: 993 és el port IMAP\n", "title: \"{{imap.port}} és el port IMAP\"\n",
          "title: El port IMAP és 995 # ja\n", "title: El port IMAP és {{imap.port}} # ja\n",
          "title: \"Port IMAP: 995\"\n", "title: \"Port IMAP: {{imap.port}}\"\n",
          "title: 'Port d''IMAP: 995'\n", "title: 'Port d''IMAP: {{imap.port}}'\n",
          "title: T\nkeywords: [\"port IMAP 995\", b]\n",
              "title: T\nkeywords: [\"port IMAP {{imap.port}}\", b]\n",
          "title: T\nkeywords: [port IMAP 995, b]\n", "title: T\nkeywords: [port IMAP 995, b]\n");

  private static String mended(String text, boolean unsafeToo) {
    String now = text;
    for (int round = 0; round < ROUNDS; round++) {
      String next = once(now, unsafeToo);
      if (next.equals(now)) {
        return now;
      }
      now = next;
    }
    throw new AssertionError("mending " + text + " does not end: " + now);
  }

  private static String once(String text, boolean unsafeToo) {
    for (Map.Entry<SourceFile, String> each : Fixes.apply(findings(text), unsafeToo).entrySet()) {
      assertThat(each.getKey().path()).isEqualTo(PAGE);
      return each.getKey().withByteOrderMark(each.getValue());
    }
    return text;
  }

  private static List<Finding> findings(String text) {
    return new TinyProject().with(PAGE, text).findings();
  }

  private static List<Finding> safelyMended(List<Finding> findings) {
    return findings.stream()
        .filter(
            each -> each.fix().filter(fix -> fix.applicability() == Applicability.SAFE).isPresent())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> safe_fixes_keep_what_is_around() {
    return SAFE.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey().strip(),
                    () ->
                        assertThat(mended(FRONT + each.getKey(), false))
                            .isEqualTo(FRONT + each.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> unsafe_fixes_keep_it_too() {
    return UNSAFE.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey().strip(),
                    () ->
                        assertThat(mended(FRONT + each.getKey(), true))
                            .isEqualTo(FRONT + each.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> front_matter_stays_yaml() {
    return IN_FRONT.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey().strip(),
                    () -> {
                      String page = "---\n%sdescription: D\n---\n";
                      String mended = mended(page.replace("%s", each.getKey()), true);
                      assertThat(mended).isEqualTo(page.replace("%s", each.getValue()));
                      assertThat(findings(mended))
                          .noneMatch(finding -> finding.rule().id().startsWith("invalid-"));
                    }));
  }

  @Test
  void every_unsafe_fix_says_why() {
    List<Finding> findings =
        findings(
            FRONT + "Port del servidor d'entrada: 933\n\n[x](prva.md)\n\nPort IMAP: **9**95\n");
    assertThat(findings)
        .hasSize(3)
        .allSatisfy(
            each -> {
              assertThat(each.fix().orElseThrow().applicability()).isEqualTo(Applicability.UNSAFE);
              assertThat(each.fix().orElseThrow().reason()).isPresent();
            });
  }

  @Test
  void a_fix_that_would_say_a_value_twice_waits_for_a_look() {
    List<Finding> findings =
        findings(FRONT + "Per a l'IMAP feu servir el port {{imap.port}} o bé el 143.\n");
    assertThat(findings)
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.fix().orElseThrow().reason())
                    .contains("the same value stands beside it"));
  }

  /**
   * Pages of which the mended text is known: where a value of IMAP, POP3 or SMTP stands, right or
   * wrong, its reference has to stand.
   */
  private static final List<String> LINES =
      List.of(
          "- Servidor IMAP: ‹imap.host›",
          "- **Port IMAP:** ‹imap.port›",
          "- Port POP3:\u00A0**‹pop3.port›**",
          "* Port SMTP: `‹smtp.port›`",
          "1. A l'SMTP, escriviu el port ‹smtp.port› i el servidor ‹smtp.host›.",
          "> El port de l'IMAP és el *‹imap.port›*.",
          "| IMAP | ‹imap.host› | **‹imap.port›** |",
          "|POP3|‹pop3.host›|`‹pop3.port›`|",
          "IMAP: `‹imap.host›:‹imap.port›`",
          "    POP3 ‹pop3.host›:‹pop3.port›",
          "El port de l'IMAP&nbsp;és&nbsp;‹imap.port›, res més.",
          "Res a veure: 25 missatges, l'any 2013 i ![](no).");

  private static final Map<String, List<String>> VALUES =
      Map.of(
          "imap.host", List.of("in.posta.example", "out.posta.example", "imap.posta.exmaple"),
          "pop3.host", List.of("in.posta.example", "out.posta.example"),
          "smtp.host", List.of("out.posta.example", "in.posta.example"),
          "imap.port", List.of("993", "995", "939", "143"),
          "pop3.port", List.of("995", "993", "110"),
          "smtp.port", List.of("587", "465", "5587"));

  private static String with(String line, java.util.function.UnaryOperator<String> value) {
    return java.util.regex.Pattern.compile("‹([a-z0-9.]+)›")
        .matcher(line)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  private record Sample(String typed, String referred) {}

  private static Sample sample(Random random) {
    StringBuilder typed = new StringBuilder();
    StringBuilder referred = new StringBuilder();
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    String front = (random.nextBoolean() ? "\uFEFF" : "") + FRONT.replace("\n", lineEnd);
    typed.append(front);
    referred.append(front);
    int lines = 4 + random.nextInt(9);
    for (int i = 0; i < lines; i++) {
      String line = LINES.get(random.nextInt(LINES.size() - 1));
      line =
          line.startsWith("|")
              ? "| a | b | c |" + lineEnd + "|---|---|---|" + lineEnd + line
              : line;
      String end = i == lines - 1 && random.nextBoolean() ? "" : lineEnd + lineEnd;
      typed
          .append(
              with(
                  line,
                  name -> {
                    List<String> values = VALUES.getOrDefault(name, List.of());
                    return values.get(random.nextInt(values.size()));
                  }))
          .append(end);
      referred.append(with(line, name -> "{{" + name + "}}")).append(end);
    }
    return new Sample(typed.toString(), referred.toString());
  }

  @Test
  void law_of_seeded_pages() {
    Random random = new Random(20261123);
    int whole = 0;
    for (int round = 0; round < 20; round++) {
      Sample sample = sample(random);
      String mended = mended(sample.typed(), false);
      List<Finding> left = findings(mended);
      assertThat(safelyMended(left)).as(mended).isEmpty();
      if (left.isEmpty()) {
        whole++;
        assertThat(mended).as(sample.typed()).isEqualTo(sample.referred());
      }
      String all = mended(sample.typed(), true);
      assertThat(once(all, true)).as(sample.typed()).isEqualTo(all);
    }
    assertThat(whole).as("pages that safe fixes mend wholly").isGreaterThan(12);
  }

  @Test
  void git_applies_the_difference() throws Exception {
    Random random = new Random(7);
    for (String name : List.of("content/ca/a.md", "content/ca/d'un blanc.md", "content/zh/設定.md")) {
      for (int round = 0; round < 8; round++) {
        String text = sample(random).typed();
        SourceFile file = SourceFile.of(name, text);
        String changed = file.text().replace("posta", "correu\nnou").replace("9", "8");
        applied(file, text, changed);
      }
      applied(SourceFile.of(name, "1\n2"), "1\n2", "1\n2\n");
      applied(SourceFile.of(name, "\uFEFF1\r\n2\r\n"), "\uFEFF1\r\n2\r\n", "0\r\n2\r\n");
    }
  }

  private void applied(SourceFile file, String before, String after)
      throws IOException, InterruptedException {
    Path path = folder.resolve(file.path());
    Files.createDirectories(path.getParent());
    Files.writeString(path, before);
    if (!after.equals(file.text())) {
      git(Diff.unified(Map.of(file, after)));
    }
    assertThat(Files.readString(path)).isEqualTo(file.withByteOrderMark(after));
  }

  private void git(String patch) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false", "apply"));
    command.addAll(List.of("--whitespace=nowarn", "-"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent()));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().write(patch.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said + "\n" + patch).isZero();
  }
}
