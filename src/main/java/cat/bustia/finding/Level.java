package cat.bustia.finding;

import java.util.Locale;

/** How much a finding weighs: an error stops a build, a warning and a note do not. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** The word of reports and policies: {@code error}, {@code warning}, {@code note}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
