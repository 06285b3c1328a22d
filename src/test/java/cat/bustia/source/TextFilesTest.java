package cat.bustia.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.bustia.source.TextRead.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
  @TempDir Path folder;

  @Test
  void reads_utf8_and_keeps_the_byte_order_mark_out() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "\uFEFFà😀\n");
    TextRead.Text read = (TextRead.Text) TextFiles.read(folder, "a.yaml", 100);
    assertThat(read.file().text()).isEqualTo("à😀\n");
    assertThat(read.file().path()).isEqualTo("a.yaml");
  }

  @Test
  void names_the_first_byte_that_is_not_utf8() throws IOException {
    byte[] latin = "id: a\nname: Catalunya é\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.yaml"), latin);
    TextRead.Refused refused = refused("a.yaml", 100);
    assertThat(refused.reason()).isEqualTo(Reason.NOT_UTF8);
    assertThat(refused.message())
        .isEqualTo("this file is not UTF-8: byte `0xE9` at line 2, column 17");
    assertThat(refused.place().start()).isEqualTo(new Position(2, 17));
  }

  @Test
  void names_bytes_that_end_too_early() {
    TextRead.Refused refused =
        (TextRead.Refused) TextFiles.decode("a.yaml", new byte[] {'a', (byte) 0xC3});
    assertThat(refused.message())
        .isEqualTo("this file is not UTF-8: byte `0xC3` at line 1, column 2");
  }

  @Test
  void takes_a_file_at_the_limit_and_refuses_one_byte_more() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "x".repeat(10));
    assertThat(TextFiles.read(folder, "a.yaml", 11)).isInstanceOf(TextRead.Text.class);
    assertThat(TextFiles.read(folder, "a.yaml", 10)).isInstanceOf(TextRead.Text.class);
    assertThat(refused("a.yaml", 9).message())
        .isEqualTo("this file is `10` bytes long, and at most `9` are read");
  }

  @Test
  void follows_no_symlink_of_a_file_or_a_folder() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.yaml"), "secret");
    Path root = Files.createDirectory(folder.resolve("root"));
    Files.createSymbolicLink(root.resolve("a.yaml"), outside.resolve("a.yaml"));
    Files.createSymbolicLink(root.resolve("sub"), outside);
    assertThat(((TextRead.Refused) TextFiles.read(root, "a.yaml", 100)).reason())
        .isEqualTo(Reason.SYMLINK);
    assertThat(((TextRead.Refused) TextFiles.read(root, "sub/a.yaml", 100)).reason())
        .isEqualTo(Reason.OUTSIDE);
    assertThat(((TextRead.Refused) TextFiles.read(root, "../outside/a.yaml", 100)).reason())
        .isEqualTo(Reason.OUTSIDE);
    assertThat(((TextRead.Refused) TextFiles.read(root, "a\0b", 100)).reason())
        .isEqualTo(Reason.OUTSIDE);
  }

  @Test
  void refuses_a_folder_and_throws_for_a_missing_file() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    assertThat(refused("sub", 100).reason()).isEqualTo(Reason.NOT_A_FILE);
    assertThatThrownBy(() -> TextFiles.read(folder, "b.yaml", 100))
        .isInstanceOf(NoSuchFileException.class);
  }

  private TextRead.Refused refused(String path, int maxBytes) throws IOException {
    return (TextRead.Refused) TextFiles.read(folder, path, maxBytes);
  }
}
