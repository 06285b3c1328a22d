package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookAlikesTest {

  @Test
  void letters_of_other_scripts_look_the_same() {
    assertThat(LookAlikes.skeleton("email.active24.соm"))
        .isEqualTo(LookAlikes.skeleton("email.active24.com"));
    assertThat(LookAlikes.skeleton("іn.posta.example"))
        .isEqualTo(LookAlikes.skeleton("in.posta.example"));
  }

  @Test
  void digits_and_pairs_pass_for_letters() {
    assertThat(LookAlikes.skeleton("p0sta")).isEqualTo(LookAlikes.skeleton("posta"));
    assertThat(LookAlikes.skeleton("rnail")).isEqualTo(LookAlikes.skeleton("mail"));
  }

  @Test
  void other_words_do_not() {
    assertThat(LookAlikes.skeleton("in.potsa.example"))
        .isNotEqualTo(LookAlikes.skeleton("in.posta.example"));
  }
}
