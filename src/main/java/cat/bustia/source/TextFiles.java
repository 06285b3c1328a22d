package cat.bustia.source;

import cat.bustia.source.TextRead.Reason;
import cat.bustia.source.TextRead.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;

/** Reads text files below a root: never through a symlink, never past a size, never bad bytes. */
public final class TextFiles {
  private static final Set<java.nio.file.OpenOption> OPTIONS =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private TextFiles() {}

  /**
   * Reads a file as strict UTF-8.
   *
   * @param path relative to the root, with {@code /} between its parts
   * @param maxBytes how large the file may be, in bytes
   * @throws IOException if the file is not there or the disk fails
   */
  public static TextRead read(Path root, String path, int maxBytes) throws IOException {
    Path file;
    try {
      file = root.resolve(path);
    } catch (InvalidPathException e) {
      return refused(path, Reason.OUTSIDE, "this system's encoding (LC_ALL) has no such file name");
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !parent.toRealPath().startsWith(root.toRealPath())) {
      return refused(path, Reason.OUTSIDE, "this file lies outside the project");
    }
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      return refused(path, Reason.SYMLINK, "this is a symbolic link, and links are not followed");
    }
    if (!attributes.isRegularFile()) {
      return refused(path, Reason.NOT_A_FILE, "this is not a regular file");
    }
    if (attributes.size() > maxBytes) {
      return tooLarge(path, attributes.size(), maxBytes);
    }
    byte[] bytes = bytes(file, maxBytes);
    return bytes.length > maxBytes ? tooLarge(path, bytes.length, maxBytes) : decode(path, bytes);
  }

  /** Decodes strict UTF-8, as {@link #read} does. */
  public static TextRead decode(String path, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (!result.isError()) {
      return new TextRead.Text(SourceFile.of(path, out.flip().toString()));
    }
    int offset = in.position();
    String before = out.flip().toString();
    // The rest is decoded loosely, so that a report can show the line.
    String rest = new String(bytes, offset, bytes.length - offset, StandardCharsets.UTF_8);
    SourceFile file = SourceFile.of(path, before + rest);
    int start = before.startsWith("\uFEFF") ? before.length() - 1 : before.length();
    Place place = file.at(new Span(start, Math.min(start + 1, file.text().length())));
    Position position = place.start();
    String message =
        String.format(
            Locale.ROOT,
            "this file is not UTF-8: byte `0x%02X` at line %d, column %d",
            bytes[offset] & 0xff,
            position.line(),
            position.column());
    return new Refused(Reason.NOT_UTF8, place, message);
  }

  private static byte[] bytes(Path file, int maxBytes) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, OPTIONS)) {
      long size = Math.min(channel.size(), maxBytes);
      // One byte more than allowed, as the file may have grown since its size was asked.
      ByteBuffer buffer = ByteBuffer.allocate((int) size + 1);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        continue;
      }
      if (!buffer.hasRemaining() && size < maxBytes) {
        throw new FileSystemException(file.toString(), null, "changes while it is read");
      }
      byte[] bytes = new byte[buffer.position()];
      buffer.flip().get(bytes);
      return bytes;
    }
  }

  /** The refusal of a file for its size, in bytes. */
  public static Refused tooLarge(String path, long size, int maxBytes) {
    String message =
        "this file is `" + size + "` bytes long, and at most `" + maxBytes + "` are read";
    return refused(path, Reason.TOO_LARGE, message);
  }

  private static Refused refused(String path, Reason reason, String message) {
    return new Refused(reason, SourceFile.opaque(path).at(Span.at(0)), message);
  }
}
