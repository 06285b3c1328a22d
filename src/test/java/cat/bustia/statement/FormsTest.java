package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Snippets of pages, each with the findings that it gives; {@code -} where it gives none.
 *
 * <p>A right value that is found is {@code hard-coded-value}.
 */
class FormsTest {
  private final Help help = new Help(Help.POSTA, Help.OUTLOOK);

  @ParameterizedTest
  @ValueSource(strings = {"forms.ca", "forms.es", "forms.en", "traps", "drift", "forms.any"})
  void each_form_gives_its_findings(String name) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String block : text(name).split("\n====*\n")) {
      String expected = "";
      String locale = "ca";
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

  private static String text(String name) throws IOException {
    try (InputStream in = FormsTest.class.getResourceAsStream(name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
