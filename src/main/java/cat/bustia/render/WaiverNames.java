package cat.bustia.render;

import java.util.ArrayList;
import java.util.List;

/** Reads which rules a comment allows: {@code allow wrong-port, wrong-host: reason}. */
final class WaiverNames {
  private static final String ALLOW = "allow ";

  private WaiverNames() {}

  /**
   * The names of the rules; none if the comment is no waiver.
   *
   * @param comment what stands between {@code <!--} and {@code -->}
   */
  static List<String> of(String comment) {
    String text = comment.strip();
    int colon = text.indexOf(':');
    if (!text.startsWith(ALLOW) || colon < 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String name : text.substring(ALLOW.length(), colon).split(",", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
