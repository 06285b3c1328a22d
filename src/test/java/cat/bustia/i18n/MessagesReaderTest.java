package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesReaderTest {
  private static final LanguageTag CA = new LanguageTag("ca");

  private static MessagesReader.Strings read(String locale, String... lines) {
    LanguageTag tag = new LanguageTag(locale);
    String path = "content/messages/" + locale + ".yaml";
    SourceFile file = SourceFile.of(path, String.join("\n", lines));
    return MessagesReader.read(List.of(tag), Map.of(), Map.of(tag, file), Limits.DEFAULT);
  }

  private static Messages messages(MessagesReader.Strings strings) {
    return strings.byLocale().values().iterator().next();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca", "es", "en", "fr"})
  void brings_all_strings_in_the_bundled_languages(String language) {
    LanguageTag tag = new LanguageTag(language);
    var strings = MessagesReader.read(List.of(tag), Map.of(), Map.of(), Limits.DEFAULT);
    assertThat(strings.findings()).isEmpty();
    assertThat(messages(strings).text("copy.port", Map.of("value", "993"))).contains("993");
  }

  @Test
  void keeps_the_apostrophes_of_catalan() {
    var strings = MessagesReader.read(List.of(CA), Map.of(), Map.of(), Limits.DEFAULT);
    assertThat(messages(strings).text("copied", Map.of("value", "993")))
        .isEqualTo("S'ha copiat: 993");
  }

  @Test
  void lets_a_project_replace_single_strings() {
    Messages messages = messages(read("ca", "menu: Temes", "extra: Un de nou"));
    assertThat(messages.text("menu")).isEqualTo("Temes");
    assertThat(messages.text("extra")).isEqualTo("Un de nou");
    assertThat(messages.text("home")).isEqualTo("Inici");
  }

  @Test
  void fills_in_plural_forms_by_the_locale() {
    Messages messages =
        messages(read("ca", "pages: '{n, plural, one {# pàgina} other {# pàgines}}'"));
    assertThat(messages.text("pages", Map.of("n", 1))).isEqualTo("1 pàgina");
    assertThat(messages.text("pages", Map.of("n", 3))).isEqualTo("3 pàgines");
  }

  @Test
  void takes_the_strings_of_the_language_for_a_variant_of_it() {
    LanguageTag valencian = new LanguageTag("ca-valencia");
    var strings = MessagesReader.read(List.of(valencian), Map.of(), Map.of(), Limits.DEFAULT);
    assertThat(strings.findings()).isEmpty();
    assertThat(messages(strings).text("home")).isEqualTo("Inici");
  }

  @Test
  void names_what_a_locale_lacks_and_takes_it_from_its_fallback() {
    LanguageTag occitan = new LanguageTag("oc");
    SourceFile file = SourceFile.of("content/messages/oc.yaml", "home: Acuèlh\n");
    var strings =
        MessagesReader.read(
            List.of(occitan), Map.of(occitan, List.of(CA)), Map.of(occitan, file), Limits.DEFAULT);
    assertThat(messages(strings).text("home")).isEqualTo("Acuèlh");
    assertThat(messages(strings).text("menu")).isEqualTo("Menú");
    assertThat(strings.findings()).singleElement().satisfies(MessagesReaderTest::lacksMenu);
  }

  private static void lacksMenu(Finding finding) {
    assertThat(finding.rule()).isEqualTo(Rule.MISSING_MESSAGE);
    assertThat(finding.place().file().path()).isEqualTo("content/messages/oc.yaml");
    assertThat(finding.help().orElse("")).contains("menu").doesNotContain(" home,");
  }

  @Test
  void warns_of_an_apostrophe_that_keeps_an_argument_from_being_filled_in() {
    Finding finding = read("ca", "webmail: Correu web d'{provider}").findings().get(0);
    assertThat(finding.message()).contains("`{provider}`");
    assertThat(finding.fix().orElseThrow().edits().get(0).text()).isEqualTo("''");
  }

  @Test
  void names_the_nearest_argument_for_an_unknown_one() {
    Finding finding = read("ca", "webmail: Correu web de {provedor}").findings().get(0);
    assertThat(finding.message())
        .isEqualTo("interface string `webmail` has no argument `{provedor}`");
    assertThat(finding.help()).contains("write `{provider}`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"menu: 'a { b'", "menu: 'a } b'", "menu: '{}'", "menu: '{n, plural, x}'"})
  void reports_a_broken_pattern_and_keeps_the_bundled_string(String line) {
    var strings = read("ca", line);
    assertThat(strings.findings()).singleElement().satisfies(MessagesReaderTest::isBroken);
    assertThat(messages(strings).text("menu")).isEqualTo("Menú");
  }

  private static void isBroken(Finding finding) {
    assertThat(finding.rule()).isEqualTo(Rule.INVALID_CONFIGURATION);
    assertThat(finding.message())
        .isEqualTo("interface string `menu` is no ICU MessageFormat pattern");
    assertThat(finding.place().start().line()).isEqualTo(1);
  }

  @Test
  void reports_what_is_no_text() {
    assertThat(read("ca", "menu: [a]").findings().get(0).message())
        .isEqualTo("`menu` is a list and must be a text");
    assertThat(read("ca", "- a").findings()).hasSize(1);
  }

  @Test
  void reads_two_apostrophes_as_one() {
    assertThat(messages(read("ca", "menu: \"l''índex\"")).text("menu")).isEqualTo("l'índex");
  }
}
