package cat.bustia.report;

import static cat.bustia.report.Format.GITLAB;
import static cat.bustia.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import com.fasterxml.jackson.jr.ob.JSON;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitlabReportTest {

  @Test
  void writes_the_fields_that_gitlab_reads() throws Exception {
    List<Object> all = JSON.std.listFrom(write(GITLAB, Samples.wrongPort()));
    assertThat(all).hasSize(1);
    assertThat(all.get(0))
        .asInstanceOf(
            org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
        .containsOnlyKeys("description", "check_name", "fingerprint", "severity", "location")
        .containsEntry("check_name", "wrong-port")
        .containsEntry("severity", "major")
        .containsEntry(
            "location",
            Map.of("path", "content/ca/clients/thunderbird.md", "lines", Map.of("begin", 41)))
        .containsEntry(
            "description",
            "port `995` is not the IMAP port of Active24."
                + " Note: 995 is the POP3 port of the same provider. Help: state it by reference.");
  }

  @Test
  void gives_each_finding_a_fingerprint_of_its_own() throws Exception {
    Finding finding = Samples.wrongPort();
    String report = write(GITLAB, finding, finding, finding.withLevel(Level.NOTE));
    assertThat(
            JSON.std.listFrom(report).stream().map(each -> ((Map<?, ?>) each).get("fingerprint")))
        .doesNotHaveDuplicates()
        .allMatch(each -> String.valueOf(each).matches("[0-9a-f]{32}"));
    assertThat(report).contains("\"severity\":\"info\"");
  }

  @Test
  void is_a_list_without_findings() throws Exception {
    assertThat(write(GITLAB)).isEqualTo("[]\n");
  }
}
