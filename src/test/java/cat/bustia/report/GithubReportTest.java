package cat.bustia.report;

import static cat.bustia.report.Format.GITHUB;
import static cat.bustia.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  @Test
  void writes_a_command_for_each_finding() throws Exception {
    assertThat(write(GITHUB, Samples.wrongPort()))
        .isEqualTo(
            """
            ::error file=content/ca/clients/thunderbird.md,line=41,col=24,endLine=41,endColumn=27,title=wrong-port\
            ::port `995` is not the IMAP port of Active24\
            %0Anote: 995 is the POP3 port of the same provider%0Ahelp: state it by reference
            1 error; checked 24 pages, 310 statements
            """);
  }

  @Test
  void names_the_levels_as_github_does() throws Exception {
    Finding finding = Samples.wrongPort();
    assertThat(
            write(GITHUB, finding.withLevel(Level.WARNING), finding.withLevel(Level.NOTE)).lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("::warning "),
            second -> assertThat(second).startsWith("::notice "),
            last -> assertThat(last).startsWith("1 warning, 1 note;"));
  }

  @Test
  void escapes_what_would_end_a_property_or_the_command() throws Exception {
    SourceFile file = SourceFile.of("content/ca/a,b:c%.md", "x");
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, file.at(new Span(0, 1)), "100% of\r\n::error::forged").build();
    assertThat(write(GITHUB, finding).lines().findFirst().orElseThrow())
        .startsWith("::error file=content/ca/a%2Cb%3Ac%25.md,line=1,")
        .endsWith("::100%25 of<U+000D><U+000A>::error::forged");
  }

  @Test
  void names_no_line_of_a_file_without_text() throws Exception {
    Finding finding =
        Finding.of(Rule.UNSAFE_IMAGE, SourceFile.opaque("a.svg").at(Span.at(0)), "x").build();
    assertThat(write(GITHUB, finding)).startsWith("::error file=a.svg,title=unsafe-image::x\n");
  }
}
