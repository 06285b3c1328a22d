package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SiteReaderTest {
  private static final String GOOD =
      """
      title: {ca: Ajuda, pt-BR: Ajuda, no: Hjelp}
      baseUrl: https://ajuda.example.cat/
      sourceLocale: ca
      locales: [ca, pt-BR, no]
      fallback: {no: [pt-BR, ca]}
      provider: active24.com
      policies: {hard-coded-value: error, outdated-review: off, stale-translation: note}
      limits: {pages: 30000}
      budgets: {no: {stale: 5%}}
      """;

  private static SiteReader.Result read(String text) {
    return SiteReader.read(SourceFile.of("content/site.yaml", text));
  }

  private static List<String> messages(String text) {
    return read(text).findings().stream().map(Finding::message).toList();
  }

  @Test
  void reads_every_key() {
    SiteReader.Result result = read(GOOD);
    assertThat(result.findings()).isEmpty();
    Site site = result.site().orElseThrow();
    assertThat(site.locales()).extracting(LanguageTag::text).containsExactly("ca", "pt-BR", "no");
    assertThat(site.fallback().get(new LanguageTag("no")))
        .extracting(LanguageTag::text)
        .containsExactly("pt-BR", "ca");
    assertThat(site.policies())
        .containsEntry(Rule.HARD_CODED_VALUE, Optional.of(Level.ERROR))
        .containsEntry(Rule.OUTDATED_REVIEW, Optional.empty())
        .containsEntry(Rule.STALE_TRANSLATION, Optional.of(Level.NOTE));
    assertThat(site.limits().pages()).isEqualTo(30_000);
    assertThat(site.limits().pageBytes()).isEqualTo(64 << 10);
  }

  @Test
  void refuses_an_address_that_does_not_end_in_a_slash() {
    assertThat(messages(GOOD.replace("example.cat/", "example.cat")))
        .singleElement()
        .asString()
        .contains("ends in `/`");
  }

  @Test
  void knows_its_own_locales() {
    assertThat(messages(GOOD.replace("sourceLocale: ca", "sourceLocale: de")))
        .containsExactly("`de` is not one of the site's `locales`");
    assertThat(messages(GOOD.replace("pt-BR", "pt-br"))).contains("`pt-br` is written `pt-BR`");
    assertThat(messages(GOOD.replace("[ca, pt-BR, no]", "[ca, pt-BR, no, ca]")))
        .containsExactly("`ca` stands here twice");
  }

  @Test
  void offers_the_rule_that_a_policy_meant() {
    Finding finding = read(GOOD.replace("hard-coded-value", "hardcoded-value")).findings().get(0);
    assertThat(finding.rule()).isEqualTo(Rule.INVALID_CONFIGURATION);
    assertThat(finding.message()).contains("hardcoded-value");
  }

  @Test
  void moves_to_another_address() {
    assertThat(read(GOOD).site().orElseThrow().withBaseUrl("https://x.example/a/").baseUrl())
        .isEqualTo("https://x.example/a/");
  }

  @Test
  void refuses_fallbacks_that_lead_back_to_where_they_began() {
    assertThat(messages(GOOD.replace("{no: [pt-BR, ca]}", "{no: [pt-BR], ca: [no], pt-BR: [ca]}")))
        .containsExactly(
            "this fallback leads back to where it began: `pt-BR` → `ca` → `no` → `pt-BR`");
    assertThat(messages(GOOD.replace("{no: [pt-BR, ca]}", "{no: [no]}")))
        .containsExactly("this fallback leads back to where it began: `no` → `no`");
    assertThat(messages(GOOD.replace("{no: [pt-BR, ca]}", "{no: [pt-BR, ca], pt-BR: [ca]}")))
        .isEmpty();
  }
}
