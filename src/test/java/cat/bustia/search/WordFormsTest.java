package cat.bustia.search;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.i18n.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
  private static String forms(String locale, String text) {
    WordForms forms = WordForms.of(LanguageTag.parse(locale).orElseThrow());
    forms.read(text);
    return forms.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "ca, L'adreça i les adreces; la contrasenya i les contrasenyes, adreces adreça;contrasenya contrasenyes",
    "ca-valencia, instal·lar i instal·lat, instal·lar instal·lat",
    "es, la contraseña y las contraseñas, contraseña contraseñas",
    "fr, l’envoi des réglages et le réglage, réglage réglages",
    "de, die Passwörter und das Passwort, passwort passwörter",
    "en, Mailboxes and a mailbox, mailbox mailboxes",
    "ar, كلمة الخادم في خادم, الخادم خادم",
    "cs, heslo a hesla, hesla heslo",
    "pt-BR, senha e senhas, senha senhas",
    "tr, cihaz ve cihazlar, cihaz cihazlar"
  })
  void tells_which_words_are_forms_of_one(String locale, String text, String forms) {
    assertThat(forms(locale, text)).isEqualTo(forms);
  }

  @Test
  void leaves_out_what_has_one_form_numbers_and_short_words() {
    assertThat(forms("en", "port 993 imap is it")).isEmpty();
  }

  @Test
  void knows_no_forms_where_there_is_no_stemmer() {
    assertThat(forms("zh-Hant", "密碼 密碼們")).isEmpty();
    assertThat(forms("th", "รหัสผ่าน")).isEmpty();
  }

  @Test
  void is_the_same_in_whatever_order_the_texts_come() {
    assertThat(forms("en", "ports hosts port host"))
        .isEqualTo(forms("en", "host port hosts ports"));
  }
}
