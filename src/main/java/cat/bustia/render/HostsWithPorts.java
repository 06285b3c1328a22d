package cat.bustia.render;

/**
 * Keeps a host and the port behind it together in text that runs from right to left.
 *
 * <p>Each value is an island of its own to the Unicode bidi algorithm, which sets the second island
 * to the left of the first: {@code 993:in.posta.example}.
 */
final class HostsWithPorts {
  private static final String JOINT = "</data>:<data ";
  private static final String START = "<data ";
  private static final String END = "</data>";

  private HostsWithPorts() {}

  /** The same HTML, each host and port that a colon joins in one piece from left to right. */
  static String together(String html) {
    int joint = html.indexOf(JOINT);
    if (joint < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 64);
    int from = 0;
    while (joint >= 0) {
      int start = html.lastIndexOf(START, joint);
      int end = html.indexOf(END, joint + END.length()) + END.length();
      while (html.startsWith(JOINT, end - END.length())) {
        end = html.indexOf(END, end) + END.length();
      }
      out.append(html, from, start).append("<bdi dir=\"ltr\">").append(html, start, end);
      out.append("</bdi>");
      from = end;
      joint = html.indexOf(JOINT, end);
    }
    return out.append(html, from, html.length()).toString();
  }
}
