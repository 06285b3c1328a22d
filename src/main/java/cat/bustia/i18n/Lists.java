package cat.bustia.i18n;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** Enumerations as a locale's readers write them (CLDR). */
public final class Lists {
  private Lists() {}

  /** All of several things: {@code Outlook, Thunderbird i Apple Mail}. */
  public static String and(List<String> things, LanguageTag locale) {
    return ListFormatter.getInstance(ULocale.forLanguageTag(locale.text())).format(things);
  }
}
