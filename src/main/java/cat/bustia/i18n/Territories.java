package cat.bustia.i18n;

import com.ibm.icu.util.ULocale;

/** Locales with their territory, as the Open Graph protocol wants them. */
public final class Territories {
  private Territories() {}

  /** The tag with the territory where it is mostly used: {@code ca_ES}, {@code pt_BR}. */
  public static String locale(LanguageTag tag) {
    // The bundled languages are known without ICU, whose data a small site can then do without.
    return switch (tag.text()) {
      case "ca" -> "ca_ES";
      case "es" -> "es_ES";
      case "en" -> "en_US";
      default -> Icu.locale(tag);
    };
  }

  static final class Icu {
    private Icu() {}

    static String locale(LanguageTag tag) {
      ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag.text()));
      String country = likely.getCountry();
      // A region as 419 or 001 is no country, and a language of no country has none.
      boolean known = country.length() == 2;
      return known ? likely.getLanguage() + "_" + country : likely.getLanguage();
    }
  }
}
