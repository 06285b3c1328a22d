package cat.bustia.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {
  private static SitePlan.Entry entry(String path, CacheClass cache) {
    return new SitePlan.Entry(path, "0".repeat(64), 1, "x/y", cache, List.of());
  }

  private static String text(SitePlan.Entry... entries) {
    return new String(Headers.file(List.of(entries)).content(), StandardCharsets.UTF_8);
  }

  @Test
  void writes_the_policy_and_patterns_that_never_overlap() {
    assertThat(
            text(
                entry("index.html", CacheClass.PAGE),
                entry("ca/índex/index.html", CacheClass.PAGE),
                entry("assets/a.0123.css", CacheClass.IMMUTABLE),
                entry("robots.txt", CacheClass.SHORT),
                entry("_redirects", CacheClass.SHORT)))
        .isEqualTo(
            """
            /*
              Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
              Cross-Origin-Opener-Policy: same-origin
              Permissions-Policy:
              Referrer-Policy: strict-origin-when-cross-origin
              X-Content-Type-Options: nosniff
            /
              Cache-Control: public, max-age=0, must-revalidate
            /assets/*
              Cache-Control: public, max-age=31536000, immutable
            /ca/*
              Cache-Control: public, max-age=0, must-revalidate
            /robots.txt
              Cache-Control: public, max-age=300
            """);
  }

  @Test
  void gives_a_mixed_folder_the_most_careful_class() {
    String text =
        text(
            entry("a/1", CacheClass.IMMUTABLE),
            entry("a/2", CacheClass.SHORT),
            entry("b/1", CacheClass.PAGE),
            entry("b/2", CacheClass.IMMUTABLE));
    assertThat(text)
        .endsWith(
            """
            /a/*
              Cache-Control: public, max-age=300
            /b/*
              Cache-Control: public, max-age=0, must-revalidate
            """);
  }

  @Test
  void says_the_type_of_folders_whose_files_hosts_do_not_know() {
    SitePlan.Entry profile =
        new SitePlan.Entry(
            "downloads/a.mobileconfig",
            "0".repeat(64),
            1,
            "application/x-apple-aspen-config",
            CacheClass.SHORT,
            List.of());
    assertThat(text(profile))
        .endsWith(
            """
            /downloads/*
              Cache-Control: public, max-age=300
              Content-Type: application/x-apple-aspen-config
            """);
    assertThat(text(profile, entry("downloads/a.html", CacheClass.SHORT)))
        .doesNotContain("Content-Type:");
  }

  @Test
  void locks_svg_files_up() {
    assertThat(text(entry("assets/a.svg", CacheClass.IMMUTABLE)))
        .contains("/*.svg\n  Content-Security-Policy: default-src 'none'; sandbox\n");
    assertThat(text(entry("assets/a.css", CacheClass.IMMUTABLE))).doesNotContain("sandbox");
  }

  @Test
  void is_the_same_for_any_order() {
    SitePlan.Entry a = entry("a/1", CacheClass.IMMUTABLE);
    SitePlan.Entry b = entry("b.txt", CacheClass.SHORT);
    assertThat(text(a, b)).isEqualTo(text(b, a));
  }
}
