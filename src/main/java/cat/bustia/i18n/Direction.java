package cat.bustia.i18n;

import java.util.Set;

/** Which way a locale's text runs; the words are those of HTML's {@code dir}. */
public enum Direction {
  LTR,
  RTL;

  // ICU knows this too, but loading its data costs more than a small site's whole rendering.
  private static final Set<String> RTL_SCRIPTS =
      Set.of(
          "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
  private static final Set<String> RTL_LANGUAGES =
      Set.of(
          "ar", "arc", "ary", "arz", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks",
          "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur",
          "yi");

  /** The direction of the tag's script, or of the script that its language is mostly written in. */
  public static Direction of(LanguageTag tag) {
    String script = tag.locale().getScript();
    boolean rtl =
        script.isEmpty() ? RTL_LANGUAGES.contains(tag.language()) : RTL_SCRIPTS.contains(script);
    return rtl ? RTL : LTR;
  }

  /** {@code ltr} or {@code rtl}. */
  public String word() {
    return this == LTR ? "ltr" : "rtl";
  }
}
