package cat.bustia.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Position;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  static List<String> findings(String text) {
    return findings(YamlReader.read(SourceFile.of("a.yaml", text), Limits.DEFAULT).findings());
  }

  /** Each finding as {@code rule line:column message}. */
  static List<String> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding -> {
              Position start = finding.place().start();
              return finding.rule().id()
                  + " "
                  + start.line()
                  + ":"
                  + start.column()
                  + " "
                  + finding.message();
            })
        .collect(Collectors.toList());
  }

  @Test
  void gives_nodes_with_their_places() {
    SourceFile file =
        SourceFile.of("a.yaml", "a: {b: 1, c: \"x\"}\nd:\n  - e\n  - f # g\n\nh: i\n");
    YamlMapping root = (YamlMapping) YamlReader.read(file, Limits.DEFAULT).root().orElseThrow();
    assertThat(root.get("a").orElseThrow().place().text()).isEqualTo("{b: 1, c: \"x\"}");
    assertThat(root.mapping("a").orElseThrow().text("c").orElseThrow().place().text())
        .isEqualTo("\"x\"");
    assertThat(root.get("d").orElseThrow().place().text()).isEqualTo("- e\n  - f");
    assertThat(root.texts("d")).extracting(value -> value.place().text()).containsExactly("e", "f");
  }

  @Test
  void keeps_spans_after_an_emoji() {
    SourceFile file = SourceFile.of("a.yaml", "😀: 😀😀\nport: 993\n");
    YamlMapping root = (YamlMapping) YamlReader.read(file, Limits.DEFAULT).root().orElseThrow();
    assertThat(root.text("port").orElseThrow().place().text()).isEqualTo("993");
  }

  @Test
  void refuses_anchors_aliases_tags_and_merge_keys() {
    assertThat(findings("a: &x {b: 1}\nc: *x\nd: !!str e\nf: {<<: {g: h}}\n"))
        .containsExactly(
            "invalid-definition 1:4 anchors are not allowed",
            "invalid-definition 2:4 aliases are not allowed",
            "invalid-definition 3:4 tags are not allowed",
            "invalid-definition 4:5 merge keys are not allowed");
  }

  @Test
  void relates_a_duplicate_key_to_the_first() {
    Finding finding =
        YamlReader.read(SourceFile.of("a.yaml", "a: 1\nb: 2\na: 3\n"), Limits.DEFAULT)
            .findings()
            .get(0);
    assertThat(findings(List.of(finding)))
        .containsExactly("invalid-definition 3:1 key `a` stands here a second time");
    assertThat(finding.related().get(0).place().start()).isEqualTo(new Position(1, 1));
  }

  @Test
  void says_syntax_errors_in_words() {
    assertThat(findings("a:\n\tb: 1\n"))
        .containsExactly("invalid-definition 2:1 a tab indents this line");
    assertThat(findings("a: \"b\nc: d\n"))
        .containsExactly("invalid-definition 1:4 this quote is never closed");
    assertThat(findings("a: [b, c\n"))
        .containsExactly("invalid-definition 1:4 this `[` is never closed");
    assertThat(findings("a: {b: c\nd: e\n"))
        .containsExactly("invalid-definition 2:2 a `,` or `}` is missing before this");
    assertThat(findings("a: b\nc\nd: e\n"))
        .containsExactly("invalid-definition 2:1 a `:` is missing after this key");
    assertThat(findings("a: b: c\n"))
        .containsExactly("invalid-definition 1:5 a `:` cannot stand here");
    assertThat(findings("a:\n  b: 1\n c: 2\n"))
        .containsExactly("invalid-definition 3:2 this does not fit what stands before it");
    assertThat(findings("a: @b\n"))
        .containsExactly("invalid-definition 1:4 `@` cannot begin a value");
    assertThat(findings("a: \"\\q\"\n"))
        .containsExactly("invalid-definition 1:6 `\\` begins no known escape here");
  }

  @Test
  void says_rare_syntax_errors_in_words_too() {
    assertThat(findings("a: !<x\n")).containsExactly("invalid-definition 1:4 tags are not allowed");
    assertThat(findings("a: !e!x b\n"))
        .containsExactly("invalid-definition 1:4 tags are not allowed");
    assertThat(findings("a: >b\n"))
        .containsExactly("invalid-definition 1:4 `>` begins a block of lines");
    assertThat(findings("a: *b*c\n"))
        .containsExactly("invalid-definition 1:4 aliases are not allowed");
    assertThat(findings("%YAML 1.2\n---\na: b\n"))
        .containsExactly("invalid-definition 1:1 YAML directives are not allowed");
    assertThat(findings("%YAML x\n---\na: b\n"))
        .containsExactly("invalid-definition 1:1 YAML directives are not allowed");
    assertThat(findings("a: b\n- c\n"))
        .containsExactly("invalid-definition 2:1 this does not fit what stands before it");
    assertThat(findings("a\nb: c\n"))
        .containsExactly("invalid-definition 2:2 a `:` cannot stand here");
    assertThat(findings("a: b\nc: \"\\u"))
        .containsExactly("invalid-definition 2:2 this YAML cannot be read from here on");
  }

  @Test
  void refuses_hidden_characters_and_goes_on() {
    assertThat(findings("a: b\u0000\nc: \u202Ed\ne: f\u2028\nc: g\n"))
        .containsExactly(
            "hidden-character 1:5 `U+0000` cannot be seen and is not allowed in YAML",
            "hidden-character 2:4 `U+202E` cannot be seen and is not allowed in YAML",
            "hidden-character 3:5 `U+2028` cannot be seen and is not allowed in YAML",
            "invalid-definition 4:1 key `c` stands here a second time");
    assertThat(findings("a: \"b\\0\"\n"))
        .containsExactly("hidden-character 1:4 an escape makes the hidden `U+0000`");
  }

  @Test
  void refuses_a_second_document_and_keys_that_are_no_text() {
    assertThat(findings("a: b\n---\nc: d\n"))
        .containsExactly(
            "invalid-definition 2:1 a second document begins here, and only one is read");
    assertThat(findings("? [a, b]\n: c\n"))
        .containsExactly("invalid-definition 1:3 a key must be a text");
  }

  @Test
  void stops_where_yaml_nests_too_deep() {
    assertThat(findings("[".repeat(20) + "]".repeat(20))).isEmpty();
    assertThat(findings("[".repeat(21) + "]".repeat(21)))
        .containsExactly("too-deep 1:21 YAML nests `21` deep here, and at most `20` are read");
    assertThat(findings("[".repeat(200_000)))
        .containsExactly("too-deep 1:21 YAML nests `21` deep here, and at most `20` are read");
  }

  @Test
  void refuses_a_file_that_is_too_large_before_parsing_it() {
    assertThat(findings("[".repeat(4 << 20)))
        .containsExactly(
            "too-large 1:1 the YAML is `4194304` bytes long, and at most `262144` are read");
    assertThat(findings("#".repeat(Limits.DEFAULT.yamlBytes()))).isEmpty();
  }

  @Test
  void reads_front_matter_with_places_of_the_page() {
    SourceFile page = SourceFile.of("a.md", "---\ntitle: 😀\ntitle: b\n---\n# c\n");
    Parsed parsed = YamlReader.readFrontMatter(page, new Span(4, 23), Limits.DEFAULT, false);
    assertThat(parsed.rule()).isEqualTo(Rule.INVALID_FRONT_MATTER);
    assertThat(findings(parsed.findings()))
        .containsExactly("invalid-front-matter 3:1 key `title` stands here a second time");
    YamlMapping root = (YamlMapping) parsed.root().orElseThrow();
    assertThat(root.text("title").orElseThrow().place().text()).isEqualTo("😀");
  }

  @Test
  void allows_direction_marks_in_right_to_left_languages_but_not_inside_values() {
    assertThat(hidden("title: \u200F\u0639 \u2066in.posta.example\u2069 (IMAP)\u200F", true))
        .isEmpty();
    assertThat(hidden("title: \"\\u200F\u0639 \\u2066a\\u2069\"", true)).isEmpty();
    assertThat(hidden("title: \u200F\u0639", false)).containsExactly("hidden-character");
    assertThat(hidden("title: in.pos\u200Eta.example", true)).containsExactly("hidden-character");
    assertThat(hidden("title: \"in.pos\\u200Eta.example\"", true))
        .containsExactly("hidden-character");
    assertThat(hidden("title: \u2067\u0639\nother: \u0639\u2069", true)).hasSize(2);
    assertThat(hidden("title: \u202E\u0639\u202C", true)).hasSize(2);
  }

  private static List<String> hidden(String text, boolean rightToLeft) {
    SourceFile file = SourceFile.of("ar.yaml", text);
    return YamlReader.read(file, Rule.INVALID_CONFIGURATION, Limits.DEFAULT, rightToLeft)
        .findings()
        .stream()
        .map(finding -> finding.rule().id())
        .toList();
  }
}
