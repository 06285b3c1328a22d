package cat.bustia.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.bustia.finding.Finding;
import cat.bustia.output.WorldFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteAuditTest {
  @TempDir Path folder;

  private SiteAudit audit() {
    return new SiteAudit(folder, "", HtmlAuditTest.AUDIT);
  }

  @Test
  void reads_every_page_in_order_and_follows_no_link() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path site = Files.createDirectories(folder.resolve("site/b/c"));
    Files.writeString(outside.resolve("x.html"), "993");
    Files.writeString(site.resolve("index.html"), "<p>IMAP 993</p>");
    Files.writeString(site.resolve("A.HTM"), "<p>x</p>");
    Files.writeString(site.resolve("x.txt"), "993");
    Files.createSymbolicLink(site.resolve("linked.html"), outside.resolve("x.html"));
    Files.createSymbolicLink(site.resolve("linked"), outside);
    SiteAudit audit = new SiteAudit(folder.resolve("site"), "", HtmlAuditTest.AUDIT);
    assertThat(audit.pages()).containsExactly("b/c/A.HTM", "b/c/index.html");
    assertThat(audit.audit("b/c/A.HTM")).isEmpty();
    List<Finding> findings = audit.audit("b/c/index.html");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place().file().path()).isEqualTo("b/c/index.html");
    assertThat(findings.get(0).place().start().column()).isEqualTo(9);
  }

  @Test
  void reads_a_page_of_4_MiB_and_no_larger_one() throws Exception {
    for (int size : List.of(SiteAudit.PAGE_BYTES - 1, SiteAudit.PAGE_BYTES)) {
      Files.write(
          folder.resolve("a.html"),
          "\n".repeat(size).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(audit().audit("a.html")).isEmpty();
    }
    Files.write(folder.resolve("a.html"), new byte[SiteAudit.PAGE_BYTES + 1]);
    assertThat(audit().audit("a.html"))
        .extracting(finding -> finding.rule().id())
        .containsExactly("too-large");
  }

  @Test
  void tells_that_there_is_no_such_folder() {
    SiteAudit audit = new SiteAudit(folder.resolve("none"), "", HtmlAuditTest.AUDIT);
    assertThatThrownBy(audit::pages).isInstanceOf(WorldFailure.class).hasMessageContaining("none");
  }
}
