package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TranslatedNamesTest {
  private final TranslatedNames names = new TranslatedNames();

  private List<String> of(String word, String... languages) {
    return names.of(word, List.of(languages).stream().map(LanguageTag::new).toList());
  }

  @Test
  void knows_words_of_the_languages_asked_for() {
    assertThat(of("puerto", "es")).containsExactly("port");
    assertThat(of("Sicherheit", "de")).containsExactly("security");
    assertThat(of("hôte", "fr")).containsExactly("host");
    assertThat(of("منفذ", "ar")).containsExactly("port");
    assertThat(of("etiqueta", "es")).containsExactly("label");
    assertThat(of("pasos", "es")).containsExactly("steps");
    assertThat(of("jméno", "cs")).containsExactly("name");
    assertThat(of("puerto", "de")).isEmpty();
  }

  @Test
  void takes_no_notice_of_case_accents_and_hyphens() {
    assertThat(of("NOM-D'USUARI", "ca")).containsExactly("username");
    assertThat(of("nombre_de_usuario", "es")).containsExactly("username");
    assertThat(of("numero-de-puerto", "es")).containsExactly("port");
    assertThat(of("Port", "de")).containsExactly("port");
    assertThat(of("ShortName")).containsExactly("shortName");
  }

  @Test
  void a_region_speaks_as_its_language_does() {
    assertThat(of("porta", "pt-BR")).containsExactly("port");
    assertThat(of("usuari", "ca-valencia")).contains("username");
  }

  @Test
  void every_listed_language_has_a_word_for_every_field() {
    for (LanguageTag language : LanguageGuess.listed()) {
      Map<String, List<String>> words = WordList.of(language).entries();
      for (String category : List.of("port", "server", "encryption", "username")) {
        assertThat(words).containsKey(category);
        String word = words.getOrDefault(category, List.of()).get(0).replace("*", "");
        assertThat(names.of(word, List.of(language))).as("%s %s", language, word).isNotEmpty();
      }
    }
  }

  @Test
  void no_block_has_the_name_of_another() {
    Map<String, List<String>> words = WordList.at("/names/translated").entries();
    Set<String> blocks = Set.of("note", "warning", "settings", "steps", "figure");
    for (String block : blocks) {
      assertThat(words).containsKey(block);
      for (String word : words.getOrDefault(block, List.of())) {
        assertThat(names.of(word, List.of()).stream().filter(blocks::contains))
            .as(word)
            .containsExactly(block);
      }
    }
  }
}
