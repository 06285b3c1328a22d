package cat.bustia.finding;

import cat.bustia.source.TextRead;

/** Says as a finding why a file was not read. */
public final class Refusals {
  private Refusals() {}

  /**
   * The finding of a refused file.
   *
   * @param malformed the rule for bytes that are no text of this kind of file: {@link
   *     Rule#INVALID_DEFINITION}, {@link Rule#INVALID_FRONT_MATTER} …
   */
  public static Finding finding(TextRead.Refused refused, Rule malformed) {
    Rule rule =
        switch (refused.reason()) {
          case NOT_UTF8 -> malformed;
          case TOO_LARGE -> Rule.TOO_LARGE;
          case SYMLINK, OUTSIDE, NOT_A_FILE -> Rule.UNSAFE_PATH;
        };
    Finding.Builder finding = Finding.of(rule, refused.place(), refused.message());
    if (refused.reason() == TextRead.Reason.NOT_UTF8) {
      finding.help("save the file as UTF-8");
    }
    return finding.build();
  }
}
