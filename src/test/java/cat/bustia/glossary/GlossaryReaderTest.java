package cat.bustia.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GlossaryReaderTest {
  private static final List<LanguageTag> LOCALES =
      List.of(
          new LanguageTag("ca"),
          new LanguageTag("ca-valencia"),
          new LanguageTag("de"),
          new LanguageTag("ja"));

  private static GlossaryReader.Result read(String yaml) {
    return GlossaryReader.read(SourceFile.of(Glossary.PATH, yaml), LOCALES, Limits.DEFAULT);
  }

  private static List<String> messages(String yaml) {
    return read(yaml).findings().stream()
        .map(
            each ->
                each.place().start().line()
                    + ":"
                    + each.place().start().column()
                    + " "
                    + each.message())
        .toList();
  }

  private static List<String> found(String yaml, String locale, String text) {
    GlossaryReader.Result result = read(yaml);
    assertThat(result.findings()).isEmpty();
    return result.glossary().offences(text, new LanguageTag(locale)).stream()
        .map(each -> text.substring(each.start(), each.end()))
        .toList();
  }

  private static String term(String words) {
    return "terms:\n  t:\n    words:\n      ca: {preferred: contrasenya, " + words + "}\n";
  }

  @Test
  void names_each_fault_in_one_run() {
    String yaml =
        """
        register: {ca: vos, ja: desu}
        terms:
          password:
            words:
              cat: {preferred: contrasenya}
              ca: {preferred: "contra*", forms: ["*", clau], forbidden: {"p*s": ~, "encripta*": xifra, clau: ~}}
          key:
            words:
              ca: {preferred: clau pública, forms: [clau], forbidden: {password: ~, PASSWORD: ~}}
          other:
            words:
              ca: {preferred: altra, forbidden: {password: ~}}
        """;
    assertThat(messages(yaml))
        .containsExactly(
            "5:7 `cat` is not one of the site's `locales`",
            "6:23 `contra*` stands for many words, and one is preferred",
            "6:42 `*` is no word that can be looked for",
            "6:66 `p*s` is no word that can be looked for",
            "6:89 `encripta*` stands for many words, and `xifra` cannot be in the place of all of"
                + " them",
            "1:16 `vos` is no form of address of `ca`",
            "1:25 Bústia does not know how `ja` tells forms of address apart",
            "9:77 `PASSWORD` is forbidden twice",
            "12:42 `password` is forbidden twice");
  }

  @Test
  void says_what_contradicts_itself() {
    assertThat(
            messages(term("forms: [clau], forbidden: {Clau: ~, \"encripta*\": xifra, \"p*s\": ~}")))
        .containsExactly(
            "4:85 `encripta*` stands for many words, and `xifra` cannot be in the place of all of them",
            "4:92 `p*s` is no word that can be looked for",
            "4:63 `Clau` is forbidden here, and preferred elsewhere");
  }

  @Test
  void refuses_a_replacement_that_is_forbidden_itself() {
    assertThat(messages(term("forbidden: {password: clau, clau: ~}")))
        .containsExactly("4:48 `clau` is to be written, and is forbidden");
  }

  @Test
  void a_fix_never_needs_another() {
    Finding finding = read(term("forbidden: {password: clau, clau: ~}")).findings().get(0);
    assertThat(finding.help()).contains("write what nothing forbids, or `~`");
  }

  @Test
  void finds_words_whole_in_any_case_and_with_their_accents() {
    String yaml = term("forbidden: {bustia: ~, \"encripta*\": ~, clau d'accés: ~}");
    assertThat(
            found(
                yaml,
                "ca",
                "Bustia, bústia, bustiada; ENCRIPTAVA i desencriptat. La clau d’accés."))
        .containsExactly("Bustia", "ENCRIPTAVA", "clau d’accés");
  }

  @Test
  void keeps_to_letters_however_they_are_composed() {
    String yaml = term("forbidden: {buzón: ~}");
    assertThat(found(yaml, "ca", "El buzo\u0301n i el buz\u00ADón."))
        .containsExactly("buzo\u0301n", "buz\u00ADón");
  }

  @Test
  void the_longest_entry_wins_and_what_is_allowed_hides_what_is_not() {
    String yaml = term("forms: [mail d'empresa], forbidden: {mail: ~, mail brossa: ~}");
    assertThat(found(yaml, "ca", "Un mail, un mail d'empresa, mail\nbrossa i mail-brossa."))
        .containsExactly("mail", "mail\nbrossa", "mail");
  }

  @Test
  void what_holds_for_a_language_holds_for_its_regions() {
    assertThat(found(term("forbidden: {password: ~}"), "ca-valencia", "La password.")).hasSize(1);
    assertThat(found(term("forbidden: {password: ~}"), "de", "Das password.")).isEmpty();
  }

  @Test
  void a_quotation_that_does_not_end_is_none() {
    assertThat(found(term("forbidden: {mail: ~}"), "ca", "«Mail» i «mail, i „mail“ i „mail"))
        .hasSize(2);
  }

  @Test
  void finds_names_in_their_own_case_only() {
    String yaml = "names: [Mail de l'Apple]\n" + term("forbidden: {mail: ~}");
    assertThat(found(yaml, "ca", "El Mail de l’Apple i el mail de l'Apple."))
        .containsExactly("mail");
  }
}
