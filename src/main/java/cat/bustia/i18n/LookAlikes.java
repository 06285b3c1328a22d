package cat.bustia.i18n;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/**
 * Texts as the eye confuses them: two texts with one skeleton look the same.
 *
 * <p>ICU is touched only for texts beyond ASCII.
 */
public final class LookAlikes {
  private LookAlikes() {}

  /**
   * What a text looks like. Confusable letters of all scripts are one, and so are {@code 0} and
   * {@code o}, {@code 1} and {@code l}, {@code rn} and {@code m}, {@code vv} and {@code w}.
   */
  public static String skeleton(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return asciiSkeleton(lower);
    }
    // Upper and lower case look like different letters: both are tried by folding the result.
    return asciiSkeleton(Confusables.CHECKER.getSkeleton(lower).toLowerCase(Locale.ROOT));
  }

  private static String asciiSkeleton(String lower) {
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      char next = i + 1 < lower.length() ? lower.charAt(i + 1) : 0;
      if ((c == 'r' && next == 'n') || (c == 'v' && next == 'v')) {
        plain.append(c == 'r' ? 'm' : 'w');
        i++;
      } else {
        plain.append(c == '0' ? 'o' : c == '1' || c == 'i' || c == '|' ? 'l' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Loaded with the first text beyond ASCII: ICU's tables cost some milliseconds. */
  private static final class Confusables {
    static final SpoofChecker CHECKER =
        new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
  }
}
