package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.testing.SharedDatabase;
import cat.bustia.truth.DefinitionLint;
import cat.bustia.truth.Facts;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The lint and the exports over Mozilla's public database, where it lies beside the project. */
final class PublicDatabaseTest {

  /** All that is wrong in it, but for the servers without encryption, each looked at. */
  private static final List<String> WRONG =
      List.of(
          "charter.net.yaml unlikely-security tls",
          "gransy.com.yaml invalid-definition G-Hosting.cz a Station.cz",
          "office365.com.yaml unlikely-username \"%EMAILADDRESS\"",
          "office365.com.yaml unlikely-username \"%EMAILADDRESS\"",
          "oxcloud-us.yaml invalid-definition OXCloud-US",
          "teol.net.yaml unlikely-username smtp");

  private static final int SERVERS_WITHOUT_ENCRYPTION = 46;

  @Test
  void the_lint_finds_what_is_wrong_in_it_and_nothing_else() {
    TruthResult result = TruthReader.read(SharedDatabase.definitions(), Limits.DEFAULT);
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.addAll(DefinitionLint.check(result.truth()));
    assertThat(findings)
        .filteredOn(finding -> finding.rule() != Rule.PLAINTEXT_SECURITY)
        .extracting(PublicDatabaseTest::line)
        .containsExactlyInAnyOrderElementsOf(WRONG);
    assertThat(findings)
        .filteredOn(finding -> finding.rule() == Rule.PLAINTEXT_SECURITY)
        .hasSize(SERVERS_WITHOUT_ENCRYPTION)
        .allMatch(finding -> finding.place().text().equals("none"));
  }

  @Test
  void all_of_it_is_exported() {
    TruthResult result = TruthReader.read(SharedDatabase.definitions(), Limits.DEFAULT);
    HelpCenter center = new HelpCenter("https://help.example/", Optional.of("posteo.de"), Map.of());
    Exports.Made made = Exports.of(result.truth(), Facts.of(result.truth()), center);
    long domains =
        result.truth().providers().stream()
            .flatMap(provider -> provider.domains().stream().map(Located::value))
            .distinct()
            .count();
    assertThat(made.files())
        .filteredOn(file -> file.path().startsWith("autoconfig/"))
        .hasSize((int) domains);
    assertThat(made.files())
        .filteredOn(file -> file.path().startsWith("api/"))
        .hasSize(2)
        .allMatch(file -> JsonMapper.builder().build().readTree(file.content()).isObject());
  }

  private static String line(Finding finding) {
    String path = finding.place().file().path();
    return path.substring(path.lastIndexOf('/') + 1)
        + " "
        + finding.rule().id()
        + " "
        + finding.place().text();
  }
}
