package cat.bustia.report;

import static cat.bustia.report.Format.JSON;
import static cat.bustia.report.Samples.about;
import static cat.bustia.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void writes_the_document_of_the_interface() throws Exception {
    assertThat(write(JSON, Samples.wrongPort()))
        .isEqualTo(
            """
            {"findings": [
            {"rule":"wrong-port","level":"error","message":"port `995` is not the IMAP port of Active24",\
            "file":"content/ca/clients/thunderbird.md","line":41,"column":24,"endLine":41,"endColumn":27,\
            "fact":"active24.com/imap.port","actual":"995","expected":"993",\
            "related":[{"file":"content/servers/active24.com.yaml","line":7,"column":42,"message":"declared here"}],\
            "notes":["995 is the POP3 port of the same provider"],"help":"state it by reference",\
            "fix":{"applicability":"safe","edits":[{"file":"content/ca/clients/thunderbird.md",\
            "line":41,"column":24,"endLine":41,"endColumn":27,"text":"{{imap.port}}"}]}}
            ],
            "summary": {"errors":1,"warnings":0,"notes":0,"pages":24,"statements":310}}
            """);
  }

  @Test
  void leaves_absent_fields_out() throws Exception {
    Map<String, Object> document =
        com.fasterxml.jackson.jr.ob.JSON.std.mapFrom(write(JSON, about("a host", "host")));
    assertThat(document.get("findings"))
        .isEqualTo(
            List.of(
                Map.of(
                    "rule",
                    "wrong-host",
                    "level",
                    "error",
                    "message",
                    "host is wrong",
                    "file",
                    "content/ca/index.md",
                    "line",
                    1,
                    "column",
                    3,
                    "endLine",
                    1,
                    "endColumn",
                    7)));
  }

  @Test
  void writes_a_document_without_findings() throws Exception {
    assertThat(write(JSON))
        .isEqualTo(
            """
            {"findings": [],
            "summary": {"errors":0,"warnings":0,"notes":0,"pages":24,"statements":310}}
            """);
  }

  @Test
  void counts_columns_in_utf16_units() throws Exception {
    assertThat(write(JSON, about("📬 host", "host")))
        .contains("\"line\":1,\"column\":4,\"endLine\":1,\"endColumn\":8");
  }

  @Test
  void stays_a_document_whatever_the_text_holds() throws Exception {
    String hostile = "\"\\\n\t\u0000\u2028\uD83D";
    assertThat(
            com.fasterxml.jackson.jr.ob.JSON.std.mapFrom(
                write(JSON, about("x" + hostile + "y", hostile))))
        .containsKeys("findings", "summary");
  }
}
