package cat.bustia.i18n;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/** What languages call themselves. */
public final class LanguageNames {
  private LanguageNames() {}

  /** The language's own name: {@code català}, {@code español}, {@code العربية}. */
  public static String own(LanguageTag tag) {
    // The bundled languages are known without ICU, whose data a small site can then do without.
    return switch (tag.text()) {
      case "ca" -> "català";
      case "ca-valencia" -> "valencià";
      case "es" -> "español";
      case "en" -> "English";
      default -> Icu.own(tag);
    };
  }

  /** The language's name in another one: {@code catalán} of Catalan in Spanish. */
  public static String in(LanguageTag tag, LanguageTag reader) {
    ULocale locale = Icu.locale(reader);
    return LocaleDisplayNames.getInstance(locale).localeDisplayName(Icu.locale(tag));
  }

  static final class Icu {
    private Icu() {}

    /**
     * Without variants: ICU changes their letter case by the machine's own locale, which in Turkish
     * makes another letter of an i.
     */
    static ULocale locale(LanguageTag tag) {
      ULocale locale = ULocale.forLanguageTag(tag.text());
      return new ULocale.Builder()
          .setLanguage(locale.getLanguage())
          .setScript(locale.getScript())
          .setRegion(locale.getCountry())
          .build();
    }

    static String own(LanguageTag tag) {
      ULocale locale = Icu.locale(tag);
      return LocaleDisplayNames.getInstance(locale).localeDisplayName(locale);
    }
  }
}
