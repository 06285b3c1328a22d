package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageGuessTest {
  private final LanguageGuess guess = new LanguageGuess();

  @Test
  void tells_languages_by_their_small_words() {
    assertThat(guess.of("Introduïu el nom d'usuari i la contrasenya de la bústia."))
        .contains(tag("ca"));
    assertThat(guess.of("Introduzca el nombre de usuario y la contraseña del buzón."))
        .contains(tag("es"));
    assertThat(guess.of("Enter your user name and the password of the mailbox."))
        .contains(tag("en"));
  }

  @Test
  void says_nothing_of_a_text_without_words() {
    assertThat(guess.of("993 995 587")).isEmpty();
  }

  @Test
  void lists_the_languages_that_have_words() {
    assertThat(LanguageGuess.listed()).contains(tag("ca"), tag("es"), tag("en")).isSorted();
  }

  private static LanguageTag tag(String text) {
    return new LanguageTag(text);
  }
}
