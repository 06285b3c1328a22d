package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

class DirectionTest {

  @Test
  void says_of_every_locale_what_icu_says() {
    for (ULocale locale : ULocale.getAvailableLocales()) {
      String tag = locale.toLanguageTag();
      Direction expected = locale.isRightToLeft() ? Direction.RTL : Direction.LTR;
      assertThat(Direction.of(new LanguageTag(tag))).as(tag).isEqualTo(expected);
    }
  }

  @Test
  void follows_the_script_before_the_language() {
    assertThat(Direction.of(new LanguageTag("az-Arab"))).isEqualTo(Direction.RTL);
    assertThat(Direction.of(new LanguageTag("ar-Latn")).word()).isEqualTo("ltr");
  }
}
