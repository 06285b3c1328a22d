package cat.bustia.check;

import java.util.List;

/** Values as findings show them: in backticks, never longer than a line. */
public final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  public static String of(String value) {
    String shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    return "`" + shown + "`";
  }

  /** One of several: {@code `a`, `b` or `c`}. */
  public static String anyOf(List<String> values) {
    return joined(values, " or ");
  }

  /** All of several: {@code `a`, `b` and `c`}. */
  public static String allOf(List<String> values) {
    return joined(values, " and ");
  }

  private static String joined(List<String> values, String last) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.append(i == values.size() - 1 ? last : ", ");
      }
      text.append(of(values.get(i)));
    }
    return text.toString();
  }
}
