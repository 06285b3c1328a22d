package cat.bustia.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "ca/clients/outlook-2013/index.html",
        "ca/configuració/índex/index.html",
        "ca-valencia/l·l/index.html",
        "zh-Hant/郵件/index.html",
        "ar/بريد/index.html",
        ".well-known/autoconfig/mail/config-v1.1.xml",
        "assets/site.0123abcd.css",
        "a b/c",
        "100%/x",
        "%C3%A0",
        "console/com/com10/lpt/index.html",
        "a..b",
        "...a"
      })
  void lets_a_good_path_pass(String path) {
    assertThat(SafePath.problem(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../etc/passwd",
        "a/../../b",
        "a/..",
        ".",
        "./a",
        "a/./b",
        "/etc/passwd",
        "//server/share",
        "a//b",
        "a/",
        "C:/x",
        "c:x",
        "\\\\server\\share",
        "a\\b",
        "..\\x",
        "%2e%2e/x",
        "%2E%2e%2fx",
        ".%2e/x",
        "%252e%252e/x",
        "%25252e%25252e/x",
        "%2525252525252e/x",
        "a%00b",
        "a%0ab",
        "%5c",
        "a%2f..%2fb",
        "a\u0000b",
        "a\tb",
        "a\nb",
        "a\u007fb",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\u200bb",
        "a\ufeffb",
        "a\ud800b",
        "a\ue000",
        "trailing.",
        "trailing /x",
        "x./y",
        "a%20",
        "stream:x",
        "what?",
        "part#x",
        "a*",
        "a|b",
        "<a>",
        "\"a\"",
        "u\u0308ber",
        "\uff0e\uff0e/x",
        "\u2024\u2024/x",
        "a\uff0fb\uff3cc",
        "\u2025"
      })
  void refuses_a_bad_path(String path) {
    assertThat(SafePath.problem(path)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8",
        "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "COM¹",
        "CONIN$"
      })
  void refuses_windows_devices_in_any_place_and_case_and_with_any_extension(String device) {
    String small = device.toLowerCase(java.util.Locale.ROOT);
    assertThat(SafePath.problem(device)).isPresent();
    assertThat(SafePath.problem("ca/" + small + "/index.html")).isPresent();
    assertThat(SafePath.problem("ca/" + device + ".tar.gz")).isPresent();
    assertThat(SafePath.problem("ca/" + small + " .html")).isPresent();
  }

  @Test
  void holds_a_part_to_255_bytes() {
    assertThat(SafePath.problem("a".repeat(254))).isEmpty();
    assertThat(SafePath.problem("a".repeat(255))).isEmpty();
    assertThat(SafePath.problem("a".repeat(256))).isPresent();
    assertThat(SafePath.problem("à".repeat(127))).isEmpty();
    assertThat(SafePath.problem("à".repeat(128))).isPresent();
  }

  @Test
  void holds_a_path_to_1024_bytes() {
    String part = "a".repeat(127) + "/";
    assertThat(SafePath.problem(part.repeat(7) + "a".repeat(128))).isEmpty();
    assertThat(SafePath.problem(part.repeat(8) + "a")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_headers",
        "_Redirects/x",
        "%5fheaders",
        "site-manifest.json",
        "SITE-manifest.json",
        "_worker.js",
        ".git/hooks",
        "a/.htaccess",
        "%2ehtaccess",
        "../etc"
      })
  void keeps_authors_from_the_builds_own_names(String path) {
    assertThat(SafePath.authoredProblem(path)).isPresent();
  }

  @Test
  void lets_authors_choose_other_names() {
    assertThat(SafePath.authoredProblem("clients/outlook_2013")).isEmpty();
    assertThat(SafePath.authoredProblem("ajuda/v1.2")).isEmpty();
  }

  @Test
  void folds_case_and_composition_together() {
    assertThat(SafePath.fold("Ca/Índex.HTML")).isEqualTo(SafePath.fold("ca/i\u0301ndex.html"));
    assertThat(SafePath.fold("straße")).isEqualTo(SafePath.fold("STRASSE"));
    assertThat(SafePath.fold("Σς")).isEqualTo(SafePath.fold("σσ"));
    assertThat(SafePath.fold("a")).isNotEqualTo(SafePath.fold("à"));
  }
}
