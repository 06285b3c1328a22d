package cat.bustia.yaml;

/** The regular expressions of host names (RFC 1123), linear on the lengths that names have. */
final class HostPatterns {
  static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String LAST = "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  static final String HOST = "(?:" + LABEL + "\\.)+" + LAST;
  static final String HOST_OR_DOMAIN =
      "(?:(?:\\{domain\\}|" + LABEL + ")\\.)*(?:\\{domain\\}|" + LABEL + "\\." + LAST + ")";

  private HostPatterns() {}
}
