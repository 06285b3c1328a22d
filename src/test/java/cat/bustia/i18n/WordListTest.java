package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

  @Test
  void reads_categories_in_their_order() {
    WordList list =
        WordList.parse("# words\nport: port | núm. de port |\n\nserver: host\nport: ports\n");
    assertThat(list.entries().keySet()).containsExactly("port", "server");
    assertThat(list.entries()).containsEntry("port", List.of("port", "núm. de port", "ports"));
  }

  @Test
  void a_tag_without_a_list_has_that_of_its_language() {
    assertThat(WordList.of(new LanguageTag("ca-valencia"))).isEqualTo(WordList.named("ca"));
    assertThat(WordList.of(new LanguageTag("xx")).entries()).isEmpty();
  }

  @Test
  void a_region_has_the_list_of_its_script() {
    WordList traditional = WordList.named("zh-Hant");
    assertThat(WordList.of(new LanguageTag("zh-TW"))).isEqualTo(traditional);
    assertThat(WordList.of(new LanguageTag("zh-HK"))).isEqualTo(traditional);
    assertThat(WordList.of(new LanguageTag("zh-Hant-MO"))).isEqualTo(traditional);
    assertThat(WordList.of(new LanguageTag("zh-CN"))).isEqualTo(WordList.named("zh"));
    assertThat(WordList.of(new LanguageTag("zh-Hans"))).isEqualTo(WordList.named("zh"));
    assertThat(traditional).isNotEqualTo(WordList.named("zh"));
  }
}
