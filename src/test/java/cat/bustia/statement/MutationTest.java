package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A law: pages of right values have no error, and a page with one wrong value has one. */
class MutationTest {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{([a-z0-9]+)\\.([a-z]+)}}");
  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("imap.host", "in.posta.example"),
          Map.entry("pop3.host", "in.posta.example"),
          Map.entry("smtp.host", "out.posta.example"),
          Map.entry("imap.port", "993"),
          Map.entry("pop3.port", "995"),
          Map.entry("smtp.port", "587"),
          Map.entry("imap.security", "SSL/TLS"),
          Map.entry("pop3.security", "SSL/TLS"),
          Map.entry("smtp.security", "STARTTLS"));
  private final Help help = new Help(Help.POSTA, Help.OUTLOOK);

  /**
   * A page of a {@code clean.<locale>.txt}, whose first line says the two forms of user names.
   *
   * @param address the words for the full address
   * @param local the words for the part before the sign
   */
  private record Clean(String locale, String address, String local, String text) {
    String right(String key) {
      return key.endsWith("username") ? address : Objects.requireNonNull(RIGHT.get(key), key);
    }

    /** The page with one reference replaced, and the others typed out or left. */
    String with(int start, String value, boolean typed) {
      StringBuilder out = new StringBuilder();
      Matcher matcher = REFERENCE.matcher(text);
      int end = 0;
      while (matcher.find()) {
        String key = matcher.group(1) + "." + matcher.group(2);
        String own = typed ? right(key) : matcher.group();
        out.append(text, end, matcher.start()).append(matcher.start() == start ? value : own);
        end = matcher.end();
      }
      return out.append(text.substring(end)).toString();
    }
  }

  private static List<Clean> pages() throws IOException {
    List<Clean> pages = new ArrayList<>();
    for (Samples samples : Samples.named("clean")) {
      List<String> blocks = samples.blocks();
      String[] forms = blocks.get(0).split(" \\| ");
      for (String block : blocks.subList(1, blocks.size())) {
        pages.add(new Clean(samples.locale(), forms[0], forms[1].strip(), block));
      }
    }
    return pages;
  }

  @Test
  void right_values_are_found_and_are_no_errors() throws IOException {
    for (Clean page : pages()) {
      String typed = page.with(-1, "", true);
      List<Finding> findings = help.findings(help.page(page.locale(), "", typed));
      assertThat(errors(findings)).as(typed).isEmpty();
      assertThat(findings)
          .as(typed)
          .hasSameSizeAs(REFERENCE.matcher(page.text()).results().toList());
      assertThat(help.findings(help.page(page.locale(), "", page.text())))
          .as(page.text())
          .isEmpty();
    }
  }

  @Test
  void wrong_values_are_errors() throws IOException {
    int tried = 0;
    List<String> missed = new ArrayList<>();
    for (Clean page : pages()) {
      Matcher matcher = REFERENCE.matcher(page.text());
      while (matcher.find()) {
        boolean code =
            page.text().startsWith("`", matcher.start() - 1)
                || page.text().contains("```")
                || page.text().charAt(matcher.start() - 1) == ':';
        for (String wrong : wrong(matcher.group(1), matcher.group(2), page)) {
          // In code markup is text, and a foreign host by itself is somebody else's.
          if (code && (wrong.contains("*") || wrong.contains("&") || wrong.contains("google"))) {
            continue;
          }
          for (boolean typed : new boolean[] {true, false}) {
            String mutant = page.with(matcher.start(), wrong, typed);
            tried++;
            if (errors(help.findings(help.page(page.locale(), "", mutant))).isEmpty()) {
              missed.add(
                  matcher.group()
                      + " → "
                      + wrong
                      + (typed ? "" : " (references)")
                      + "\n"
                      + page.text()
                          .lines()
                          .filter(line -> line.contains(matcher.group()))
                          .findFirst()
                          .orElse(""));
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(2_000);
    assertThat(missed.size() * 100.0 / tried)
        .as(tried + " tried, missed " + missed.size() + ":\n" + String.join("\n", missed))
        .isLessThan(0.5);
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.level() == Level.ERROR).toList();
  }

  private static Set<String> wrong(String protocol, String field, Clean page) {
    Set<String> wrong = new LinkedHashSet<>();
    switch (field) {
      case "port" -> ports(protocol, wrong);
      case "host" -> hosts(protocol, wrong);
      case "security" -> {
        boolean start = protocol.equals("smtp");
        wrong.addAll(
            start
                ? List.of("SSL/TLS", "**SSL**", "`SSL/TLS`")
                : List.of("STARTTLS", "`STARTTLS`", "START**TLS**"));
        wrong.addAll(List.of("STARTLS", "StartSSL", "STRATTLS"));
      }
      default -> wrong.add(page.local());
    }
    return wrong;
  }

  private static void ports(String protocol, Set<String> wrong) {
    String right = Objects.requireNonNull(RIGHT.get(protocol + ".port"));
    for (String port :
        List.of(
            "993", "995", "587", "465", "143", "110", "939", "959", "857", "99", "5587", "933",
            "9933")) {
      if (!port.equals(right)) {
        wrong.add(port);
      }
    }
    String other = right.equals("995") ? "993" : "995";
    wrong.add(other.charAt(0) + "**" + other.substring(1) + "**");
    wrong.add(other.substring(0, 2) + "&#" + (int) other.charAt(2) + ";");
    wrong.add("&nbsp;" + other);
    wrong.add("`" + other + "`");
    wrong.add("**" + other + "****");
    wrong.add("*" + other + "*");
  }

  private static void hosts(String protocol, Set<String> wrong) {
    String right = Objects.requireNonNull(RIGHT.get(protocol + ".host"));
    String label = right.substring(0, right.indexOf('.'));
    wrong.add(protocol.equals("smtp") ? "in.posta.example" : "out.posta.example");
    wrong.add(label.charAt(1) + label.substring(0, 1) + label.substring(2) + ".posta.example");
    wrong.add(label + ".potsa.example");
    wrong.add(label + ".psta.example");
    wrong.add(label + ".posta.posta.example");
    wrong.add("posta.example");
    wrong.add("entrada.posta.example");
    wrong.add(protocol + ".posta.example");
    wrong.add(label + ".posta. example");
    wrong.add(label + ".p\u043Esta.example");
    wrong.add("**" + protocol + "**.posta.example");
    wrong.add("mail.posta.example");
    wrong.add("mail.google.com");
  }
}
