package cat.bustia.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a YAML value must look like: one description, from which both the reading with its findings
 * and the JSON Schema for editors come.
 *
 * <p>Patterns keep to what Java and ECMAScript read alike.
 */
public sealed interface Shape
    permits ScalarShape, ListShape, MappingShape, NullableShape, NamedShape {

  /** Any text of at least one character; without quotes too, whatever YAML would guess of it. */
  static ScalarShape text() {
    return ScalarShape.of(ScalarShape.Kind.TEXT, "a text");
  }

  /**
   * A text that matches a linear regular expression, wholly.
   *
   * @param what follows "is not" in findings: {@code a host name}
   * @param maxLength in code points; checked before the expression runs
   */
  static ScalarShape pattern(String regex, String what, int maxLength) {
    return ScalarShape.of(ScalarShape.Kind.TEXT, what)
        .maxLength(maxLength)
        .withPattern(Pattern.compile("^(?:" + regex + ")$"));
  }

  /** A whole number in decimal digits, without quotes. */
  static ScalarShape integer(int least, int most) {
    return ScalarShape.of(ScalarShape.Kind.INTEGER, "a whole number").withRange(least, most);
  }

  /** {@code true} or {@code false}, without quotes. */
  static ScalarShape flag() {
    return ScalarShape.of(ScalarShape.Kind.FLAG, "`true` or `false`");
  }

  /** A day of the calendar, as {@code 2026-11-23}. */
  static ScalarShape date() {
    return ScalarShape.of(ScalarShape.Kind.DATE, "a date as `2026-11-23`")
        .maxLength(10)
        .withPattern(Pattern.compile("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"));
  }

  /** One of some words, in this very letter case. */
  static ScalarShape oneOf(String... words) {
    return oneOf(List.of(words));
  }

  /** One of some words, in this very letter case. */
  static ScalarShape oneOf(List<String> words) {
    return ScalarShape.of(ScalarShape.Kind.TEXT, "one of the known words").withWords(words);
  }

  /** A host name of at least two labels (RFC 1123), in ASCII. */
  static ScalarShape hostname() {
    return pattern(HostPatterns.HOST, "a host name as `mail.example.org`", 253);
  }

  /** One label of a host name, and no more. */
  static ScalarShape label() {
    return pattern(HostPatterns.LABEL, "a label of a host name", 63);
  }

  /** A host name, or a word that no host has. */
  static ScalarShape hostnameOr(String word) {
    return pattern(
        word + "|" + HostPatterns.HOST,
        "a host name as `mail.example.org`, or `" + word + "`",
        253);
  }

  /** A host name that may hold {@code {domain}}, the user's e-mail domain, as labels. */
  static ScalarShape hostnamePattern() {
    return pattern(HostPatterns.HOST_OR_DOMAIN, "a host name as `mail.example.org`", 253);
  }

  /**
   * An absolute address of one of these schemes, without user name, blanks or control characters.
   */
  static ScalarShape url(String... schemes) {
    return pattern(
        "(?:" + String.join("|", schemes) + ")://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!-~]*)?",
        "an address that begins with `" + String.join("://` or `", schemes) + "://`",
        2_000);
  }

  /** A BCP 47 language tag, as far as a pattern can tell. */
  static ScalarShape languageTag() {
    return pattern("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}", "a language tag as `ca`", 35);
  }

  /** A lower-case name of letters, digits and single dashes, as {@code start-mail}. */
  static ScalarShape name() {
    return pattern(
        "[a-z0-9]+(?:-[a-z0-9]+){0,20}", "a name of small letters, digits and dashes", 80);
  }

  /** A list of values of one shape. */
  static ListShape list(Shape item) {
    return new ListShape(item, 0, Integer.MAX_VALUE);
  }

  /** A mapping with the keys that are added to it. */
  static MappingShape mapping() {
    return new MappingShape(List.of(), Optional.empty(), 0, Integer.MAX_VALUE);
  }

  /** A mapping whose keys are free within a shape. */
  static MappingShape mapOf(ScalarShape key, Shape value) {
    return mapping().others(key, value);
  }

  /** A value, or null in its place. */
  static NullableShape nullOr(Shape value) {
    return new NullableShape(value);
  }
}
