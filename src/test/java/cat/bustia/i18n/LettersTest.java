package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void folds_case_and_accents() {
    assertThat(Letters.fold("Número d’ENTRADA")).isEqualTo("numero d'entrada");
    assertThat(Letters.fold("Nu\u0301mero")).isEqualTo("numero");
    assertThat(Letters.fold("BAĞLANTI NOKTASI")).isEqualTo("baglanti noktasi");
    assertThat(Letters.fold("İmap")).isEqualTo("imap");
    assertThat(Letters.fold("ＩＭＡＰ")).isEqualTo("imap");
  }

  @Test
  void leaves_what_cannot_be_seen_out() {
    assertThat(Letters.fold("ser\u00ADvi\u200Bdor")).isEqualTo("servidor");
  }

  @Test
  void knows_the_digits_of_all_scripts() {
    assertThat(Letters.digit('9')).isEqualTo(9);
    assertThat(Letters.digit('\u0669')).isEqualTo(9);
    assertThat(Letters.digit('\uFF19')).isEqualTo(9);
    assertThat(Letters.digit('x')).isEqualTo(-1);
  }

  @Test
  void keeps_what_makes_another_word() {
    assertThat(Letters.fold("ใช่")).isNotEqualTo(Letters.fold("ใช้"));
    assertThat(Letters.fold("が")).isNotEqualTo(Letters.fold("か"));
    assertThat(Letters.fold("में")).isNotEqualTo(Letters.fold("म"));
    assertThat(Letters.fold("ﾎﾟｰﾄ")).isEqualTo(Letters.fold("ポート"));
    assertThat(Letters.fold("لـلبريد")).isEqualTo("للبريد");
    assertThat(Letters.fold("کی")).isEqualTo(Letters.fold("كي"));
  }
}
