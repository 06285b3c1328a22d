package cat.bustia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cat.bustia.cli.Workshop.Answer;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A translation's way to translators and back, as both ends know it. */
final class ExchangeTest {
  private static final String PAGE = "content/es/index.md";
  private static final String LOCK = "content/es/translation.lock.yaml";

  /** With what no translator sees and an import must keep: a comment, odd blanks, CRLF. */
  private static final String SPANISH =
      """
      ---
      title:   Ayuda
      description: "Cómo se configura el buzón."
      ---
      <!-- revisado en papel -->

      IMAP
      ----

      En todos los programas y aparatos, el IMAP
      usa el puerto {{imap.port}}.

      *  Haga clic en **Cuenta**.
      *  Abra [el correo](nou.md).
      """
          .replace("\n", "\r\n");

  @TempDir private Path folder = Path.of("");
  private Workshop workshop = new Workshop(Path.of("target/never-used"));

  @BeforeEach
  void make_a_project() {
    workshop = new Workshop(folder);
    workshop
        .write(
            "content/site.yaml",
            Workshop.SITE
                .replace("{ca: Ajuda}", "{ca: Ajuda, es: Ayuda, de: Hilfe}")
                .replace("[ca]", "[ca, es, de]"))
        .page(
            """
            ## IMAP

            L'IMAP fa servir el port {{imap.port}}.

            - Feu clic a **Compte**.
            - Obriu [el correu](nou.md).
            """)
        .write("content/ca/nou.md", Workshop.FRONT + "Obriu el *port* {{smtp.port}}.\n")
        .write(PAGE, SPANISH);
    assertThat(workshop.run("status", "--accept", PAGE).code()).isZero();
  }

