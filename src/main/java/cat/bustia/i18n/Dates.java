package cat.bustia.i18n;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/** Dates in words, the same on every machine and JDK. */
public final class Dates {
  private static final List<String> CATALAN =
      List.of(
          "de gener",
          "de febrer",
          "de març",
          "d'abril",
          "de maig",
          "de juny",
          "de juliol",
          "d'agost",
          "de setembre",
          "d'octubre",
          "de novembre",
          "de desembre");
  private static final List<String> SPANISH =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");
  private static final List<String> ENGLISH =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Dates() {}

  /** A date with the month in words: {@code 23 de novembre de 2026}. */
  public static String inFull(LocalDate date, LanguageTag locale) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue() - 1;
    int year = date.getYear();
    // The bundled languages are known without ICU, whose calendars take long to load; a test holds
    // them against it.
    return switch (locale.text()) {
      case "ca" -> day + " " + CATALAN.get(month) + " de " + year;
      case "es" -> day + " de " + SPANISH.get(month) + " de " + year;
      case "en" -> ENGLISH.get(month) + " " + day + ", " + year;
      default -> Icu.inFull(date, locale);
    };
  }

  static final class Icu {
    private Icu() {}

    static String inFull(LocalDate date, LanguageTag locale) {
      DateFormat format =
          DateFormat.getDateInstance(DateFormat.LONG, ULocale.forLanguageTag(locale.text()));
      format.setTimeZone(TimeZone.GMT_ZONE);
      return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
  }
}
