package cat.bustia.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceFileTest {
  @Test
  void counts_lines_and_columns_from_one() {
    SourceFile file = SourceFile.of("a.md", "one\ntwo\n");
    assertThat(file.position(0)).isEqualTo(new Position(1, 1));
    assertThat(file.position(3)).isEqualTo(new Position(1, 4));
    assertThat(file.position(4)).isEqualTo(new Position(2, 1));
    assertThat(file.position(8)).isEqualTo(new Position(3, 1));
  }

  @Test
  void counts_columns_in_utf16_units() {
    SourceFile file = SourceFile.of("a.md", "😀 993");
    assertThat(file.position(3)).isEqualTo(new Position(1, 4));
    assertThat(file.slice(new Span(3, 6))).isEqualTo("993");
  }

  @Test
  void knows_every_line_end_that_editors_know() {
    SourceFile file = SourceFile.of("a.md", "a\r\nb\rc\nd");
    assertThat(file.lineCount()).isEqualTo(4);
    assertThat(file.slice(file.line(1))).isEqualTo("a");
    assertThat(file.slice(file.line(2))).isEqualTo("b");
    assertThat(file.slice(file.line(3))).isEqualTo("c");
    assertThat(file.slice(file.line(4))).isEqualTo("d");
  }

  @Test
  void gives_every_offset_a_place_in_a_file_of_many_lines() {
    SourceFile file = SourceFile.of("a.md", "x\n".repeat(100));
    assertThat(file.lineCount()).isEqualTo(101);
    assertThat(file.position(199)).isEqualTo(new Position(100, 2));
  }

  @Test
  void keeps_a_byte_order_mark_out_of_the_text_and_gives_it_back() {
    SourceFile file = SourceFile.of("a.md", "\uFEFFtext");
    assertThat(file.text()).isEqualTo("text");
    assertThat(file.withByteOrderMark("new")).isEqualTo("\uFEFFnew");
    assertThat(SourceFile.of("b.md", "text").withByteOrderMark("new")).isEqualTo("new");
  }
}
