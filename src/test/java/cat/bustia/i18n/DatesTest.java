package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void writes_the_month_in_words() {
    assertThat(Dates.inFull(DAY, new LanguageTag("ca"))).isEqualTo("23 de novembre de 2026");
    assertThat(Dates.inFull(DAY, new LanguageTag("de"))).isEqualTo("23. November 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca", "es", "en"})
  void says_of_the_bundled_languages_what_icu_says(String language) {
    LanguageTag tag = new LanguageTag(language);
    for (LocalDate day = LocalDate.of(2027, 12, 31); day.getYear() > 2026; day = day.minusDays(3)) {
      // Our Catalan pages write "de" before the year, where CLDR writes "del", and the plain
      // apostrophe.
      String icu = Dates.Icu.inFull(day, tag).replace(" del ", " de ").replace('’', '\'');
      assertThat(Dates.inFull(day, tag)).isEqualTo(icu);
    }
  }
}
