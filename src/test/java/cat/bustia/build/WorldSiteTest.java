package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.OutputRefusal;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tiny help center in languages that generators get wrong; none of them is known to the code. */
@SuppressWarnings("NullAway") // a missing element fails its test by itself
class WorldSiteTest {
  @TempDir private static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException, InterruptedException, OutputRefusal {
    Path project = Path.of("src/test/sites/world");
    site = BuiltSite.of(project, folder.resolve("site"), "https://help.posta.example/mail/");
  }

  @Test
  void names_every_language_by_its_own_name() {
    assertThat(site.page("").select("main a strong").eachText())
        .containsExactly(
            "中文（繁體）",
            "português (Brasil)",
            "srpski (latinica)",
            "norsk",
            "Türkçe",
            "ไทย",
            "فارسی",
            "עברית");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hant, 1劃 4劃 8劃 11劃 12劃 P",
    "pt-BR, A C I P U",
    "sr-Latn, Č Ć D DŽ Đ L LJ N NJ P S Š Ž",
    "no, A P S Z Æ Ø Å",
    "tr, C Ç E G I İ O Ö P S Ş T U Ü",
    "th, ก ช ซ ต ป ฟ ร P",
    "fa, آ ا ب پ ت ج چ ک گ P",
    "he, א ג ה ס ק ש ת P"
  })
  void lists_the_letters_of_the_index_as_the_language_does(String locale, String letters) {
    Document index = site.page(locale + "/a-z/");
    assertThat(index.select(".letters a").eachText()).containsExactly(letters.split(" "));
    assertThat(index.select(".entries h2").eachText()).containsExactly(letters.split(" "));
    for (Element letter : index.select(".letters a")) {
      assertThat(index.getElementById(letter.attr("href").substring(1))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hant", "pt-BR", "sr-Latn", "no", "tr", "th", "fa", "he"})
  void sorts_the_index_as_a_dictionary_of_the_language_does(String locale) {
    List<String> entries = site.page(locale + "/a-z/").select(".entries li > a").eachText();
    List<String> sorted = new ArrayList<>(entries);
    sorted.sort(Collator.getInstance(ULocale.forLanguageTag(locale)));
    assertThat(entries).hasSizeGreaterThan(6).isEqualTo(sorted);
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR, Configure o Thunderbird, POP3 ou IMAP",
    "no, POP3 eller IMAP, Sett opp Thunderbird",
    "sr-Latn, Podesite Thunderbird, POP3 ili IMAP",
    "he, הגדרת Thunderbird, POP3 או IMAP"
  })
  void sorts_pages_of_one_order_by_their_titles(String locale, String first, String second) {
    assertThat(site.page(locale + "/").select("nav.navigation > ul > li > a").eachText())
        .startsWith(first, second);
    assertThat(site.page(locale + "/").select(".topics strong").eachText())
        .startsWith(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hant/設定-thunderbird/, 2026年11月23日",
    "pt-BR/configurar-thunderbird/, 23 de novembro de 2026",
    "sr-Latn/podesite-thunderbird/, 23. novembar 2026.",
    "no/sett-opp-thunderbird/, 23. november 2026",
    "tr/thunderbird-ayarları/, 23 Kasım 2026",
    "th/ตั้งค่า-thunderbird/, 23 พฤศจิกายน 2569",
    "fa/تنظیم-thunderbird/, ۲ آذر ۱۴۰۵",
    "he/הגדרת-thunderbird/, 23 בנובמבר 2026"
  })
  void writes_dates_as_the_language_does_and_values_in_ascii(String path, String date) {
    Document page = site.page(path);
    assertThat(page.select(".reviewed").text()).contains(date).doesNotContain("..");
    for (Element value : page.select("[data-fact$=.port], [data-fact$=.host]")) {
      assertThat(value.text()).isEqualTo(value.attr("value")).matches("\\p{ASCII}+");
      assertThat(value.attr("dir")).isEqualTo("ltr");
      assertThat(value.attr("translate")).isEqualTo("no");
    }
    assertThat(page.select(".settings [data-fact$=.port]").eachText())
        .containsExactly("993", "587");
  }

  @Test
  void gives_headings_and_steps_the_ids_of_their_source_in_every_script() {
    List<String> paths =
        List.of("zh-Hant/設定-thunderbird/", "th/ตั้งค่า-thunderbird/", "fa/تنظیم-thunderbird/");
    List<String> ids =
        site.page("pt-BR/configurar-thunderbird/").select("main [id]").eachAttr("id");
    assertThat(ids).contains("passos", "passos--4", "envio");
    for (String path : paths) {
      assertThat(site.page(path).select("main [id]").eachAttr("id")).as(path).isEqualTo(ids);
    }
  }
}
