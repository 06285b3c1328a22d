package cat.bustia.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

  /** The languages that a file of the jar speaks. */
  static List<String> bundled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void brings_all_strings_in_the_bundled_languages(String language) {
    LanguageTag tag = LanguageTag.parse(language).orElseThrow();
    var strings = MessagesReader.read(List.of(tag), Map.of(), Map.of(), Limits.DEFAULT);
    assertThat(strings.findings()).isEmpty();
    assertThat(messages(strings).text("copy.port", Map.of("value", "993"))).contains("993");
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void fills_in_the_same_arguments_in_every_bundled_language(String language) throws IOException {
    Map<String, String> english = patterns("en");
    LanguageTag tag = LanguageTag.parse(language).orElseThrow();
    patterns(language)
        .forEach(
            (name, text) -> {
              MessagePattern pattern = MessagePattern.parse(text);
              assertThat(english).containsKey(name);
              String original = english.getOrDefault(name, "");
              Set<String> arguments = new TreeSet<>(pattern.arguments());
              if (name.equals("fallback.others") || name.equals("newer.sections")) {
                arguments.add("count");
              }
              assertThat(arguments)
                  .as(name)
                  .isEqualTo(new TreeSet<>(MessagePattern.parse(original).arguments()));
              assertThat(pattern.pluralProblem(tag)).as(name).isEmpty();
              assertThat(pattern.quotedArgument()).as(name).isEmpty();
            });
  }

  private static Map<String, String> patterns(String language) throws IOException {
    Path path = Path.of("src/main/resources/messages", language + ".yaml");
    SourceFile file = SourceFile.of(path.toString(), Files.readString(path));
    LanguageTag any = new LanguageTag("xx");
    return MessagesReader.read(List.of(any), Map.of(), Map.of(any, file), Limits.DEFAULT)
        .written()
        .stream()
        .collect(
            Collectors.toMap(
                written -> MessagesReaderTest.name(written.text().place()),
                written -> written.text().value()));
  }

  /** The name before a text. */
  private static String name(Place place) {
    String line = place.file().slice(place.file().line(place.start().line()));
    return line.substring(0, line.indexOf(':'));
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

  @ParameterizedTest
  @CsvSource({
    "sr, few, '{n, plural, one {# strana} other {# strana}}'",
    "he, two, '{n, plural, one {דף} other {# דפים}}'",
    "ar, few, '{n, plural, one {صفحة} two {صفحتان} other {# صفحة}}'",
    "ru, many, '{n, plural, one {# страница} few {# страницы} other {# страницы}}'",
    "en, one, '{n, plural, other {# pages}}'",
    "en, two, '{n, selectordinal, one {#st} few {#rd} other {#th}}'"
  })
  void names_the_plural_form_that_a_language_needs(String locale, String form, String pattern) {
    Finding finding = read(locale, "pages: '" + pattern + "'").findings().get(0);
    assertThat(finding.rule()).isEqualTo(Rule.INVALID_CONFIGURATION);
    assertThat(finding.message())
        .isEqualTo("interface string `pages` has no plural form `" + form + "` of `{n}`");
    assertThat(finding.help()).contains("add `" + form + " {…}`");
  }

  @ParameterizedTest
  @CsvSource({
    "th, '{n, plural, other {# หน้า}}'",
    "fr, '{n, plural, one {# page} other {# pages}}'",
    "ar, '{n, plural, =1 {صفحة} =2 {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}'",
    "cs, '{n, plural, one {# strana} few {# strany} other {# stran}}'"
  })
  void keeps_silent_about_forms_that_no_count_chooses(String locale, String pattern) {
    assertThat(read(locale, "home: x", "pages: '" + pattern + "'").findings())
        .noneMatch(finding -> finding.rule() == Rule.INVALID_CONFIGURATION);
  }

  @Test
  void names_a_plural_form_that_the_language_has_not() {
    Finding finding =
        read("ca", "pages: '{n, plural, one {a} few {b} other {c}}'").findings().get(0);
    assertThat(finding.message()).isEqualTo("`few` in interface string `pages` is no plural form");
    assertThat(finding.notes().get(0)).contains("`many`, `one`, `other`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copied: '{value, plural, one {a} other {b}}'",
        "copied: '{value, number}'",
        "reviewed: '{date, date, long}'"
      })
  void reports_a_format_that_does_not_fit_its_argument(String line) {
    var strings = read("ca", line);
    assertThat(strings.findings().get(0).message()).contains("is of another kind");
    assertThat(messages(strings).text("copied", Map.of("value", "993")))
        .isEqualTo("S'ha copiat: 993");
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
