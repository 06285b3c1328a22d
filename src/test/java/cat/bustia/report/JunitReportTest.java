package cat.bustia.report;

import static cat.bustia.report.Format.JUNIT;
import static cat.bustia.report.Samples.about;
import static cat.bustia.report.Samples.report;
import static cat.bustia.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitReportTest {

  private static Document parsed(String report) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void is_a_test_case_for_each_file_that_fails_by_its_errors() throws Exception {
    StringBuilder out = new StringBuilder();
    new Report(
            List.of(Samples.wrongPort(), about("a host", "host").withLevel(Level.WARNING)),
            List.of(),
            List.of("content/ca/clean.md", "content/ca/index.md"),
            3)
        .write(JUNIT, false, rule -> "", out);
    assertThat(out)
        .hasToString(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="bustia" tests="3" failures="1" errors="0" skipped="0">
            <testsuite name="bustia" tests="3" failures="1" errors="0" skipped="0">
            <testcase classname="bustia" name="content/ca/clean.md" file="content/ca/clean.md"/>
            <testcase classname="bustia" name="content/ca/clients/thunderbird.md" file="content/ca/clients/thunderbird.md">
            <failure type="wrong-port" message="port `995` is not the IMAP port of Active24">\
            Error in content/ca/clients/thunderbird.md:41:24: port `995` is not the IMAP port of Active24 (wrong-port).
              See content/servers/active24.com.yaml:7:42: declared here.
              Note: 995 is the POP3 port of the same provider.
              Help: state it by reference.
              Safe fix: `{{imap.port}}` instead of `995`.
            </failure>
            </testcase>
            <testcase classname="bustia" name="content/ca/index.md" file="content/ca/index.md">
            <system-out>Warning in content/ca/index.md:1:3: host is wrong (wrong-host).
            </system-out>
            </testcase>
            </testsuite>
            </testsuites>
            """);
    assertThat(parsed(out.toString()).getElementsByTagName("testcase").getLength()).isEqualTo(3);
  }

  @Test
  void says_how_many_more_errors_a_file_has() throws Exception {
    assertThat(write(JUNIT, about("a host", "host"), about("a host, a name", "name")))
        .contains("failures=\"1\"")
        .contains("message=\"host is wrong (and 1 more)\"");
  }

  @Test
  void is_well_formed_whatever_the_text_holds() throws Exception {
    String hostile = "]]><!--\"'&amp;<x>\u0000\u0008\u001B\u0085\u2028\uFFFE\uD83D\uDCEC\uD83D";
    SourceFile file = SourceFile.of("content/ca/" + hostile + ".md", hostile);
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, file.at(new Span(0, 3)), "no page " + hostile).build();
    Element failure =
        (Element) parsed(write(JUNIT, finding)).getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .startsWith("no page ]]><!--\"'&amp;<x><U+0000>")
        .contains("📬")
        .endsWith("<U+D83D>");
    assertThat(failure.getTextContent()).contains("no page ]]><!--\"'&amp;<x>");
  }

  @Test
  void is_well_formed_without_findings() throws Exception {
    StringBuilder out = new StringBuilder();
    report().write(JUNIT, false, rule -> "", out);
    assertThat(parsed(out.toString()).getElementsByTagName("testcase").getLength()).isEqualTo(24);
  }
}
