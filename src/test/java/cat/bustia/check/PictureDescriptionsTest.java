package cat.bustia.check;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the descriptions and titles of pictures state is held against the truth as text is. */
final class PictureDescriptionsTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><path d=\"M0 0h20v10H0z\"/></svg>";

  private static List<Finding> findings(String body) {
    return new TinyProject()
        .withBody(body)
        .with("content/ca/a.svg", SVG)
        .with("content/ca/pop.md", TinyProject.front("") + "Text.\n")
        .findings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![IMAP: port 995](a.svg)",
        "![La finestra](a.svg \"IMAP: port 995\")",
        "![La finestra](a.svg 'IMAP: port 995')",
        "![La *finestra* d'**IMAP, port 995**](a.svg)",
        "![La finestra d'`IMAP port 995`](a.svg)",
        "![IMAP: port 995][finestra]\n\n[finestra]: a.svg",
        "![IMAP: port 995][]\n\n[IMAP: port 995]: a.svg",
        "![IMAP: port 995]\n\n[IMAP: port 995]: a.svg",
        "![La finestra][finestra]\n\n[finestra]: a.svg \"IMAP: port 995\"",
        "[![IMAP: port 995](a.svg)](pop.md)",
        "[![La finestra](a.svg \"IMAP: port 995\")](pop.md)",
        "[![La finestra](a.svg)](pop.md \"IMAP: port 995\")",
        "[![IMAP: port 995][finestra]](pop.md)\n\n[finestra]: a.svg",
        "- Feu-ho així: ![IMAP: port 995](a.svg)",
        "> ![IMAP: port 995](a.svg)",
        "| Finestra |\n|---|\n| ![IMAP: port 995](a.svg) |",
        "## Finestra ![IMAP: port 995](a.svg)",
        "Nota[^1].\n\n[^1]: ![IMAP: port 995](a.svg)",
        ":::figure a.svg\nIMAP: port 995\n:::",
        ":::note\n![IMAP: port 995](a.svg)\n:::",
        ":::note\n![La finestra](a.svg \"IMAP: port 995\")\n:::",
        ":::steps\n1. Obriu-la. ![IMAP: port 995](a.svg)\n:::"
      })
  void a_wrong_value_is_found_wherever_a_description_stands(String body) {
    assertThat(findings(body + "\n"))
        .filteredOn(finding -> finding.rule() == Rule.WRONG_PORT)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place().text()).isEqualTo("995");
              assertThat(finding.expected()).contains("993");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![IMAP: port {{imap.port}}](a.svg \"{{imap.host}}\")",
        "![La finestra, 995 per 600 punts](a.svg)",
        "![Captura de 2026 amb 993 missatges](a.svg)"
      })
  void what_states_no_wrong_value_is_silent(String body) {
    assertThat(findings(body + "\n")).isEmpty();
  }
}
