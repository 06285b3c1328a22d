package cat.bustia.translation;

import cat.bustia.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The smallest part of a page that is translated by itself: a title, a heading, a paragraph, an
 * item of a list, a row of a table, a block of code.
 *
 * @param text what it says, without markup, blanks and line ends as one blank, facts by their keys
 *     in braces, whether the page states them by reference or typed out
 * @param span where it stands in the page's file
 * @param section the id of the heading above it; empty before the first one
 */
public record TextBlock(Kind kind, String text, Span span, String section) {
  private static final int DIGEST_BYTES = 6;

  /** What a block is, for those who match a translation's blocks with those of its source. */
  public enum Kind {
    TITLE,
    DESCRIPTION,
    KEYWORDS,
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW,
    TERM,
    CODE,
    DIRECTIVE
  }

  /**
   * What tells its text from others: 12 hexadecimal digits of SHA-256. Neither its kind nor its
   * place count, so that new markup and a move change nothing.
   */
  public String digest() {
    return digest(text);
  }

  /** What tells a text from others. */
  public static String digest(String text) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
