package cat.bustia.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.source.Edit;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
  private static final MappingShape SERVER =
      Shape.mapping()
          .required("port", "the TCP port, 1 to 65535", Shape.integer(1, 65535))
          .optional("security", "how it is protected", Shape.oneOf("tls", "starttls", "none"))
          .optional("username", "a pattern", Shape.text())
          .optional("on", "a day", Shape.date())
          .optional("probe", "whether", Shape.flag());

  private static List<String> findings(MappingShape shape, String text) {
    return YamlReaderTest.findings(read(shape, text).findings());
  }

  private static Reading read(MappingShape shape, String text) {
    return shape.read(YamlReader.read(SourceFile.of("a.yaml", text), Limits.DEFAULT));
  }

  private static Edit fix(MappingShape shape, String text) {
    Finding finding = read(shape, text).findings().get(0);
    return finding.fix().orElseThrow().edits().get(0);
  }

  @Test
  void says_what_a_number_may_be() {
    assertThat(findings(SERVER, "port: 99300"))
        .containsExactly("invalid-definition 1:7 port `99300` is out of range: write 1 to 65535");
    assertThat(findings(SERVER, "port: nou"))
        .containsExactly(
            "invalid-definition 1:7 port `nou` is not a whole number: write 1 to 65535");
    for (String number : List.of("0x1F", "9_93", "0993", "-1", "9.9", "1e3", "٩٩٣")) {
      assertThat(findings(SERVER, "port: " + number))
          .containsExactly(
              "invalid-definition 1:7 port `"
                  + number
                  + "` is not a whole number: write 1 to 65535");
    }
    assertThat(findings(SERVER, "port: 99999999999999999999"))
        .containsExactly(
            "invalid-definition 1:7 port `99999999999999999999` is out of range: write 1 to 65535");
  }

  @Test
  void unquotes_a_quoted_number() {
    assertThat(findings(SERVER, "port: \"993\""))
        .containsExactly("invalid-definition 1:7 port `993` is a number: write it without quotes");
    assertThat(fix(SERVER, "port: \"993\"").text()).isEqualTo("993");
  }

  @Test
  void names_the_key_nearest_to_an_unknown_one() {
    assertThat(findings(SERVER, "port: 1\nsecurty: tls"))
        .containsExactly("invalid-definition 2:1 key `securty` is not known here");
    assertThat(fix(SERVER, "port: 1\nsecurty: tls").text()).isEqualTo("security");
    Finding far = read(SERVER, "port: 1\nxyz: tls").findings().get(0);
    assertThat(far.fix()).isEmpty();
    assertThat(far.notes())
        .containsExactly("known keys: `port`, `security`, `username`, `on` or `probe`");
  }

  @Test
  void names_the_word_nearest_to_an_unknown_one() {
    assertThat(findings(SERVER, "port: 1\nsecurity: ssl"))
        .containsExactly(
            "invalid-definition 2:11 security `ssl` is not known: write `tls`, `starttls` or `none`");
    assertThat(fix(SERVER, "port: 1\nsecurity: TLS").text()).isEqualTo("tls");
  }

  @Test
  void reports_all_findings_at_once_and_keeps_what_fits() {
    Reading reading =
        read(SERVER, "port: 0\nsecurity: no\nusername: ok\non: 2026-02-30\nprobe: yes\nx: y");
    assertThat(YamlReaderTest.findings(reading.findings()))
        .containsExactly(
            "invalid-definition 1:7 port `0` is out of range: write 1 to 65535",
            "invalid-definition 2:11 security `no` is not known: write `tls`, `starttls` or `none`",
            "invalid-definition 4:5 on `2026-02-30` is no day of the calendar",
            "invalid-definition 5:8 probe `yes` is neither `true` nor `false`",
            "invalid-definition 6:1 key `x` is not known here");
    YamlMapping values = reading.values().orElseThrow();
    assertThat(values.entries())
        .extracting(entry -> entry.key().text())
        .containsExactly("username");
  }

  @Test
  void reads_scalars_by_the_shape_and_never_by_guess() {
    MappingShape texts =
        Shape.mapOf(Shape.languageTag(), Shape.list(Shape.text().maxLength(8)).notEmpty());
    Reading reading = read(texts, "no: [no, on, 1.10, 12:30:45, 0x1F, \"~\", yes]");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.values().orElseThrow().texts("no"))
        .extracting(value -> value.value())
        .containsExactly("no", "on", "1.10", "12:30:45", "0x1F", "~", "yes");
  }

  @Test
  void says_what_is_missing_and_where() {
    MappingShape shape = Shape.mapping().required("imap", "a server", SERVER);
    assertThat(findings(shape, "imap: {security: tls}"))
        .containsExactly("invalid-definition 1:7 key `port` is missing in `imap`");
    assertThat(findings(shape, "{}"))
        .containsExactly("invalid-definition 1:1 key `imap` is missing");
    assertThat(findings(shape, ""))
        .containsExactly(
            "invalid-definition 1:1 this document is empty and must be a mapping of keys to values");
    assertThat(findings(shape, "imap:\n"))
        .containsExactly(
            "invalid-definition 1:6 `imap` is empty and must be a mapping of keys to values");
  }

  @Test
  void says_what_kind_of_value_belongs() {
    MappingShape shape =
        Shape.mapping()
            .optional("a", "texts", Shape.list(Shape.text()))
            .optional("b", "a server or nothing", Shape.nullOr(SERVER));
    assertThat(findings(shape, "a: b\nb: [c]"))
        .containsExactly(
            "invalid-definition 1:4 `a` is a single value and must be a list",
            "invalid-definition 2:4 `b` is a list and must be a mapping of keys to values");
    assertThat(findings(shape, "b: null")).isEmpty();
    assertThat(read(shape, "b: ~").values().orElseThrow().isNull("b")).isTrue();
  }

  @Test
  void puts_a_bare_placeholder_in_quotes() {
    assertThat(findings(SERVER, "port: 1\nusername: {address}"))
        .containsExactly("invalid-definition 2:11 `username` is a mapping and must be a text");
    assertThat(fix(SERVER, "port: 1\nusername: {address}").text()).isEqualTo("\"{address}\"");
  }

  @Test
  void gives_one_finding_for_one_cause() {
    assertThat(findings(SERVER, "port: *x\n"))
        .containsExactly("invalid-definition 1:7 aliases are not allowed");
    assertThat(findings(SERVER, "port: 1\nport: x\n"))
        .containsExactly("invalid-definition 2:1 key `port` stands here a second time");
  }

  @Test
  void knows_host_names() {
    ScalarShape host = Shape.hostnamePattern();
    for (String good : List.of("a.b", "{domain}", "mail.{domain}", "{domain}.a.b", "xn--a.b-1.c")) {
      assertThat(misfit(host, good)).as(good).isFalse();
    }
    for (String bad :
        List.of(
            "a",
            "a b.c",
            "a_b.c",
            "https://a.b",
            "a.b/c",
            "a.b:993",
            "{domain",
            "{domini}.a.b",
            "a..b",
            ".a.b",
            "a.b.",
            "-a.b",
            "a-.b",
            "1.2.3.4",
            "à.cat",
            "{domain}.com",
            "a".repeat(64) + ".b",
            "a.".repeat(130) + "b",
            "a.b\n")) {
      assertThat(misfit(host, bad)).as(bad).isTrue();
    }
  }

  @Test
  void gives_the_ascii_form_of_a_host_in_another_script() {
    MappingShape host = Shape.mapping().optional("host", "a host", Shape.hostname());
    Finding finding = read(host, "host: bústia.example").findings().get(0);
    assertThat(finding.message())
        .isEqualTo("host `bústia.example` is not in ASCII: write `xn--bstia-7ua.example`");
    assertThat(finding.fix()).isEmpty();
  }

  @Test
  void knows_addresses() {
    ScalarShape url = Shape.url("https", "http");
    for (String good : List.of("https://a.b/", "http://a.b:80/c?d#e", "https://a.b")) {
      assertThat(misfit(url, good)).as(good).isFalse();
    }
    for (String bad :
        List.of(
            "ftp://a.b",
            "//a.b",
            "https://a@b.c/",
            "https://",
            "https://a.b/ c",
            "javascript:x",
            "https://a.b/\n",
            "HTTPS://a.b")) {
      assertThat(misfit(url, bad)).as(bad).isTrue();
    }
  }

  @Test
  void its_patterns_take_no_time_on_long_input() {
    for (ScalarShape shape :
        List.of(Shape.hostname(), Shape.hostnamePattern(), Shape.languageTag(), Shape.name())) {
      assertThat(misfit(shape, "a".repeat(1 << 16))).isTrue();
      assertThat(misfit(shape, "a.".repeat(1 << 15))).isTrue();
      assertThat(misfit(shape, "a-".repeat(1 << 15))).isTrue();
      assertThat(misfit(shape, "a".repeat(shape.maxLength() - 1) + "!")).isTrue();
      assertThat(misfit(shape, "a.".repeat(shape.maxLength() / 2 - 1) + "!")).isTrue();
      assertThat(misfit(shape, "a-".repeat(shape.maxLength() / 2 - 1) + "!")).isTrue();
    }
  }

  private static boolean misfit(ScalarShape shape, String text) {
    SourceFile file = SourceFile.of("a.yaml", text);
    return shape.misfit(new YamlScalar(text, false, file.at(file.whole()))).isPresent();
  }
}
