package cat.bustia.statement;

import static cat.bustia.statement.Boundaries.isDigit;

import cat.bustia.finding.Nearest;
import java.util.Arrays;

/** Which numbers can be ports at all, and which look like those of mail. */
final class Numbers {
  private static final int[] REGISTERED = {25, 110, 143, 465, 587, 993, 995, 2525};

  /** Named in many a sentence about firewalls, and one digit off IMAP's 143. */
  private static final int HTTPS = 443;

  private final int[] known;

  /**
   * Knows these ports and the registered ones of mail.
   *
   * @param declared the ports of the truth
   */
  Numbers(int[] declared) {
    known = Arrays.copyOf(REGISTERED, REGISTERED.length + declared.length);
    System.arraycopy(declared, 0, known, REGISTERED.length, declared.length);
  }

  /** Whether a number is likelier a year of our time. */
  static boolean isYear(int number) {
    return number >= 1970 && number <= 2100;
  }

  boolean isKnown(int number) {
    for (int port : known) {
      if (port == number) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number is a known port or one slip away from one of three digits and more. */
  boolean isNear(int number) {
    if (isKnown(number)) {
      return true;
    }
    if (number < 90 || number > 99_999 || number == HTTPS || isYear(number)) {
      return false;
    }
    String digits = Integer.toString(number);
    for (int port : known) {
      if (port > 99 && Nearest.distance(digits, Integer.toString(port)) <= 1) {
        return true;
      }
    }
    return number == 99;
  }

  /**
   * Whether digits are a number by themselves: no part of a version, date, price, code, telephone
   * number or larger number.
   *
   * @param wordEnd where a known word ended last: a number may follow it without a blank
   */
  static boolean isPlain(Reading text, int start, int end, int wordEnd) {
    if (end - start > 5 || end - start > 1 && text.at(start) == '0') {
      return false;
    }
    char before = text.at(start - 1);
    char ahead = isBlank(before) ? text.at(start - 2) : before;
    if (isMoney(ahead)
        || before != 0 && "#+.%".indexOf(before) >= 0
        || before == '_'
        || Boundaries.isLetter(before)
            && wordEnd != start
            && cat.bustia.i18n.Letters.kind(before) <= 3
        || before == '-' && isDigit(text.at(start - 2))) {
      return false;
    }
    char after = text.at(end);
    char beyond = text.at(end + 1);
    char sign = isBlank(after) ? beyond : after;
    if (sign != 0 && "%ºª°".indexOf(sign) >= 0 || isMoney(sign)) {
      return false;
    }
    if ((after == '.' || after == '-' || after == ':') && isDigit(beyond)) {
      return false;
    }
    if (before == '(' && after == ')' && isDigit(text.at(isBlank(beyond) ? end + 2 : end + 1))) {
      // The area code of a telephone number.
      return false;
    }
    if (before == ':' && isDigit(text.at(start - 2)) && end - start == 2) {
      return false;
    }
    if (before == ',' && isDigit(text.at(start - 2)) || after == ',' && isDigit(beyond)) {
      return isListWithoutBlanks(text, start, end);
    }
    return !isGrouped(text, start, end);
  }

  /** "993,995" is a list, "10,000" and "2,5" are not. */
  private static boolean isListWithoutBlanks(Reading text, int start, int end) {
    boolean before = text.at(start - 1) != ',' || digitsBefore(text, start - 1) == 3;
    boolean after = text.at(end) != ',' || digitsAfter(text, end) == 3;
    return before && after && end - start == 3;
  }

  /** "10 000", and telephone numbers: three and more groups, or two that make thousands. */
  private static boolean isGrouped(Reading text, int start, int end) {
    int groupsBefore = 0;
    int at = start;
    while (isBlank(text.at(at - 1)) && isGroupBefore(text, at - 1) && groupsBefore < 3) {
      at -= 1 + digitsBefore(text, at - 1);
      groupsBefore++;
    }
    int groupsAfter = 0;
    int to = end;
    while (isBlank(text.at(to)) && isDigit(text.at(to + 1)) && groupsAfter < 3) {
      to += 1 + digitsAfter(text, to);
      groupsAfter++;
    }
    if (groupsBefore + groupsAfter >= 2) {
      return true;
    }
    if (groupsAfter == 1) {
      return digitsAfter(text, end) == 3 && end - start < 3;
    }
    return groupsBefore == 1 && end - start == 3 && digitsBefore(text, start - 1) < 3;
  }

  /** Whether digits of their own end before a position: not those of POP3. */
  private static boolean isGroupBefore(Reading text, int position) {
    int digits = digitsBefore(text, position);
    return digits > 0 && !Boundaries.isLetter(text.at(position - digits - 1));
  }

  private static boolean isMoney(char c) {
    return c == '$' || c > 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == Reading.FIRM_BLANK;
  }

  private static int digitsBefore(Reading text, int position) {
    int count = 0;
    while (isDigit(text.at(position - 1 - count))) {
      count++;
    }
    return count;
  }

  private static int digitsAfter(Reading text, int position) {
    int count = 0;
    while (isDigit(text.at(position + 1 + count))) {
      count++;
    }
    return count;
  }
}
