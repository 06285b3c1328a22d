package cat.bustia.report;

import static cat.bustia.report.Format.HUMAN;
import static cat.bustia.report.Samples.about;
import static cat.bustia.report.Samples.in;
import static cat.bustia.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import org.junit.jupiter.api.Test;

class HumanReportTest {

  @Test
  void shows_both_spans_the_note_and_the_fixed_line() throws Exception {
    assertThat(write(HUMAN, Samples.wrongPort()))
        .isEqualTo(
            """
            error[wrong-port]: port `995` is not the IMAP port of Active24
              --> content/ca/clients/thunderbird.md:41:24
               |
            41 | - Port del servidor: **995**
               |                        ^^^ the page says 995
               |
              ::: content/servers/active24.com.yaml:7:42
               |
             7 |   imap: {host: email.active24.com, port: 993, security: tls}
               |                                          --- declared here
               |
               = note: 995 is the POP3 port of the same provider
            help: state it by reference
               |
            41 | - Port del servidor: **{{imap.port}}**
               = more: bustia explain wrong-port

            help: bustia check --fix mends it, and --diff shows first what it would change
            1 error; checked 24 pages, 310 statements
            """);
  }

  @Test
  void says_that_nothing_was_found() throws Exception {
    assertThat(write(HUMAN)).isEqualTo("no findings; checked 24 pages, 310 statements\n");
  }

  @Test
  void counts_each_level_in_the_last_line() throws Exception {
    Finding finding = Samples.wrongPort();
    String report =
        write(
            HUMAN,
            finding,
            finding.withLevel(Level.WARNING),
            finding.withLevel(Level.WARNING),
            finding.withLevel(Level.NOTE));
    assertThat(report.lines().reduce("", (a, b) -> b))
        .isEqualTo("1 error, 2 warnings, 1 note; checked 24 pages, 310 statements");
  }

  @Test
  void keeps_marks_under_wide_combining_and_tab_characters() throws Exception {
    assertThat(write(HUMAN, about("\t邮件 📬 cafe\u0301 host.example", "host.example")))
        .contains(
            """
            1 |     邮件 📬 cafe\u0301 host.example
              |                  ^^^^^^^^^^^^ here
            """);
  }

  @Test
  void marks_a_wide_word_over_its_whole_width() throws Exception {
    assertThat(write(HUMAN, about("x 服务器", "服务器")))
        .contains(
            """
            1 | x 服务器
              |   ^^^^^^ here
            """);
  }

  @Test
  void writes_out_what_is_invisible_or_steers_the_terminal() throws Exception {
    assertThat(write(HUMAN, about("a\u200Bb \u202Ec \u001B[31m", "\u200B")))
        .contains(
            """
            1 | a<U+200B>b <U+202E>c <U+001B>[31m
              |  ^^^^^^^^ here
            """);
  }

  @Test
  void cuts_a_long_line_around_the_mark() throws Exception {
    String line = "a".repeat(200) + " wrong " + "b".repeat(200);
    assertThat(write(HUMAN, about(line, "wrong")))
        .contains(
            "1 | …" + "a".repeat(39) + " wrong " + "b".repeat(74) + "…\n",
            "  | " + " ".repeat(41) + "^^^^^ here\n");
  }

  @Test
  void cuts_a_mark_that_is_longer_than_the_line_shown() throws Exception {
    String word = "w".repeat(500);
    assertThat(write(HUMAN, about("x " + word, word)))
        .contains("1 | x " + "w".repeat(118) + "…\n", "  |   " + "^".repeat(118) + " here\n");
  }

  @Test
  void marks_each_line_of_a_span_over_several() throws Exception {
    assertThat(write(HUMAN, about("one two\n  three\nfour five\n", "two\n  three\nfour")))
        .contains(
            """
             --> content/ca/index.md:1:5
              |
            1 | one two
              |     ^^^
            2 |   three
              |   ^^^^^
            3 | four five
              | ^^^^ here
            """);
  }

  @Test
  void shows_the_ends_of_a_span_over_many_lines() throws Exception {
    assertThat(write(HUMAN, about("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\n6")))
        .contains(
            """
            1 | 1
              | ^
            ...
            6 | 6
              | ^ here
            """);
  }

  @Test
  void marks_the_place_of_an_empty_span() throws Exception {
    SourceFile file = SourceFile.of("a.md", "abc\n");
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, file.at(Span.at(3)), "something is missing").build();
    assertThat(write(HUMAN, finding))
        .startsWith(
            """
            error[broken-link]: something is missing
             --> a.md:1:4
              |
            1 | abc
              |    ^
              |
              = more: bustia explain broken-link
            """);
  }

  @Test
  void names_a_file_that_has_no_text_to_show() throws Exception {
    SourceFile file = SourceFile.opaque("content/ca/step.svg");
    Finding finding =
        Finding.of(Rule.UNSAFE_IMAGE, file.at(Span.at(0)), "picture holds a script").build();
    assertThat(write(HUMAN, finding))
        .startsWith(
            """
            error[unsafe-image]: picture holds a script
             --> content/ca/step.svg
              |
              = more: bustia explain unsafe-image
            """);
  }

  @Test
  void shows_a_line_that_a_fix_takes_away() throws Exception {
    SourceFile file = SourceFile.of("a.md", "one\ntwo\nthree\n");
    Place line = in(file, "two\n");
    Finding finding =
        Finding.of(Rule.UNUSED_WAIVER, in(file, "two"), "waiver allows nothing")
            .help("remove the waiver")
            .fix(Fix.safe(new Edit(line, "")))
            .build();
    assertThat(write(HUMAN, finding))
        .contains(
            """
            help: remove the waiver
              |
            2 - two
              = more: bustia explain unused-waiver
            """);
  }

  @Test
  void says_why_a_fix_needs_a_look() throws Exception {
    SourceFile file = SourceFile.of("a.md", "one two\n");
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, in(file, "two"), "no such page")
            .help("write `three`")
            .fix(Fix.unsafe(new Edit(in(file, "two"), "three"), "it is only the nearest name"))
            .build();
    assertThat(write(HUMAN, finding, Samples.wrongPort()))
        .contains(
            """
            help: write `three`
              |
            1 | one three
              = look first: it is only the nearest name; --fix does this only with --unsafe-fixes
              = more: bustia explain broken-link
            """,
            "\nhelp: bustia check --fix mends 1 of them, and --diff shows first what it would change\n");
  }

  @Test
  void colours_only_when_asked() throws Exception {
    assertThat(write(HUMAN, true, Samples.wrongPort()))
        .startsWith("\u001B[1;31merror[wrong-port]\u001B[0m\u001B[1m: port `995`");
    assertThat(write(HUMAN, false, Samples.wrongPort())).doesNotContain("\u001B");
  }
}
