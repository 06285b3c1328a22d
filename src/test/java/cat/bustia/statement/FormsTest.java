package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Snippets of pages, each with the findings that it gives; {@code -} where it gives none. Those of
 * {@code any} name their locale, or are Catalan.
 *
 * <p>A right value that is found is {@code hard-coded-value}.
 */
class FormsTest {
  private final Help help = new Help(Help.POSTA, Help.OUTLOOK);

  static List<Samples> samples() throws IOException {
    List<Samples> samples = new ArrayList<>();
    for (String name : List.of("forms", "traps", "drift")) {
      samples.addAll(Samples.named(name));
    }
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void each_form_gives_its_findings(Samples samples) {
    List<String> wrong = new ArrayList<>();
    for (String block : samples.blocks()) {
      String expected = "";
      String locale = samples.locale().equals("any") ? "ca" : samples.locale();
      StringBuilder body = new StringBuilder();
      for (String line : block.split("\n")) {
        if (line.startsWith("=> ")) {
          expected = line.substring(3);
        } else if (line.startsWith("@@ ")) {
          locale = line.substring(3);
        } else if (!line.startsWith("@# ")) {
          body.append(line).append('\n');
        }
      }
      String actual = String.join(", ", help.report(locale, body.toString()));
      actual = actual.replace("hard-coded-value", "ok").replace("wrong-", "!");
      if (!(actual.isEmpty() ? "-" : actual).equals(expected)) {
        wrong.add(body + "   expected " + expected + "\n   but was  " + actual + "\n");
      }
    }
    assertThat(String.join("\n", wrong)).isEmpty();
  }
}
