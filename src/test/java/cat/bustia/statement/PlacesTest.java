package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of drift of every protocol is found wherever a page can say it. */
class PlacesTest {
  private final Help help = new Help(Help.POSTA, Help.OUTLOOK);

  private static Map<String, String> drift() {
    Map<String, String> drift = new LinkedHashMap<>();
    drift.put("IMAP port: 995", "wrong-port");
    drift.put("POP3 port: 993", "wrong-port");
    drift.put("SMTP port: 857", "wrong-port");
    drift.put("SMTP port: 25", "retired-value");
    drift.put("IMAP: in.posta.example:933", "wrong-port");
    drift.put("IMAP server: out.posta.example", "wrong-host");
    drift.put("POP3 server: ni.posta.example", "wrong-host");
    drift.put("SMTP server: smtp.posta.example", "wrong-host");
    drift.put("SMTP server: mail.posta.example", "retired-value");
    drift.put("IMAP server: in.potsa.example", "look-alike-host");
    drift.put("IMAP server: in.p\u043Esta.example", "look-alike-host");
    drift.put("other.posta.example", "undeclared-host");
    drift.put("IMAP port 993 with STARTTLS", "wrong-security");
    drift.put("SMTP port 587 with SSL/TLS", "wrong-security");
    drift.put("POP3: STARTLS", "wrong-security");
    drift.put("User name: the part before the @", "wrong-username");
    drift.put("IMAP port {{pop3.port}}", "misplaced-reference");
    drift.put("IMAP port nine nine five", "wrong-port");
    return drift;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s.",
        "## %s",
        "- %s",
        "1. Begin.\n2. %s",
        "> %s",
        "| Value |\n|---|\n| %s |",
        "Values\n: %s",
        ":::note\n%s\n:::",
        "**%s**",
        "*%s*",
        "[%s](#there)",
        "[there](#there \"%s\")",
        "![%s](picture.png)",
        "![picture](picture.png \"%s\")",
        "`%s`",
        "```\n%s\n```",
        "Text.[^1]\n\n[^1]: %s",
        "title: %s",
        "description: %s",
      })
  void drift_is_found(String place) {
    List<String> missed = new ArrayList<>();
    drift()
        .forEach(
            (text, rule) -> {
              List<String> rules =
                  help.findings(page(place, text)).stream()
                      .map(finding -> finding.rule().id())
                      .toList();
              if (!rules.contains(rule)) {
                missed.add(text + ": " + rules);
              }
            });
    assertThat(missed).isEmpty();
  }

  private Page page(String place, String text) {
    if (!place.startsWith("title:") && !place.startsWith("description:")) {
      return help.page("en", "", place.formatted(text) + "\n");
    }
    String other = place.startsWith("title:") ? "description: Words" : "title: Words";
    return help.pageOf(
        "en", "---\n" + place.formatted("'" + text + "'") + "\n" + other + "\n---\n\nText.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.posta.example", "in.p\u043Esta.example"})
  void targets_of_links_must_not_lead_to_them(String host) {
    for (String text :
        List.of("[there](https://%s/x)", "<https://%s/>", "![there](https://%s/a.png)")) {
      assertThat(help.findings(help.page("en", "", text.formatted(host) + "\n")))
          .as(text)
          .extracting(Finding::actual)
          .isNotEmpty();
    }
  }
}
