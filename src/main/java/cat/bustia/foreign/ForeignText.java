package cat.bustia.foreign;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.source.TextFiles;
import cat.bustia.source.TextRead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of old files: UTF-8, else UTF-16 by its byte order mark, else the encoding that
 * the file names, else windows-1252, as browsers do.
 */
final class ForeignText {
  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 4 << 20;

  /** Browsers look for an encoding's name as far as this (HTML Standard, 13.2.3.2). */
  private static final int PRESCAN = 1024;

  private static final Pattern CHARSET =
      Pattern.compile("(?:charset|encoding)=[\"']?([A-Za-z0-9:_.-]{1,40})");

  private ForeignText() {}

  /**
   * The text of a file; empty, with a finding, if it is too large.
   *
   * @throws IOException if the disk fails
   */
  static Optional<SourceFile> read(ForeignFile file, Consumer<Finding> findings)
      throws IOException {
    byte[] bytes;
    try (InputStream in =
        Files.newInputStream(file.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      findings.accept(
          Finding.of(
                  Rule.TOO_LARGE,
                  SourceFile.opaque(file.name()).at(Span.at(0)),
                  "this file is larger than `" + MAX_BYTES + "` bytes and is not read")
              .help("split it, or leave it out")
              .build());
      return Optional.empty();
    }
    if (TextFiles.decode(file.name(), bytes) instanceof TextRead.Text text) {
      return Optional.of(text.file());
    }
    return Optional.of(SourceFile.of(file.name(), decode(bytes)));
  }

  private static String decode(byte[] bytes) {
    for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      byte[] mark = "\uFEFF".getBytes(charset);
      if (bytes.length > 1 && bytes[0] == mark[0] && bytes[1] == mark[1]) {
        return new String(bytes, charset);
      }
    }
    String start =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(start);
    Charset latin = Charset.forName("windows-1252");
    Charset charset = named.find() ? charset(named.group(1)).orElse(latin) : latin;
    CharBuffer text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static Optional<Charset> charset(String name) {
    try {
      // What calls itself Latin-1 on the web is windows-1252 (WHATWG Encoding Standard).
      boolean latin = name.toLowerCase(Locale.ROOT).equals("iso-8859-1");
      return latin ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
