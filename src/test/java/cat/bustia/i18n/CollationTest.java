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
}
