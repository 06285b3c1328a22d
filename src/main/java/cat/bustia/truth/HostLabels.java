package cat.bustia.truth;

import java.util.Set;

/** The labels of a host name: what stands between its dots. */
public final class HostLabels {
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "gov", "edu", "ac", "gob", "or", "ne");

  private HostLabels() {}

  /** How many labels a name has, at least 1. */
  public static int count(String name) {
    int count = 1;
    for (int i = 0; i < name.length(); i++) {
      count += name.charAt(i) == '.' ? 1 : 0;
    }
    return count;
  }

  /** The last so many labels of a name; the whole name if it has no more. */
  public static String last(String name, int labels) {
    int at = name.length();
    for (int i = 0; i < labels && at >= 0; i++) {
      at = name.lastIndexOf('.', at - 1);
    }
    return name.substring(at + 1);
  }

  /** The part of a host that somebody registers: its last two labels, or three as in co.uk. */
  public static String registrable(String host) {
    if (count(host) <= 2) {
      return host;
    }
    String two = last(host, 2);
    int dot = two.indexOf('.');
    boolean three = two.length() - dot == 3 && SECOND_LEVEL.contains(two.substring(0, dot));
    return three ? last(host, 3) : two;
  }
}
