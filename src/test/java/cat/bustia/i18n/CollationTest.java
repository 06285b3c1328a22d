package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CollationTest {

  @Test
  void sorts_catalan_words_as_a_dictionary_does() {
    List<String> words = List.of("zona", "correu", "català", "caça", "àudio", "col·legi", "colla");
    assertThat(words.stream().sorted(Collation.of(new LanguageTag("ca"))))
        .containsExactly("àudio", "caça", "català", "colla", "col·legi", "correu", "zona");
  }

  @Test
  void lists_accented_words_under_their_letter_and_digits_under_a_sign() {
    Collation catalan = Collation.of(new LanguageTag("ca"));
    assertThat(catalan.letter("àudio")).isEqualTo("A");
    assertThat(catalan.letter("índex")).isEqualTo("I");
    assertThat(catalan.letter("993")).isEqualTo("#");
  }

  @Test
  void keeps_the_letters_that_a_language_counts_as_its_own() {
    assertThat(Collation.of(new LanguageTag("es")).letter("ñandú")).isEqualTo("Ñ");
    assertThat(Collation.of(new LanguageTag("sv")).letter("ärende")).isEqualTo("Ä");
  }

  @Test
  void lists_latin_names_under_their_letter_in_every_script() {
    for (String locale : List.of("ar", "fa", "he", "th", "zh-Hant", "ru", "el", "ja", "ko")) {
      assertThat(Collation.of(new LanguageTag(locale)).letter("POP3")).as(locale).isEqualTo("P");
    }
    assertThat(Collation.of(new LanguageTag("th")).letter("โปรแกรม")).isEqualTo("ป");
    assertThat(Collation.of(new LanguageTag("zh-Hant")).letter("密碼")).isEqualTo("11劃");
  }

  @Test
  void knows_all_letters_of_serbian() {
    Collation serbian = Collation.of(new LanguageTag("sr-Latn"));
    assertThat(serbian.letter("đaci")).isEqualTo("Đ");
    assertThat(serbian.letter("džep")).isEqualTo("DŽ");
    assertThat(serbian.letter("njihov")).isEqualTo("NJ");
    assertThat(Collation.of(new LanguageTag("sr")).letter("ђаци")).isEqualTo("Ђ");
  }
}