  private String export(String... arguments) {
    Answer answer =
        workshop.run(
            Stream.concat(Stream.of("translate", "export"), Stream.of(arguments))
                .toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  private Answer deliver(String xliff) {
    return workshop
        .write("delivery.xlf", xliff)
        .run("translate", "import", "delivery.xlf", "--format", "plain");
  }

  @Test
  void what_comes_back_as_it_went_changes_no_byte() {
    SortedMap<String, String> before = workshop.files("content");

    Answer answer = deliver(export("es"));

    assertThat(answer.out()).doesNotContain("delivery.xlf");
    assertThat(answer.err()).contains("nothing has changed");
    assertThat(answer.code()).isZero();
    assertThat(workshop.files("content")).isEqualTo(before);
  }

  @Test
  void one_unit_that_is_new_rewrites_its_block_and_records_it() {
    String lock = workshop.read(LOCK);
    workshop.write(
        "content/ca/index.md",
        workshop.read("content/ca/index.md").replace("Feu clic a", "Feu doble clic a"));

    Answer answer = deliver(export("es").replace("Haga clic en", "Haga doble clic en"));

    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("wrote " + PAGE).contains("wrote " + LOCK);
    assertThat(workshop.read(PAGE))
        .isEqualTo(SPANISH.replace("Haga clic en", "Haga doble clic en"));
    assertThat(workshop.read(LOCK).lines().filter(line -> !lock.contains(line)))
        .singleElement()
        .asString()
        .contains("Feu doble clic a Compte.");
    assertThat(workshop.run("status").out()).contains("es: 1 current");
  }

  @Test
  void a_page_that_is_translated_for_the_first_time_is_written_whole() {
    String xliff =
        export("es", "content/ca/nou.md")
            .replace("Ajuda</source>", "Ajuda</source><target>Correo nuevo</target>")
            .replace("bústia.</source>", "bústia.</source><target>Cómo se abre.</target>")
            .replaceFirst(
                "<source>Obriu el (<pc .*</pc>) (<ph .*/>)\\.</source>",
                "$0<target>Use $2, el $1.</target>");

    Answer answer = deliver(xliff);

    assertThat(answer.out()).doesNotContain("delivery.xlf");
    assertThat(answer.err()).contains("wrote content/es/nou.md").contains("wrote " + LOCK);
    assertThat(workshop.read("content/es/nou.md"))
        .isEqualTo(
            """
            ---
            title: Correo nuevo
            description: Cómo se abre.
            ---

            Use {{smtp.port}}, el *port*.
            """);
    assertThat(workshop.read(PAGE)).isEqualTo(SPANISH);
    assertThat(workshop.run("status").out()).contains("es: 2 current");
  }

  @Test
  void a_file_whose_tool_has_dropped_the_locale_comes_in_all_the_same() {
    Answer answer =
        deliver(export("es").replace(" bustia:locale=\"es\"", "").replace("Cuenta", "La cuenta"));

    assertThat(answer.code()).isZero();
    assertThat(workshop.read(PAGE)).isEqualTo(SPANISH.replace("Cuenta", "La cuenta"));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(
            "a lost placeholder",
            xliff -> xliff.replaceFirst("(usa el puerto) <ph [^>]*/>", "$1"),
            "the translation has lost `{{imap.port}}`",
            "put the code back where it belongs"),
        broken(
            "a unit of nobody's",
            xliff -> xliff.replaceFirst("<unit id=\"b[0-9a-f]*\"", "<unit id=\"greeting\""),
            "the unit `greeting` is none of `content/ca/index.md`",
            "take the unit out"),
        broken(
            "a code of nobody's",
            xliff -> xliff.replaceFirst("Haga clic en", "Haga <ph id=\"77\"/> clic en"),
            "the translation has a code that its source does not have: `77`",
            "use the codes of the source as they are"),
        broken(
            "another target language",
            xliff -> xliff.replace("trgLang=\"es\"", "trgLang=\"de\""),
            "delivery.xlf:2:1: `delivery.xlf` cannot be imported: it was exported for `es`, and now"
                + " says that it translates into `de`",
            "set `trgLang` back to `es`, or translate what `bustia translate export de` writes"),
        broken(
            "a target language that is no locale",
            xliff -> xliff.replace("trgLang=\"es\"", "trgLang=\"pt\""),
            "it was exported for `es`, and now says that it translates into `pt`",
            "set `trgLang` back to `es`."),
        broken(
            "a target language that is no language",
            xliff -> xliff.replace("trgLang=\"es\"", "trgLang=\"xx\""),
            "delivery.xlf:2:1: `delivery.xlf` cannot be imported: it is not XLIFF as it should be:"
                + " The language subtag xx is not a valid ISO language",
            "export it again"),
        broken(
            "another source language",
            xliff -> xliff.replace("srcLang=\"ca\"", "srcLang=\"fr\""),
            "delivery.xlf:2:1: `delivery.xlf` cannot be imported: it translates from `fr`, and the"
                + " pages of this help center are written in `ca`",
            "set `srcLang`"),
        broken(
            "another format",
            xliff -> "<html><body>Hola</body></html>",
            "delivery.xlf:1:1: `delivery.xlf` cannot be imported: it begins with `html`",
            "give what `bustia translate export` has written"),
        broken(
            "no XML",
            xliff -> "Hola",
            "`delivery.xlf` cannot be imported: it is not well-formed XML",
            "export it again"),
        broken(
            "a document type",
            xliff ->
                xliff.replaceFirst(
                    "<xliff",
                    "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"content/site.yaml\">]>\n<xliff"),
            "delivery.xlf:2:1: `delivery.xlf` cannot be imported: it holds a document type",
            "take it out"));
  }

  private static Arguments broken(
      String name, UnaryOperator<String> edit, String finding, String help) {
    return arguments(Named.of(name, edit), finding, help);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void what_is_broken_is_told_and_nothing_is_written(
      UnaryOperator<String> edit, String finding, String help) {
    // Another page of the file has news that an import would write.
    workshop
        .write("content/ca/zona.md", Workshop.FRONT + "Una altra cosa.\n")
        .write("content/es/zona.md", Workshop.FRONT + "Otra cosa.\n");
    String whole = export("es").replace("Otra cosa", "Otra cosa distinta");
    String xliff = edit.apply(whole);
    assertThat(xliff).isNotEqualTo(whole);
    SortedMap<String, String> before = workshop.files("content");

    Answer answer = deliver(xliff);

    assertThat(answer.out()).contains(finding).contains(help);
    assertThat(answer.out().split("broken-exchange", -1)).hasSize(2);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).doesNotContain("wrote");
    assertThat(workshop.files("content")).isEqualTo(before);
  }
}
