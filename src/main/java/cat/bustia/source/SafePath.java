package cat.bustia.source;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges relative paths: one that passes stays below the folder it is resolved against and can be
 * written, and fetched, on every system.
 *
 * <p>A path is judged as typed and as a browser or a server would decode it.
 */
public final class SafePath {
  /** The longest part of a path that common file systems hold, in bytes of UTF-8. */
  public static final int PART_BYTES = 255;

  /** The longest path, in bytes of UTF-8. */
  public static final int PATH_BYTES = 1_024;

  // Further decoding only serves to hide something.
  private static final int DECODINGS = 3;

  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");

  private static final Set<String> RESERVED =
      Set.of("_headers", "_redirects", "site-manifest.json");

  private SafePath() {}

  /**
   * Why a path must not be used; empty: it may.
   *
   * @param path relative, with {@code /} between its parts and no slash at its ends
   * @return words that follow "the path", as {@code has a part ".."}
   */
  public static Optional<String> problem(String path) {
    if (isPlain(path)) {
      return problemOfParts(path);
    }
    String text = path;
    for (int round = 0; round <= DECODINGS; round++) {
      Optional<String> problem = problemOfText(text);
      if (problem.isPresent()) {
        return problem;
      }
      String decoded = decoded(text);
      if (decoded.equals(text)) {
        return Optional.empty();
      }
      text = decoded;
    }
    return Optional.of("is percent-encoded several times over");
  }

  /**
   * Why the author of a page may not choose a path, such as a slug, an alias or a picture's name.
   *
   * <p>Beyond {@link #problem}, the names that hosts read as settings belong to the build.
   */
  public static Optional<String> authoredProblem(String path) {
    Optional<String> problem = problem(path);
    if (problem.isPresent()) {
      return problem;
    }
    String folded = fold(decoded(path));
    int slash = folded.indexOf('/');
    String first = slash < 0 ? folded : folded.substring(0, slash);
    if (RESERVED.contains(first)) {
      return Optional.of("is the build's own: \"" + first + '"');
    }
    if (first.startsWith("_")) {
      return Optional.of("begins with \"_\", as settings of web hosts do");
    }
    if (folded.startsWith(".") || folded.contains("/.")) {
      return Optional.of("has a part that begins with a dot");
    }
    return Optional.empty();
  }

  /**
   * The form in which two paths are equal exactly when some file system takes them for one: Unicode
   * normal form C, case folded.
   */
  public static String fold(String path) {
    boolean ascii = true;
    boolean upper = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      ascii &= c < 0x80;
      upper |= c >= 'A' && c <= 'Z';
    }
    if (ascii) {
      return upper ? path.toLowerCase(Locale.ROOT) : path;
    }
    // Upper case first, so that letters with two small forms (ß, ς, ſ) fall together.
    String normal = Normalizer.normalize(path, Normalizer.Form.NFC);
    String folded = normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  // Nearly all paths of a site consist of these characters only, and need no second look.
  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || c == '-'
              || c == '_'
              || c == '.'
              || c == '/';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> problemOfText(String text) {
    Optional<String> problem = problemOfCharacters(text);
    if (problem.isPresent()) {
      return problem;
    }
    problem = problemOfParts(text);
    if (problem.isPresent()) {
      return problem;
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return Optional.of("is not in Unicode normal form C");
    }
    // Some systems read full-width and other look-alike forms as the plain ones.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.equals(text)
        ? Optional.empty()
        : problemOfCharacters(plain).or(() -> problemOfParts(plain));
  }

  private static Optional<String> problemOfCharacters(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if ("\\:*?\"<>|#".indexOf(c) >= 0) {
        return Optional.of("holds the character " + Character.toString(c));
      }
      boolean hidden =
          switch (Character.getType(c)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR,
                Character.SURROGATE,
                Character.PRIVATE_USE ->
                true;
            default -> false;
          };
      if (hidden) {
        return Optional.of(String.format(Locale.ROOT, "holds the hidden character U+%04X", c));
      }
      i += Character.charCount(c);
    }
    return Optional.empty();
  }

  private static Optional<String> problemOfParts(String path) {
    if (path.isEmpty()) {
      return Optional.of("is empty");
    }
    if (bytes(path) > PATH_BYTES) {
      return Optional.of("is longer than " + PATH_BYTES + " bytes");
    }
    if (path.startsWith("/")) {
      return Optional.of("is absolute");
    }
    for (int start = 0; start <= path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      Optional<String> problem = problemOfPart(path.substring(start, end));
      if (problem.isPresent()) {
        return problem;
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<String> problemOfPart(String part) {
    if (part.isEmpty()) {
      return Optional.of("has an empty part");
    }
    if (part.equals(".") || part.equals("..")) {
      return Optional.of("has a part \"" + part + '"');
    }
    if (part.endsWith(".")) {
      return Optional.of("has a part that ends in a dot");
    }
    if (part.endsWith(" ")) {
      return Optional.of("has a part that ends in a blank");
    }
    if (bytes(part) > PART_BYTES) {
      return Optional.of("has a part of more than " + PART_BYTES + " bytes");
    }
    if (isDevice(part)) {
      return Optional.of("has a part \"" + part + "\", a device on Windows");
    }
    return Optional.empty();
  }

  private static boolean isDevice(String part) {
    int dot = part.indexOf('.');
    String stem = (dot < 0 ? part : part.substring(0, dot)).strip();
    if (stem.length() < 3 || stem.length() > 7) {
      return false;
    }
    String name = stem.toLowerCase(Locale.ROOT);
    if (DEVICES.contains(name)) {
      return true;
    }
    return name.length() == 4
        && (name.startsWith("com") || name.startsWith("lpt"))
        && "0123456789¹²³".indexOf(name.charAt(3)) >= 0;
  }

  private static int bytes(String text) {
    // No character needs more than three bytes a unit.
    return text.length() <= PART_BYTES / 3
        ? text.length()
        : text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (in[i] == '%' && low >= 0) {
        out[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        out[length++] = in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
