package cat.bustia.finding;

import java.util.Locale;

/** Whether a fix may be applied unasked: safe only if one declared value can be meant. */
public enum Applicability {
  SAFE,
  UNSAFE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
