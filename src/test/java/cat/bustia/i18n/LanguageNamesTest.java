package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ca", "es", "en"})
  void says_of_the_bundled_languages_what_icu_says(String language) {
    LanguageTag tag = new LanguageTag(language);
    assertThat(LanguageNames.own(tag)).isEqualTo(LanguageNames.Icu.own(tag));
    assertThat(Territories.locale(tag)).isEqualTo(Territories.Icu.locale(tag));
  }

  @Test
  void names_variants_and_scripts_in_their_own_language() {
    assertThat(LanguageNames.own(new LanguageTag("ar"))).isEqualTo("العربية");
    assertThat(LanguageNames.own(new LanguageTag("zh-Hant"))).contains("繁體");
    assertThat(LanguageNames.own(new LanguageTag("ca-valencia"))).isEqualTo("valencià");
  }

  @Test
  void adds_the_likely_territory() {
    assertThat(Territories.locale(new LanguageTag("pt-BR"))).isEqualTo("pt_BR");
    assertThat(Territories.locale(new LanguageTag("fr"))).isEqualTo("fr_FR");
  }
}
