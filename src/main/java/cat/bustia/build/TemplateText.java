package cat.bustia.build;

/** A template's own HTML: what FreeMarker puts in or takes away is blanked out, place by place. */
final class TemplateText {
  private TemplateText() {}

  /** A text of the same length, line by line. */
  static String of(String template) {
    StringBuilder text = new StringBuilder(template);
    int at = 0;
    while (at < text.length()) {
      int end = end(template, at);
      for (int i = at; i < end; i++) {
        if (template.charAt(i) != '\n') {
          text.setCharAt(i, ' ');
        }
      }
      at = Math.max(end, at + 1);
    }
    return text.toString();
  }

  /** Where a directive, an expression or a comment that begins at a place ends; there if none. */
  private static int end(String template, int at) {
    if (template.startsWith("<#--", at)) {
      return after(template, "-->", at + 4);
    }
    if (template.startsWith("<#", at)
        || template.startsWith("</#", at)
        || template.startsWith("<@", at)
        || template.startsWith("</@", at)) {
      return closed(template, at + 2, '<', '>');
    }
    return template.startsWith("${", at) ? closed(template, at + 2, '{', '}') : at;
  }

  private static int after(String template, String closer, int from) {
    int found = template.indexOf(closer, from);
    return found < 0 ? template.length() : found + closer.length();
  }

  /** After the closing sign; signs in strings and in inner pairs do not count. */
  private static int closed(String template, int from, char open, char close) {
    int depth = 1;
    char quote = 0;
    for (int i = from; i < template.length(); i++) {
      char c = template.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i + 1;
      }
    }
    return template.length();
  }
}
